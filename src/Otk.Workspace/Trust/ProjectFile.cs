using System.Text;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Trust;

/// <summary>
/// A file that a project brings and that does something: a hook, or a part of a grammar. It is used as it was read
/// here.
/// </summary>
/// <param name="Path">Absolute path.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Permissions">Its permission bits.</param>
public sealed record ProjectFile(string Path, byte[] Content, int Permissions)
{
    private const int PermissionBits = 0x1FF;

    /// <summary>
    /// A hash of path, permissions and content (BLAKE3, 256 bits, in hexadecimal): what is trusted is this very file.
    /// </summary>
    public string Key
    {
        get
        {
            byte[] head = [.. Encoding.UTF8.GetBytes($"{Path}\0{Permissions}\0")];
            return Blake3.Hasher.Hash([.. head, .. Content]).ToString();
        }
    }

    /// <summary>
    /// Reads a file of a workspace; null where there is none. A problem where it leads out of the workspace, is no
    /// regular file, is too large or cannot be read.
    /// </summary>
    public static Result<ProjectFile>? Read(WorkspaceFolder folder, string path)
    {
        if (WorkspaceBounds.CheckFile(folder, path) is { } outside)
            return outside;
        try
        {
            if (RegularFile.ReadIfThere(path) is not { } content)
                return null;
            var permissions =
                (int?)FileStat.Of(path, followLinks: true)?.Mode
                ?? (OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(path));
            return new ProjectFile(path, content, permissions & PermissionBits);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Reading(e, folder.Display(path));
        }
    }
}
