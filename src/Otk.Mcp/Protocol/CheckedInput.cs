using System.Text;

namespace Otk.Mcp.Protocol;

/// <summary>The client's lines, as a stream for the protocol library, which ends behind the last answer.</summary>
/// <remarks>A line that is wrong is answered here and goes no further: the library would pass it over.</remarks>
internal sealed class CheckedInput(TextReader input, LineOutput output, PendingRequests pending) : Stream
{
    private ReadOnlyMemory<byte> _rest;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_rest.IsEmpty)
        {
            // A read of standard input cannot be taken back; it is left alone when the server stops.
            if (await input.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellationToken) is not { } line)
            {
                await pending.None().WaitAsync(cancellationToken);
                return 0;
            }

            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (RequestCheck.Answer(line) is { } answer)
            {
                output.WriteLine(answer);
                continue;
            }

            pending.Read(line);
            _rest = Encoding.UTF8.GetBytes(line + "\n");
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            input.Dispose();
        base.Dispose(disposing);
    }
}
