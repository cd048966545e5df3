using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>Keeps what otk reads and writes inside the workspace: no link may lead out of it.</summary>
/// <remarks>The artifact root itself may lie anywhere, where the user says so with <c>OTK_ARTIFACT_ROOT</c>.</remarks>
public static class WorkspaceBounds
{
    /// <summary>The first folder of the workspace that leads out of it; null where all are inside.</summary>
    public static Problem? Check(WorkspaceFolder folder)
    {
        string[] folders =
        [
            folder.Settings,
            .. folder.HasOwnArtifacts ? [folder.Artifacts] : Array.Empty<string>(),
            folder.Archive.Artifacts,
            .. Enum.GetValues<DocumentKind>().Select(folder.FolderOf),
        ];
        foreach (var path in folders.Distinct(StringComparer.Ordinal))
        {
            if (new DirectoryInfo(path).LinkTarget is not null && !IsInside(folder, path))
            {
                return Problem.Refused(
                    $"{folder.Display(path)} is a link that leads out of the workspace.",
                    new SourceLocation(folder.Display(path)),
                    "make it a folder; an artifact root elsewhere is said with OTK_ARTIFACT_ROOT"
                );
            }
        }

        return null;
    }

    /// <summary>
    /// Why a file of otk's own or of its set-up is not opened: it is a link, or lies behind one, that leads out of the
    /// workspace, or it is no regular file; null where it may be opened.
    /// </summary>
    public static Problem? CheckFile(WorkspaceFolder folder, string path)
    {
        var shown = folder.Display(path);
        if (!IsInside(folder, path))
            return Problem.Refused(
                $"{shown} leads out of the workspace.",
                new SourceLocation(shown),
                "put a file in the place of the link"
            );
        return FileStat.Of(path, followLinks: true) is { IsRegular: false }
            ? Problem.Refused($"{shown} is no regular file.", new SourceLocation(shown), "move it away")
            : null;
    }

    /// <summary>
    /// True where what a path finally leads to lies in the workspace, or in an artifact root that the user put
    /// elsewhere.
    /// </summary>
    public static bool IsInside(WorkspaceFolder folder, string path)
    {
        if (RealPath.Of(path) is not { } target)
            return false;
        return IsBelow(target, folder.Root) || (!folder.HasOwnArtifacts && IsBelow(target, folder.Artifacts));
    }

    private static bool IsBelow(string target, string folder) =>
        RealPath.Of(folder) is { } real && target != real && RealPath.IsIn(target, real);
}
