using Otk.Model.Documents;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Mcp.Resources;

/// <summary>
/// Names of documents among resources: <c>otk://plan/PLAN-20251014-01K7A2-jwt</c>; the kind, then the name of the file.
/// </summary>
internal static class DocumentUri
{
    private const string Scheme = "otk://";

    /// <summary>The kinds that are resources.</summary>
    public static readonly IReadOnlyList<DocumentKind> Kinds =
    [
        DocumentKind.Plan,
        DocumentKind.Spec,
        DocumentKind.Report,
        DocumentKind.Log,
    ];

    /// <summary>The name of a file of a kind.</summary>
    public static string Of(DocumentKind kind, string path) =>
        $"{Scheme}{kind.Word()}/{Uri.EscapeDataString(Path.GetFileNameWithoutExtension(path))}";

    /// <summary>The name of a file; null where it is no document.</summary>
    public static string? Of(WorkspaceFolder folder, string path)
    {
        var name = Path.GetFileName(path);
        if (!name.EndsWith(".md", StringComparison.Ordinal) || name[0] == '.' || DerivedName.IsLatestLink(name))
            return null;
        var parent = Path.GetDirectoryName(path);
        return Kinds.Where(k => folder.FolderOf(k) == parent).Select(k => Of(k, path)).FirstOrDefault();
    }

    /// <summary>The kind and the reference in a name; null where it is none.</summary>
    public static (DocumentKind Kind, string Reference)? Read(string uri)
    {
        if (!uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var parts = uri[Scheme.Length..].Split('/', 2);
        return
            parts.Length == 2
            && parts[1].Length > 0
            && DocumentKinds.Parse(parts[0]) is { } kind
            && Kinds.Contains(kind)
            ? (kind, Uri.UnescapeDataString(parts[1]))
            : null;
    }
}
