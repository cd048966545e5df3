using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Otk.App;

/// <summary>The standard streams of Linux by their numbers.</summary>
/// <remarks>
/// The console of .NET does not tell what is asked here, or not without setting modes of the terminal.
/// </remarks>
[SupportedOSPlatform("linux")]
internal static partial class Descriptor
{
    private const int GetFlags = 1; // F_GETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC
    private const int Interrupted = 4; // EINTR
    private const int NotNow = 11; // EAGAIN
    private const nuint WindowSize = 0x5413; // TIOCGWINSZ; where it has another value, the width is not known here
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(2);

    /// <summary>True where a stream was handed down; false where it was closed when the process began.</summary>
    /// <remarks>
    /// The number of a closed one is taken by whatever is opened first: a pipe of .NET, which to read from would wait
    /// for ever, or a document, which would be written over. What was handed down is open across exec, and what .NET
    /// opens is not.
    /// </remarks>
    /// <param name="number">The number: 0 to 2.</param>
    public static bool IsHandedDown(int number) =>
        FileControl(number, GetFlags) is >= 0 and var flags && (flags & CloseOnExec) == 0;

    /// <summary>Writes bytes; throws <see cref="IOException"/>, whose HResult is the number of the error.</summary>
    /// <param name="number">The number: 1 or 2.</param>
    /// <param name="bytes">The bytes.</param>
    public static void Write(int number, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var written = Write(number, in MemoryMarshal.GetReference(bytes), bytes.Length);
            if (written >= 0)
            {
                bytes = bytes[(int)written..];
                continue;
            }

            var error = Marshal.GetLastPInvokeError();

            // A terminal that another program made so may say that it is full.
            if (error == NotNow)
                Thread.Sleep(_pause);
            else if (error != Interrupted)
                throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
        }
    }

    /// <summary>The size in cells of the terminal behind a stream; 0 where it is not known.</summary>
    /// <param name="number">The number of the stream.</param>
    public static (int Width, int Height) Size(int number)
    {
        // Of struct winsize: rows, columns, and two that nobody fills.
        var size = new ushort[4];
        return Control(number, WindowSize, size) == 0 ? (size[1], size[0]) : default;
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(int number, int command);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Write(int number, in byte bytes, nint count);

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int number, nuint request, [In, Out] ushort[] argument);
}
