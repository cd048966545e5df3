using System.Runtime.InteropServices;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>Gives a file another place, where nothing stands yet, in one step.</summary>
/// <remarks>
/// .NET makes a second name and then takes the first away; where that is refused, the file stands in both places. Linux
/// renames without replacing in one call (renameat2(2), <c>RENAME_NOREPLACE</c>).
/// </remarks>
internal static partial class FileMove
{
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;
    private const int MaySearch = 1,
        MayWrite = 2;
    private const int NotPermitted = 1,
        NoEntry = 2,
        NoAccess = 13,
        Exists = 17,
        Invalid = 22,
        NotThere = 38;

    /// <summary>
    /// Moves it. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it stays where it
    /// was.
    /// </summary>
    public static void To(string from, string to)
    {
        if (!OperatingSystem.IsLinux())
        {
            Accessed.At(to, () => File.Move(from, to, overwrite: false));
            return;
        }

        if (RenameAt2(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0)
            return;
        var error = Marshal.GetLastPInvokeError();

        // A file system, or a kernel, that does not know the flag.
        if (error is Invalid or NotThere)
        {
            Accessed.At(to, () => File.Move(from, to, overwrite: false));
            return;
        }

        Exception failed = error switch
        {
            NotPermitted or NoAccess => new UnauthorizedAccessException(),
            NoEntry => new FileNotFoundException($"Could not find the file '{from}', or the folder of '{to}'."),
            Exists => new IOException($"The file '{to}' exists already.", error),
            _ => new IOException($"{Marshal.GetPInvokeErrorMessage(error)} : '{to}'", error),
        };
        Accessed.Note(failed, error is NoEntry || !MayChange(from) ? from : to);
        throw failed;
    }

    // A file is taken out of a folder, and put into one, by changing the folder.
    private static bool MayChange(string path) => Access(Path.GetDirectoryName(path)!, MayWrite | MaySearch) == 0;

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
