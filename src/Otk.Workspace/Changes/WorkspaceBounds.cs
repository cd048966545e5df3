using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Workspace.Changes;

/// <summary>Keeps what otk reads and writes inside the workspace: a folder or document that is a link may not lead out of it.</summary>
/// <remarks>The artifact root itself may lie anywhere, where the user says so with <c>OTK_ARTIFACT_ROOT</c>.</remarks>
public static class WorkspaceBounds
{
    /// <summary>The first folder of the workspace that leads out of it; null where all are inside.</summary>
    public static Problem? Check(WorkspaceFolder folder)
    {
        string[] folders =
        [
            folder.Settings, .. folder.HasOwnArtifacts ? [folder.Artifacts] : Array.Empty<string>(), folder.Archive.Artifacts,
            .. Enum.GetValues<DocumentKind>().Select(folder.FolderOf),
        ];
        foreach (var path in folders.Distinct(StringComparer.Ordinal))
        {
            if (new DirectoryInfo(path) is { LinkTarget: not null } link && !IsInside(folder, link))
            {
                return Problem.Refused(
                    $"{folder.Display(path)} is a link that leads out of the workspace.", new SourceLocation(folder.Display(path)),
                    "make it a folder; an artifact root elsewhere is said with OTK_ARTIFACT_ROOT");
            }
        }

        return null;
    }

    /// <summary>True where what a link finally leads to lies in the workspace, or in an artifact root that the user put elsewhere.</summary>
    public static bool IsInside(WorkspaceFolder folder, FileSystemInfo link)
    {
        var target = link.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? link.FullName;
        return IsBelow(target, RealPath(folder.Root)) || IsBelow(target, folder.Root) || (!folder.HasOwnArtifacts && IsBelow(target, RealPath(folder.Artifacts)));
    }

    private static bool IsBelow(string path, string folder) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string RealPath(string path) => new DirectoryInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path;
}
