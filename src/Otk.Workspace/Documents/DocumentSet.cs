using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>
/// What one folder holds: the documents that can be read, in order of creation, and the files that cannot.
/// </summary>
/// <param name="Documents">In order of creation; a document's number, as <c>list</c> shows it, is its place here, from
/// 1.</param>
/// <param name="Damaged">One problem for each file that cannot be read, and one for each oddity of those that
/// can.</param>
public sealed record DocumentSet(IReadOnlyList<Document> Documents, IReadOnlyList<Problem> Damaged)
{
    /// <summary>The files that cannot be read, by their absolute paths, and why.</summary>
    public IReadOnlyList<(string Path, Problem Problem)> Unread { get; private init; } = [];

    /// <summary>The documents whose ID an earlier one has, each with what to say of it.</summary>
    public IReadOnlyList<(Document Copy, Problem Problem)> Copies { get; private init; } = [];

    /// <summary>Which of the documents a document names, and which name it.</summary>
    public Links Links => field ??= new Links(Documents);

    private Dictionary<string, Document> ByPath =>
        field ??= Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);

    /// <summary>The document in a file; null where it is none of the set.</summary>
    public Document? At(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The set of what was read in a folder.</summary>
    /// <param name="kind">The kind of documents.</param>
    /// <param name="folder">Absolute path of the folder.</param>
    /// <param name="results">What came of each file.</param>
    internal static DocumentSet Of(
        DocumentKind kind,
        string folder,
        IEnumerable<(string File, Result<Document> Read)> results
    )
    {
        var documents = new List<Document>();
        var unread = new List<(string, Problem)>();
        var damaged = new List<Problem>();
        foreach (var (file, result) in results)
        {
            if (result.TryGet(out var document, out var problem))
            {
                documents.Add(document);
                damaged.AddRange(document.Oddities);
            }
            else
            {
                damaged.Add(problem);
                unread.Add((Path.Combine(folder, Path.GetFileName(file)), problem));
            }
        }

        var sorted = documents.ToArray();
        var alike = CreationOrder.Sort(kind, sorted);
        var links = alike
            .GroupBy(d => d.Id.Text, StringComparer.Ordinal)
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g.Where(d => IsLinkToOne(d, g)))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        List<(Document, Problem)> copies = [.. SameIds(alike.Where(d => !links.Contains(d)))];
        damaged.AddRange(copies.Select(c => c.Item2));
        return new DocumentSet(links.Count == 0 ? sorted : [.. sorted.Where(d => !links.Contains(d))], damaged)
        {
            Unread = unread,
            Copies = copies,
        };
    }

    // A document that is only another name of one of those with its ID.
    private static bool IsLinkToOne(Document document, IEnumerable<Document> same) =>
        new FileInfo(document.Path).LinkTarget is not null
        && RealPath.Of(document.Path) is { } place
        && same.Any(d => d.Path == place);

    private static IEnumerable<(Document Copy, Problem Problem)> SameIds(IEnumerable<Document> documents)
    {
        var first = new Dictionary<string, Document>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
        {
            if (!first.TryAdd(document.Id.Text, document))
            {
                yield return (
                    document,
                    Problem.Failed(
                        $"The ID {document.Id} is also that of {first[document.Id.Text].DisplayPath}.",
                        document.At("id"),
                        "give one of the two another ID, or delete it"
                    )
                );
            }
        }
    }
}
