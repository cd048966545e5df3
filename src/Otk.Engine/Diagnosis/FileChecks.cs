using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>
/// Looks at each file by itself: front matter, merge-conflict markers, byte order marks, line ends, IDs that two have.
/// </summary>
internal static class FileChecks
{
    public static IEnumerable<Ailment> Of(EngineContext context, Documents documents)
    {
        foreach (var (kind, path, problem) in documents.Unread)
            yield return new Ailment(problem, Settled(context, kind, path));
        foreach (var document in documents.All.Where(d => d.MayBeOdd))
        {
            foreach (var ailment in Odd(document))
                yield return ailment;
        }

        foreach (var set in documents.ByKind)
        {
            var kind = set.Documents;
            foreach (var (copy, problem) in set.Copies)
            {
                var renamed = Renamed(documents, kind, copy);
                yield return new Ailment(problem with { At = (renamed ?? copy).At("id") }, Renaming(renamed));
            }

            var sums = Documents.Repeated(kind.Select(d => d.Sum));
            foreach (
                var copies in kind.Where(d => sums.Contains(d.Sum))
                    .GroupBy(d => d.Text, StringComparer.Ordinal)
                    .Where(g => g.Skip(1).Any())
                    .Select(g => g.ToList())
            )
                yield return new Ailment(
                    Problem.Failed(
                        $"{copies[0].DisplayPath} and {copies[1].DisplayPath} are the same to the last byte.",
                        new SourceLocation(copies[1].DisplayPath),
                        "delete one of the two"
                    )
                );
            foreach (var document in kind.Where(documents.IsAlsoArchived))
                yield return new Ailment(
                    Problem.Failed(
                        $"{document.DisplayPath} is also in the archive.",
                        new SourceLocation(document.DisplayPath),
                        "compare the two files, then delete or rename one of them"
                    )
                );
        }
    }

    private static IEnumerable<Ailment> Odd(Document document)
    {
        foreach (var oddity in document.Oddities)
        {
            var isMark = oddity.At is { Line: 1, What: null } && document.Text.StartsWith('\uFEFF');
            yield return isMark
                ? new Ailment(oddity, FileChange.Update(document.Path, document.Text, document.Text[1..]))
                : new Ailment(oddity);
        }

        if (document.NotYaml is { } notYaml)
        {
            var problem = notYaml with { Message = $"{notYaml.Message} otk reads its own keys as they stand." };
            yield return document.FrontMatter!.Quoted(document.DisplayPath) is { } quoted
                ? new Ailment(problem, FileChange.Update(document.Path, document.Text, quoted))
                : new Ailment(problem);
        }

        if (document.HasBothLineEnds)
        {
            yield return new Ailment(
                Problem.Failed(
                    "The file has both LF and CRLF line ends.",
                    new SourceLocation(document.DisplayPath),
                    "save it with one kind of line ends"
                ),
                FileChange.Update(
                    document.Path,
                    document.Text,
                    document.Text.Replace("\r\n", "\n", StringComparison.Ordinal)
                )
            );
        }
    }

    // What cannot even be read as text has no right answer.
    private static FileChange[] Settled(EngineContext context, DocumentKind kind, string path)
    {
        try
        {
            return
                context.Store.TextOf(path) is { } text
                && (
                    ConflictSettlement.Settle(kind, text) ?? (kind == DocumentKind.Log ? UnionMerge.Settle(text) : null)
                )
                    is { } settled
                ? [FileChange.Update(path, text, settled)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The problem that it was read with says so already.
            return [];
        }
    }

    // A file that was copied, renamed and then written on: the copy's name is the ID that was meant for it. The
    // original is named after the ID that both have. Of two that are the same, one is too many.
    private static Document? Renamed(Documents documents, IReadOnlyList<Document> kind, Document copy)
    {
        var same = kind.Where(d => d.Id == copy.Id).ToList();
        if (!same.Exists(d => NameOf(d) == d.Id))
            return null;
        return same.Find(d =>
            NameOf(d) is { IsDated: true } name
            && name != d.Id
            && name.Kind == d.Kind
            && !documents.All.Any(o => DocumentId.AreSame(o.Id.Stem, name.Stem))
            && !same.Exists(o => o != d && o.Text == d.Text)
        );
    }

    private static FileChange[] Renaming(Document? copy) =>
        copy?.FrontMatter is { } block
        && block.With("id", NameOf(copy).Text, copy.DisplayPath).TryGet(out var text, out _)
            ? [FileChange.Update(copy.Path, copy.Text, text)]
            : [];

    private static DocumentId NameOf(Document document) => new(Path.GetFileNameWithoutExtension(document.Path));
}
