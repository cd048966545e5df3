using Otk.Model.Intents;

namespace Otk.Engine.Handlers;

/// <summary>The heading of an execution log that entries of a kind stand under.</summary>
public static class LogHeading
{
    /// <summary><c>Decisions</c>, <c>Blockers</c>, <c>Progress</c> or <c>Notes</c>.</summary>
    public static string Of(LogEntry entry) =>
        entry switch
        {
            LogEntry.Decision => "Decisions",
            LogEntry.Blocker => "Blockers",
            LogEntry.Progress => "Progress",
            _ => "Notes",
        };
}
