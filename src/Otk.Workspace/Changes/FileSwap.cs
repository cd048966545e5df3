using System.Runtime.InteropServices;

namespace Otk.Workspace.Changes;

/// <summary>
/// Lets two files change places in one step, as Linux can (<c>renameat2</c> with <c>RENAME_EXCHANGE</c>).
/// </summary>
internal static partial class FileSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>
    /// True where the two changed places; false where this system or file system cannot do it, and nothing was done.
    /// </summary>
    public static bool Try(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // An older C library.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
