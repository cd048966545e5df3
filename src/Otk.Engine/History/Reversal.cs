using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Engine.History;

/// <summary>
/// The changes that take several change sets back: one a file, from what it holds now to what it held before the first
/// of them.
/// </summary>
internal static class Reversal
{
    /// <param name="entries">The change sets of one act, newest first.</param>
    public static IReadOnlyList<FileChange> Of(IReadOnlyList<JournalEntry> entries)
    {
        var texts = new Dictionary<string, FileChange.Content>(StringComparer.Ordinal);
        var links = new Dictionary<string, FileChange.Link>(StringComparer.Ordinal);
        var moves = new List<FileChange>();
        foreach (var change in entries.SelectMany(e => e.Changes.Reverse()).Select(c => c.Reversed))
        {
            switch (change)
            {
                case FileChange.Content c:
                    texts[c.Path] = texts.TryGetValue(c.Path, out var later) ? later with { After = c.After } : c;
                    break;
                case FileChange.Link l:
                    links[l.Path] = links.TryGetValue(l.Path, out var laterLink)
                        ? laterLink with
                        {
                            After = l.After,
                        }
                        : l;
                    break;
                default:
                    moves.Add(change);
                    break;
            }
        }

        return [.. texts.Values.Where(t => t.Before != t.After), .. moves, .. links.Values];
    }
}
