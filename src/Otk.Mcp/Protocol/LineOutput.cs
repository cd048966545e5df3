using System.Text;

namespace Otk.Mcp.Protocol;

/// <summary>
/// The server's lines, as a stream for the protocol library: it goes out in whole lines, so that others may stand
/// between them.
/// </summary>
internal sealed class LineOutput(Stream output, PendingRequests pending) : Stream
{
    private readonly Lock _lock = new();
    private readonly MemoryStream _line = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes a line of its own, between those of the stream.</summary>
    public void WriteLine(string line)
    {
        lock (_lock)
        {
            output.Write(Encoding.UTF8.GetBytes(line + "\n"));
            output.Flush();
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (_lock)
        {
            _line.Write(buffer);
            if (buffer.IsEmpty || buffer[^1] != '\n')
                return;
            try
            {
                _line.WriteTo(output);
                output.Flush();
            }
            finally
            {
                // A client that has gone hears no answer: nobody is to wait for one.
                pending.Written(_line.GetBuffer().AsSpan(0, (int)_line.Length));
                _line.SetLength(0);
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
