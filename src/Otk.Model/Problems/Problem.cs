namespace Otk.Model.Problems;

/// <summary>Something that a user gets wrong or that stands in the way: what, where, and how to mend it.</summary>
/// <remarks>
/// <see cref="Message"/> is one sentence or more. <see cref="Mend"/> holds commands or acts that would
/// work, best first. <see cref="Candidates"/> holds the documents that an ambiguous reference could mean.
/// </remarks>
public sealed record Problem(ProblemKind Kind, string Message, SourceLocation? At = null)
{
    /// <summary>What would work, best first; may be empty.</summary>
    public IReadOnlyList<string> Mend { get; init; } = [];

    /// <summary>What the message speaks of, one a line; may be empty.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>True for a file among the documents that is none, and does not say that it is one.</summary>
    public bool IsForeign { get; init; }

    /// <summary>What an ambiguous reference could mean; empty for other problems.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>A problem of the machine or a file: exit status 1.</summary>
    public static Problem Failed(string message, SourceLocation? at = null, params string[] mend) =>
        new(ProblemKind.Failed, message, at) { Mend = mend };

    /// <summary>A problem of what was typed: exit status 2.</summary>
    public static Problem Usage(string message, params string[] mend) =>
        new(ProblemKind.Usage, message) { Mend = mend };

    /// <summary>An act that the workflow does not allow: exit status 4.</summary>
    public static Problem Refused(string message, SourceLocation? at = null, params string[] mend) =>
        new(ProblemKind.Refused, message, at) { Mend = mend };
}
