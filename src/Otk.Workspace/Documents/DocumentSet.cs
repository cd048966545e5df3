using Otk.Model.Problems;

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
    public IReadOnlyList<(string Path, Problem Problem)> Unread { get; init; } = [];

    /// <summary>Which of the documents a document names, and which name it.</summary>
    public Links Links => field ??= new Links(Documents);

    private Dictionary<string, Document> ByPath =>
        field ??= Documents.ToDictionary(d => d.Path, StringComparer.Ordinal);

    /// <summary>The document in a file; null where it is none of the set.</summary>
    public Document? At(string path) => ByPath.GetValueOrDefault(path);
}
