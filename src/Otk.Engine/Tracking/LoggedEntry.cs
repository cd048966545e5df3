using Otk.Model.Intents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>An entry of a log.</summary>
/// <param name="Log">The log that it stands in.</param>
/// <param name="Spec">The ID of the SPEC that the log is of.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Time">When it was written; null where it does not say.</param>
/// <param name="Text">What it says.</param>
/// <param name="IsOpen">True for a blocker that has not ended.</param>
public sealed record LoggedEntry(
    Document Log,
    string Spec,
    LogEntry Kind,
    DateTimeOffset? Time,
    string Text,
    bool IsOpen
);
