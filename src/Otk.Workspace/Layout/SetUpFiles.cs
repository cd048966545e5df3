using Otk.Model.Documents;

namespace Otk.Workspace.Layout;

/// <summary>The files outside the documents that <c>otk init</c> may write.</summary>
internal static class SetUpFiles
{
    /// <summary>The kinds of document that have a template.</summary>
    public static readonly IReadOnlyList<DocumentKind> Templates =
    [
        DocumentKind.Plan,
        DocumentKind.Spec,
        DocumentKind.Task,
    ];

    /// <summary>Absolute path of the ignore file of the documents.</summary>
    public static string Ignore(WorkspaceFolder folder) => Path.Combine(folder.Artifacts, ".gitignore");

    /// <summary>Absolute path of the file that tells git how to merge the documents.</summary>
    public static string Attributes(WorkspaceFolder folder) => Path.Combine(folder.Artifacts, ".gitattributes");

    /// <summary>Absolute path of the template of a kind.</summary>
    public static string Template(WorkspaceFolder folder, DocumentKind kind) =>
        Path.Combine(folder.Templates, kind.Word() + ".md");

    /// <summary>The absolute paths of all of them.</summary>
    public static IEnumerable<string> Of(WorkspaceFolder folder) =>
        [
            Ignore(folder),
            Attributes(folder),
            .. Templates.Select(k => Template(folder, k)),
            .. AgentFiles.OfClaude(folder).Select(f => f.Path),
            AgentFiles.ClaudeNotes(folder).Path,
            AgentFiles.AgentNotes(folder).Path,
        ];
}
