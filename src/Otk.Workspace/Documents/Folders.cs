using Otk.Model.Documents;

namespace Otk.Workspace.Documents;

/// <summary>The folder of each kind of document, below the artifact root.</summary>
public static class Folders
{
    /// <summary>
    /// The folder's name: <c>plans</c>, <c>specs</c>, <c>exec_logs</c>, <c>scout_reports</c>, <c>tasks</c>.
    /// </summary>
    public static string Of(DocumentKind kind) =>
        kind switch
        {
            DocumentKind.Plan => "plans",
            DocumentKind.Spec => "specs",
            DocumentKind.Log => "exec_logs",
            DocumentKind.Report => "scout_reports",
            _ => "tasks",
        };
}
