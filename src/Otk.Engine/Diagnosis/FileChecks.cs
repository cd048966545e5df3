using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>Looks at each file by itself: front matter, merge-conflict markers, byte order marks, line ends, IDs that two have.</summary>
internal static class FileChecks
{
    public static IEnumerable<Ailment> Of(Documents documents)
    {
        foreach (var (kind, path, problem) in documents.Unread)
        {
            var text = DocumentStore.TextOf(path);
            yield return text is not null && (ConflictSettlement.Settle(kind, text) ?? (kind == DocumentKind.Log ? UnionMerge.Settle(text) : null)) is { } settled
                ? new Ailment(problem, FileChange.Update(path, text, settled))
                : new Ailment(problem);
        }

        foreach (var document in documents.All)
        {
            foreach (var oddity in document.Oddities)
            {
                var isMark = oddity.At is { Line: 1, What: null } && document.Text.StartsWith('\uFEFF');
                yield return isMark ? new Ailment(oddity, FileChange.Update(document.Path, document.Text, document.Text[1..])) : new Ailment(oddity);
            }

            if (HasBothLineEnds(document.Text))
            {
                yield return new Ailment(
                    Problem.Failed("The file has both LF and CRLF line ends.", new SourceLocation(document.DisplayPath), "save it with one kind of line ends"),
                    FileChange.Update(document.Path, document.Text, document.Text.Replace("\r\n", "\n", StringComparison.Ordinal)));
            }
        }

        foreach (var kind in documents.ByKind)
        {
            foreach (var (copy, problem) in DocumentStore.SameIds(kind))
                yield return new Ailment(problem, Renamed(documents, kind, copy));
        }
    }

    // A file that was copied and renamed: the copy's name is the ID that was meant for it.
    private static FileChange[] Renamed(Documents documents, IReadOnlyList<Document> kind, Document copy)
    {
        foreach (var one in kind.Where(d => d.Id == copy.Id))
        {
            var name = new DocumentId(Path.GetFileNameWithoutExtension(one.Path));
            if (name != one.Id && name.IsDated && name.Kind == one.Kind && !documents.ById.ContainsKey(name.Stem)
                && one.FrontMatter is not null && one.FrontMatter.With("id", name.Text, one.DisplayPath).TryGet(out var text, out _))
                return [FileChange.Update(one.Path, one.Text, text)];
        }

        return [];
    }

    private static bool HasBothLineEnds(string text)
    {
        var feeds = text.AsSpan().Count('\n');
        var both = text.AsSpan().Count("\r\n");
        return both > 0 && both < feeds;
    }
}
