using System.Text;

namespace Otk.Mcp.Protocol;

/// <summary>
/// The client's lines, as a stream for the protocol library, which ends behind the last answer.
/// </summary>
/// <remarks>
/// The library acts on all that it reads at once, so a request goes to it when those before it are answered: what is
/// asked for in order is done in order. Notifications, answers and pings go by. A line that is wrong is answered here
/// and goes no further: the library would pass it over.
/// </remarks>
internal sealed class CheckedInput(TextReader input, LineOutput output, PendingRequests pending) : Stream
{
    // A client that sends without waiting is read ahead so far; then its pipe fills.
    private const int MostWaiting = 1000;
    private Queue<(string Key, string Line)> _waiting = new();
    private Task<string?>? _reading;
    private bool _hasEnded;
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
            if (await Next(cancellationToken) is not { } line)
                return 0;
            pending.Read(line);
            _rest = Encoding.UTF8.GetBytes(line + "\n");
        }

        var length = Math.Min(buffer.Length, _rest.Length);
        _rest[..length].CopyTo(buffer);
        _rest = _rest[length..];
        return length;
    }

    // The next line that the library may act on; null at the end.
    private async Task<string?> Next(CancellationToken cancellationToken)
    {
        while (true)
        {
            var answered = pending.None();
            if (_waiting.Count > 0 && answered.IsCompleted)
                return _waiting.Dequeue().Line;
            if (_hasEnded || _waiting.Count >= MostWaiting)
            {
                await answered.WaitAsync(cancellationToken);
                if (_waiting.Count == 0)
                    return null;
                continue;
            }

            // A read of standard input cannot be taken back; it is left alone when the server stops.
            _reading ??= input.ReadLineAsync(CancellationToken.None).AsTask();
            Task read = _waiting.Count > 0 ? Task.WhenAny(_reading, answered) : _reading;
            await read.WaitAsync(cancellationToken);
            if (!_reading.IsCompleted)
                continue;
            var line = await _reading;
            _reading = null;
            _hasEnded = line is null;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            if (RequestCheck.Answer(line) is { } answer)
                output.WriteLine(answer);
            else if (PendingRequests.InTurn(line) is { } key)
                _waiting.Enqueue((key, line));
            else
                return Passing(line);
        }
    }

    // What was cancelled before its turn is not begun.
    private string Passing(string line)
    {
        if (PendingRequests.Cancelled(line) is { } key)
            _waiting = new(_waiting.Where(w => w.Key != key));
        return line;
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
