namespace Otk.App;

/// <summary>Standard output or standard error as the programs write to them.</summary>
/// <remarks>
/// It knows that writing failed, so that this is told once and as what it is. The console of .NET sets modes of the
/// terminal at the first byte that is written to its streams, also where that goes to a file; so they are not used
/// where it can be done without.
/// </remarks>
internal sealed class StandardStream : Stream
{
    // EPIPE, and ERROR_BROKEN_PIPE of Windows.
    private const int BrokenPipe = 32;
    private const int BrokenPipeOfWindows = 109;
    private readonly int _number;
    private readonly bool _isForTelling;
    private readonly Lazy<bool> _isOpen;
    private readonly Stream? _console;

    /// <summary>Opens it: before any file is, which would get the number of one that was closed.</summary>
    /// <param name="number">Its number: 1 or 2.</param>
    /// <param name="open">Opens the stream of the console.</param>
    /// <param name="isForTelling">True for standard error: where that cannot be written to nobody can be told
    /// so.</param>
    public StandardStream(int number, Func<Stream> open, bool isForTelling)
    {
        (_number, _isForTelling) = (number, isForTelling);
        _console = OperatingSystem.IsLinux() ? null : Opened(open);
        _isOpen = new Lazy<bool>(() =>
            OperatingSystem.IsLinux() ? Descriptor.IsHandedDown(number) : _console is not null
        );
    }

    /// <summary>True where something could not be written.</summary>
    public bool HasFailed { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Standard input; where it was closed, asking for it throws.</summary>
    /// <param name="open">Opens the stream of the console.</param>
    public static Func<Stream> Input(Func<Stream> open)
    {
        // Now, so that it is none of the files that are opened later.
        var input = Opened(open);
        return () =>
        {
            if (input is null || (OperatingSystem.IsLinux() && !Descriptor.IsHandedDown(0)))
                throw new IOException("standard input is closed.");
            Host.BeforeConsole();
            return input;
        };
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (!_isOpen.Value)
                throw new IOException("it is closed.");
            if (OperatingSystem.IsLinux())
                Descriptor.Write(_number, buffer);
            else
                WriteToConsole(buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A reader that went away (`otk list | head`) is no failure of ours.
            if (e is IOException && (e.HResult & 0xFFFF) is BrokenPipe or BrokenPipeOfWindows)
                return;
            HasFailed = true;
            if (!_isForTelling)
                throw;
        }
    }

    // Nothing is held back here.
    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteToConsole(ReadOnlySpan<byte> buffer)
    {
        Host.BeforeConsole();
        _console!.Write(buffer);
    }

    private static Stream? Opened(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // That it was closed matters only where something is to be read or written.
            return null;
        }
    }
}
