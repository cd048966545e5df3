using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Workspace.Documents;

namespace Otk.Engine.Reporting;

/// <summary>What a report tells.</summary>
/// <param name="Name">The name of the project: that of its folder.</param>
/// <param name="Made">When the report was made.</param>
/// <param name="Columns">The board.</param>
/// <param name="Threads">The open threads of work, most recent first.</param>
/// <param name="Entries">The decisions and blockers of all logs, newest first.</param>
/// <param name="CalledOff">What is in the archive for a reason, newest first.</param>
/// <param name="Events">What happened, newest first.</param>
internal sealed record ReportContent(
    string Name,
    DateTimeOffset Made,
    IReadOnlyList<BoardColumn> Columns,
    IReadOnlyList<WorkThread> Threads,
    IReadOnlyList<ReportEntry> Entries,
    IReadOnlyList<Document> CalledOff,
    IReadOnlyList<(string Time, string What)> Events
)
{
    /// <summary>The blockers that are open.</summary>
    public IEnumerable<ReportEntry> Blockers => Entries.Where(e => e.IsBlocker && !e.IsSettled);

    /// <summary>The decisions.</summary>
    public IEnumerable<ReportEntry> Decisions => Entries.Where(e => !e.IsBlocker);
}
