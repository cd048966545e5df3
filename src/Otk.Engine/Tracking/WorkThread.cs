using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>A line of work: a plan with its newest SPEC, how far it is, and what comes next.</summary>
/// <param name="Plan">The plan; null for a SPEC without one.</param>
/// <param name="Spec">Its newest SPEC; null where it has none.</param>
/// <param name="Log">The SPEC's newest execution log; null where there is none.</param>
/// <param name="Done">How many items of the checklist are ticked.</param>
/// <param name="Total">How many items the checklist has; 0 where there is none.</param>
/// <param name="Step">The next open item of the checklist; null where there is none.</param>
/// <param name="Command">The command that takes the work further.</param>
/// <param name="Touched">When one of its documents was last written (UTC).</param>
public sealed record WorkThread(
    Document? Plan,
    Document? Spec,
    Document? Log,
    int Done,
    int Total,
    string? Step,
    string Command,
    DateTime Touched
)
{
    /// <summary>The last decisions in the log, newest last.</summary>
    public IReadOnlyList<string> Decisions { get; init; } = [];

    /// <summary>The blockers in the log that are open.</summary>
    public IReadOnlyList<string> Blockers { get; init; } = [];

    /// <summary>The plans that must be done before this one.</summary>
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>The day until which it is put off; null where it is not.</summary>
    public string? PutOff { get; init; }

    /// <summary>The day by which it should be done; empty for none.</summary>
    public string Due { get; init; } = "";

    /// <summary>True where that day is past.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>Why it stands where it does; null where nobody asked.</summary>
    public string? Why { get; init; }

    /// <summary>Who has taken it, and until when; null where nobody has.</summary>
    public Claim? Claim { get; init; }

    /// <summary>The document that the thread is known by.</summary>
    public Document Head => Plan ?? Spec!;

    /// <summary>What comes next: the open item of a log that was begun, and the command.</summary>
    public string NextStep => (Step is { } step && Log is not null ? step + " — " : "") + Command;

    /// <summary>The thread and what comes next, on one line.</summary>
    public string Line => $"{Head.Id.Stem} {Head.Title} ({Head.Status}{DueMark}): {NextStep}";

    /// <summary>Its due day, to stand behind the status; empty for none.</summary>
    public string DueMark => Due.Length == 0 ? "" : $", {(IsOverdue ? "overdue since" : "due")} {Due}";
}
