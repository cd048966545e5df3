using Otk.Model.Documents;
using Otk.Workspace.Documents;
using Otk.Workspace.Importing;

namespace Otk.Engine.Importing;

/// <summary>
/// Documents of otk, or of the Python program before it, in another folder: they are copied as they are, with their IDs.
/// </summary>
internal static class OtkDocuments
{
    private const string Artifacts = "ai_docs";

    /// <summary>The documents at a path, each with its kind.</summary>
    /// <param name="path">Absolute path of an artifact root, or of a folder with one in it.</param>
    public static IEnumerable<(DocumentKind Kind, string Path)> Find(string path) =>
        Enum.GetValues<DocumentKind>()
            .SelectMany(kind =>
                new[] { path, Path.Combine(path, Artifacts) }
                    .SelectMany(f => SourceFiles.Markdown(Path.Combine(f, Folders.Of(kind))))
                    .Where(f => IsOf(kind, Path.GetFileNameWithoutExtension(f)))
                    .Select(f => (kind, f))
            );

    private static bool IsOf(DocumentKind kind, string name) =>
        kind is DocumentKind.Report or DocumentKind.Log
            ? DerivedName.Parse(name) is not null
            : DocumentId.Parse(name)?.Kind == kind;
}
