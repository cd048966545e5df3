using System.Runtime.InteropServices;
using Otk.App;

namespace Otk.Cli.Rendering;

/// <summary>
/// Shows on a terminal that work goes on, where it takes longer than half a second; it leaves nothing behind.
/// </summary>
/// <remarks>
/// It is drawn on standard error, so that what is printed stays clean, and not at all where that is no terminal or a
/// dumb one.
/// </remarks>
internal sealed class Spinner : IDisposable
{
    private const string Frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(100);
    private readonly TextWriter _error;
    private readonly string _erased;
    private readonly Timer? _timer;
    private readonly Lock _lock = new();
    private PosixSignalRegistration? _interrupt;
    private int _frame;
    private bool _ended;

    public Spinner(Host host)
    {
        (_error, _erased) = (host.Error, host.ErasedRow);
        if (_erased.Length > 0)
            _timer = new Timer(_ => Draw(), null, _patience, _step);
    }

    public void Dispose()
    {
        if (_timer is null)
            return;
        _timer.Dispose();
        lock (_lock)
        {
            _ended = true;
            if (_frame > 0)
                Write(_erased);
        }

        _interrupt?.Dispose();
    }

    private void Draw()
    {
        lock (_lock)
        {
            if (_ended)
                return;

            // Ctrl-C ends the program as it does without this, but for the row that was drawn.
            _interrupt ??= PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Dispose());
            Write($"\r{Frames[_frame++ % Frames.Length]} working …");
        }
    }

    private void Write(string text)
    {
        _error.Write(text);
        _error.Flush();
    }
}
