using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Tracking;

/// <summary>An open blocker of a SPEC.</summary>
/// <param name="Number">Its number among those that are open, from 1.</param>
/// <param name="Text">What it says, its time before it.</param>
/// <param name="Log">The log that it stands in.</param>
/// <param name="Item">Its place in the log's body.</param>
internal sealed record Blocker(int Number, string Text, Document Log, MarkdownItem Item);

/// <summary>What stands in the way of a SPEC: the entries under Blockers of its logs that are not ticked.</summary>
internal static class Blockers
{
    /// <summary>Those of a SPEC, oldest first; a problem where one of its logs cannot be read.</summary>
    public static Result<IReadOnlyList<Blocker>> Of(DocumentStore store, Document spec) =>
        Results
            .Each(new SpecFiles(store, spec).LogPaths, p => store.Read(Model.Documents.DocumentKind.Log, p))
            .Select(Of);

    /// <summary>Those in some logs.</summary>
    public static IReadOnlyList<Blocker> Of(IEnumerable<Document> logs) =>
        [
            .. logs.SelectMany(l => In(l).Select(i => (Log: l, Item: i)))
                .Select((b, i) => new Blocker(i + 1, b.Item.Text, b.Log, b.Item)),
        ];

    /// <summary>The entries that are not ticked. One that somebody wrote by hand may have no box.</summary>
    /// <remarks>Where two clones ended neighbours, git keeps what both had: an entry with a tick, and without.</remarks>
    public static IEnumerable<MarkdownItem> In(Document log)
    {
        var all = WorkThreads.Entries(log, LogEntry.Blocker).ToList();
        var ended = all.Where(e => !IsOpen(e)).Select(e => e.Text).ToHashSet(StringComparer.Ordinal);
        return all.Where(e => !ended.Contains(e.Text));
    }

    private static bool IsOpen(MarkdownItem entry) =>
        entry.Done != true && !entry.Inner.Any(n => n.Text.StartsWith(Ended, StringComparison.Ordinal));

    /// <summary>What begins the line under a blocker that tells how it ended.</summary>
    public const string Ended = "resolved: ";
}
