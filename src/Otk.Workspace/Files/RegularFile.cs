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
        try
        {
            return Opened(path, most);
        }
        catch (Exception e) when (Accessed.Note(e, path))
        {
            throw;
        }
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

    private static byte[] Opened(string path, int most)
    {
        if (!OperatingSystem.IsLinux() || path.Contains('\0', StringComparison.Ordinal))
            return ReadElsewhere(path, most);
        using var file = Open(path, OpenFlags);

        // What cannot be opened, .NET says in an exception of the right kind.
        if (file.IsInvalid)
            return ReadElsewhere(path, most);
        if (FileStat.Of(file) is not { } known)
            return ReadElsewhere(path, most);
        if (!known.IsRegular)
            throw known.IsFolder
                ? new UnauthorizedAccessException("It is a folder.")
                : new UnreadableFileException(path, "It is no regular file.");
        if (known.Size > most)
            throw TooLarge(path, most);
        return Whole(file, path, known.Size, most);
    }

    // The size is what the file had a moment ago; one that grows is read as far as it may be.
    private static byte[] Whole(SafeFileHandle file, string path, long size, int most)
    {
        var buffer = GC.AllocateUninitializedArray<byte>((int)size);
        Span<byte> more = stackalloc byte[1];
        var length = 0;
        while (true)
        {
            var isFull = length == buffer.Length;
            var read = RandomAccess.Read(file, isFull ? more : buffer.AsSpan(length), length);
            if (read == 0)
                return isFull ? buffer : buffer.AsSpan(0, length).ToArray();
            if (length + read > most)
                throw TooLarge(path, most);
            if (isFull)
            {
                Array.Resize(ref buffer, Math.Min(Math.Max(2 * length, LeastGrown), most));
                buffer[length] = more[0];
            }

            length += read;
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
}
