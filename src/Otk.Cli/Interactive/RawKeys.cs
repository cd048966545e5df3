using System.Diagnostics;
using Otk.App;

namespace Otk.Cli.Interactive;

/// <summary>The keys of the terminal.</summary>
/// <remarks>
/// While this lives, Ctrl-C is a key like others and what is pasted is told from keys; afterwards neither is.
/// </remarks>
internal sealed class RawKeys : IDisposable
{
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(5);
    private readonly TextWriter _output;
    private readonly InputReader _reader = new(() => Console.ReadKey(intercept: true), Comes);
    private readonly bool _before;

    public RawKeys(Host host)
    {
        Host.BeforeConsole();
        (_output, _before) = (host.Out, Console.TreatControlCAsInput);
        Console.TreatControlCAsInput = true;
        TerminalModes.MarkPastes(_output, areMarked: true);
    }

    /// <summary>Waits for the next key, or for the next text that is pasted.</summary>
    public Input Read() => _reader.Read();

    /// <summary>Drops what was typed or pasted before anybody could have been asked.</summary>
    public void Drop()
    {
        while (Console.KeyAvailable)
            _reader.Read();
    }

    public void Dispose()
    {
        TerminalModes.MarkPastes(_output, areMarked: false);
        Console.TreatControlCAsInput = _before;
    }

    private static bool Comes(TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (!Console.KeyAvailable)
        {
            if (watch.Elapsed > patience)
                return false;
            Thread.Sleep(_step);
        }

        return true;
    }
}
