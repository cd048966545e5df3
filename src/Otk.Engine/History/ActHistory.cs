using Otk.Engine.Outcomes;
using Otk.Workspace.Changes;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Journal;

namespace Otk.Engine.History;

/// <summary>The acts that the journal keeps, newest first, each with its change sets.</summary>
internal static class ActHistory
{
    /// <summary>The acts. Entries are read as they are asked for.</summary>
    public static IEnumerable<RecordedAct> Of(EngineContext context)
    {
        var journal = context.Journal;
        var undone = new HashSet<int>();
        List<JournalEntry> act = [];
        foreach (var entry in journal.Names().Select(journal.Read).OfType<JournalEntry>())
        {
            if (act.Count > 0 && act[0].Act.Group != entry.Act.Group)
            {
                yield return new RecordedAct(Record(context, act, undone), act);
                act = [];
            }

            act.Add(entry);
            undone.UnionWith(entry.Undoes);
        }

        if (act.Count > 0)
            yield return new RecordedAct(Record(context, act, undone), act);
    }

    /// <summary>What a change did, on one line.</summary>
    public static string Describe(EngineContext context, FileChange change) =>
        change switch
        {
            FileChange.Content { Before: null } c => $"made {context.Folder.Display(c.Path)}",
            FileChange.Content { After: null } c => $"removed {context.Folder.Display(c.Path)}",
            FileChange.Content c => $"{context.Folder.Display(c.Path)}{Values(c)}",
            FileChange.Move m => $"moved {context.Folder.Display(m.Path)} to {context.Folder.Display(m.To)}",
            FileChange.Link { After: null } l => $"removed {context.Folder.Display(l.Path)}",
            FileChange.Link l => $"{context.Folder.Display(l.Path)} → {l.After}",
            _ => throw new InvalidOperationException($"A change of no known kind: {change}"),
        };

    private static ActRecord Record(EngineContext context, List<JournalEntry> act, HashSet<int> undone) =>
        new(
            act[0].Number,
            act[^1].Act.Time,
            act[0].Act.Text,
            [.. act.AsEnumerable().Reverse().SelectMany(e => e.Changes).Select(c => Describe(context, c))],
            act.Exists(e => undone.Contains(e.Number)),
            act[0].Act.By
        );

    // The values of the front matter that differ: ": status draft → ready".
    private static string Values(FileChange.Content change)
    {
        if (
            !FrontMatterBlock.Read(change.Before!, change.Path).TryGet(out var before, out _)
            || !FrontMatterBlock.Read(change.After!, change.Path).TryGet(out var after, out _)
        )
            return "";
        var keys = before.Entries.Concat(after.Entries).Select(e => e.Key).Distinct();
        var differing = keys.Where(k => before.Value(k) != after.Value(k))
            .Select(k => $"{k} {Shown(before.Value(k))} → {Shown(after.Value(k))}")
            .ToList();
        return differing.Count == 0 ? "" : ": " + string.Join(", ", differing);
    }

    private static string Shown(string value) => value.Length == 0 ? "\"\"" : value;
}
