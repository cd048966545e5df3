using System.Runtime.InteropServices;
using System.Text;

namespace Otk.App;

/// <summary>The modes of the terminal that this program sets, and takes back when it ends, however it ends.</summary>
/// <remarks>
/// There is one terminal, so this is static. The console of .NET switches the keypad and the arrow keys to application
/// mode when it is first used, be it to write a byte, and leaves them so; the shell that comes after would not know its
/// arrow keys.
/// </remarks>
internal static class TerminalModes
{
    private const string KeysAsBefore = "\u001B[?1l\u001B>";
    private const string MarksPastes = "\u001B[?2004h";
    private const string MarksNoPastes = "\u001B[?2004l";
    private static readonly Lock _lock = new();
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(500);
    private static PosixSignalRegistration[]? _signals;
    private static volatile bool _areKeysSet;
    private static bool _arePastesMarked;
    private static bool _hasEnded;

    /// <summary>
    /// To be called before the console sets the modes of the keys: from now on they are taken back at the end.
    /// </summary>
    public static void KeysAreSet()
    {
        if (_areKeysSet)
            return;
        lock (_lock)
        {
            _areKeysSet = true;
            WatchTheEnd();
        }
    }

    /// <summary>Asks the terminal to put marks around what is pasted, or no longer to do so.</summary>
    public static void MarkPastes(TextWriter output, bool areMarked)
    {
        lock (_lock)
        {
            if (!_areKeysSet || _hasEnded || _arePastesMarked == areMarked)
                return;
            _arePastesMarked = areMarked;
        }

        // Not under the lock, which whoever ends the program needs: a terminal may be paused.
        output.Write(areMarked ? MarksPastes : MarksNoPastes);
        output.Flush();
    }

    /// <summary>Takes back what was set; nothing where nothing was.</summary>
    public static void TakeBack()
    {
        string modes;
        lock (_lock)
        {
            modes = (_arePastesMarked ? MarksNoPastes : "") + (_areKeysSet ? KeysAsBefore : "");
            _arePastesMarked = _areKeysSet = false;
        }

        if (modes.Length == 0)
            return;

        // A terminal that is paused (Ctrl-S) must not keep the program from ending.
        var writing = new Thread(() => Write(modes)) { IsBackground = true };
        writing.Start();
        writing.Join(_patience);
    }

    private static void Write(string modes)
    {
        try
        {
            using var output = Host.StandardOutput();
            output.Write(Encoding.ASCII.GetBytes(modes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The terminal is gone, and its modes with it.
        }
    }

    // Signals that end the program, as far as nothing else handles them: later registrations are asked first. Where one
    // does nevertheless (Ctrl-C ends a phrase and not the line), the modes are set again when they are needed.
    private static void WatchTheEnd()
    {
        if (_signals is not null)
            return;
        PosixSignal[] ends = [PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT];
        _signals = [.. ends.Select(s => PosixSignalRegistration.Create(s, TakeBack))];
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    private static void TakeBack(PosixSignalContext signal)
    {
        if (!signal.Cancel)
            TakeBack();
    }

    private static void End()
    {
        lock (_lock)
            _hasEnded = true;
        TakeBack();
    }
}
