using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Otk.Workspace.Files;

/// <summary>
/// Reads files whole, and only what is a file: a pipe, a socket, a device or a file beyond a size is an error.
/// </summary>
/// <remarks>
/// Every reader of the programs comes here, so that what a repository brings can neither hold a command up nor fill the
/// memory. On Linux that is four system calls a file (open without blocking, statx, read, close); elsewhere the size is
/// looked at, and a pipe in the place of a file is not told.
/// </remarks>
internal static partial class RegularFile
{
    /// <summary>The most bytes of a document, a template, a grammar or any other file that is read (10 MB).</summary>
    public const int MostBytes = 10_000_000;

    // What a file in /proc has, whose size is said to be 0.
    private const int LeastGrown = 4096;

    // Read-only, O_CLOEXEC, and O_NONBLOCK: opening a pipe would wait for a writer.
    private const int OpenFlags = 0x80000 | 0x800;

    /// <summary>
    /// The bytes of a file. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it
    /// cannot be read.
    /// </summary>
    /// <param name="path">Its path; a link is followed.</param>
    /// <param name="most">The most bytes that it may have.</param>
    public static byte[] Read(string path, int most = MostBytes)
    {
        byte[] buffer = [];
        _ = ReadInto(path, ref buffer, out var length, most);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    /// <summary>The bytes of a file; null where there is none.</summary>
    public static byte[]? ReadIfThere(string path, int most = MostBytes)
    {
        try
        {
            return Read(path, most);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The text of a file; null where there is none. What is no UTF-8 is read as U+FFFD.</summary>
    /// <param name="path">Its path; a link is followed.</param>
    /// <param name="keepMark">True to keep a byte order mark as the first character.</param>
    public static string? TextIfThere(string path, bool keepMark = false)
    {
        if (ReadIfThere(path) is not { } bytes)
            return null;
        var text = Encoding.UTF8.GetString(bytes);
        return keepMark ? text : text.TrimStart('\uFEFF');
    }

    /// <summary>Reads a file into a buffer, which is made larger where it must be.</summary>
    /// <param name="path">Its path; a link is followed.</param>
    /// <param name="buffer">The buffer; what stands behind the file's bytes in it is nobody's.</param>
    /// <param name="length">How many bytes the file has.</param>
    /// <param name="most">The most bytes that it may have.</param>
    /// <returns>What is known of the file, as it was before it was read; null where the system does not tell.</returns>
    public static FileStat.Info? ReadInto(string path, ref byte[] buffer, out int length, int most = MostBytes)
    {
        try
        {
            if (OperatingSystem.IsLinux() && !path.Contains('\0', StringComparison.Ordinal))
            {
                using var file = Open(path, OpenFlags);
                if (!file.IsInvalid && Known(file, path, most) is { } known)
                {
                    length = Whole(file, path, known.Size, most, ref buffer);
                    return known;
                }
            }

            // What cannot be opened, .NET says in an exception of the right kind.
            buffer = ReadElsewhere(path, most);
            length = buffer.Length;
            return null;
        }
        catch (Exception e) when (Accessed.Note(e, path))
        {
            throw;
        }
    }

    /// <summary>Opens a folder, to ask for what is in it; null where that cannot be done.</summary>
    public static SafeFileHandle? OpenFolder(string path)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var folder = Open(path, OpenFlags);
        if (!folder.IsInvalid)
            return folder;
        folder.Dispose();
        return null;
    }

    private static FileStat.Info? Known(SafeFileHandle file, string path, int most)
    {
        if (FileStat.Of(file) is not { } known)
            return null;
        if (!known.IsRegular)
            throw known.IsFolder
                ? new UnauthorizedAccessException("It is a folder.")
                : new UnreadableFileException(path, "It is no regular file.");
        return known.Size > most ? throw TooLarge(path, most) : known;
    }

    // The size is what the file had a moment ago; one that grows is read as far as it may be, and one of /proc says 0.
    private static int Whole(SafeFileHandle file, string path, long size, int most, ref byte[] buffer)
    {
        if (buffer.Length <= size)
            buffer = GC.AllocateUninitializedArray<byte>((int)Math.Max(size + 1, LeastGrown));
        for (var length = 0; ; )
        {
            var read = (int)Read(file, ref buffer[length], buffer.Length - length);
            if (read < 0)
                throw new IOException(Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError()));
            length += read;
            if (length > most)
                throw TooLarge(path, most);
            if (read == 0 || (length == size && length < buffer.Length))
                return length;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(2 * length, most + 1));
        }
    }

    private static byte[] ReadElsewhere(string path, int most)
    {
        if (new FileInfo(path) is { Exists: true } file && file.Length > most)
            throw TooLarge(path, most);
        return File.ReadAllBytes(path);
    }

    private static UnreadableFileException TooLarge(string path, int most) =>
        new(path, $"It is larger than {most / 1_000_000} MB, the most that is read.");

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Read(SafeFileHandle file, ref byte buffer, nint length);
}
