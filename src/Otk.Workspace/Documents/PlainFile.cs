using System.Runtime.InteropServices;

namespace Otk.Workspace.Documents;

/// <summary>Reads small files whole. On Linux with three system calls a file instead of seven: no advisory lock, and no look at what it is.</summary>
/// <remarks>Documents come and go by renaming, so a file that was opened is whole. It matters where ten thousand are read.</remarks>
internal static partial class PlainFile
{
    // Read-only, O_CLOEXEC, and O_NONBLOCK: a pipe with the name of a document is empty and holds nobody up.
    private const int OpenFlags = 0x80000 | 0x800;
    private const int BufferSize = 64 * 1024;

    [ThreadStatic]
    private static byte[]? _buffer;

    /// <summary>The bytes of a file; throws what <see cref="File.ReadAllBytes(string)"/> throws.</summary>
    public static byte[] Read(string path) => OperatingSystem.IsLinux() && TryRead(path) is { } bytes ? bytes : File.ReadAllBytes(path);

    // Null where anything is out of the ordinary: an error, or a file larger than the buffer.
    private static byte[]? TryRead(string path)
    {
        var buffer = _buffer ??= new byte[BufferSize];
        var file = Open(path, OpenFlags);
        if (file < 0)
            return null;
        var length = ReadInto(file, buffer, BufferSize);
        _ = Close(file);
        return length is >= 0 and < BufferSize ? buffer.AsSpan(0, (int)length).ToArray() : null;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint ReadInto(int file, [Out] byte[] buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int file);
}
