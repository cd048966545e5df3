namespace Otk.Model.Problems;

/// <summary>The kinds of problem. The number is the exit status.</summary>
public enum ProblemKind
{
    /// <summary>The machine or a file stands in the way.</summary>
    Failed = 1,

    /// <summary>Not understood, or wrong usage.</summary>
    Usage = 2,

    /// <summary>A reference or a phrase means several things; nothing was done.</summary>
    Ambiguous = 3,

    /// <summary>A rule of the workflow forbids it.</summary>
    Refused = 4,
}
