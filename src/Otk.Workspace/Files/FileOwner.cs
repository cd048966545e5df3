using System.Runtime.InteropServices;

namespace Otk.Workspace.Files;

/// <summary>Gives a file the permissions and the owner of another.</summary>
internal static partial class FileOwner
{
    /// <summary>Copies them. The owner is copied where this user may: root keeps a file its user's.</summary>
    public static void Copy(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            return;
        if (
            FileStat.Of(from, followLinks: true) is { } old
            && FileStat.Of(to, followLinks: false) is { } made
            && (old.Uid, old.Gid) != (made.Uid, made.Gid)
        )
            _ = ChangeOwner(to, old.Uid, old.Gid);

        // Behind the owner, whose change takes special bits away.
        File.SetUnixFileMode(to, File.GetUnixFileMode(from));
    }

    [LibraryImport("libc", EntryPoint = "lchown", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ChangeOwner(string path, uint user, uint group);
}
