using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Interactive;

/// <summary>A real terminal: tmux, with a shell in a folder of its own. Keys go in, the screen comes out.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);
    private readonly string _name = $"otk-{Guid.NewGuid():N}";

    public Terminal(int width = 80, int height = 30, string term = "xterm-256color")
    {
        if (!File.Exists("/usr/bin/tmux"))
            Assert.Ignore("tmux is not installed");
        Tmux(
            "-f",
            "/dev/null",
            "new-session",
            "-d",
            "-x",
            $"{width}",
            "-y",
            $"{height}",
            "-c",
            Folder.Path,
            $"env -u NO_COLOR -u OTK_ARTIFACT_ROOT PATH={BuiltPrograms.Folder}:$PATH TERM={term} OTK_OWNER=Dana HOME={Folder.Path} HISTFILE= PS1='$ ' bash --norc --noprofile"
        );
        Shows("$");
    }

    public TempFolder Folder { get; } = new();

    /// <summary>True where the cursor can be seen.</summary>
    public bool CursorIsShown => Tmux("display-message", "-p", "#{cursor_flag}").Trim() == "1";

    /// <summary>Makes the window of another width.</summary>
    public void Resize(int width) => Tmux("resize-window", "-x", $"{width}");

    /// <summary>
    /// How the arrow keys and the keypad send what they send: "0 0" where no program has set them otherwise.
    /// </summary>
    public string KeyModes => Tmux("display-message", "-p", "#{keypad_cursor_flag} #{keypad_flag}").Trim();

    /// <summary>
    /// Pastes a text of several lines, with marks around it where the program has asked for them, as terminals do;
    /// without, as old ones do.
    /// </summary>
    public void Paste(string text, bool isMarked = true)
    {
        Tmux("set-buffer", text);
        Tmux(["paste-buffer", .. isMarked ? ["-p"] : Array.Empty<string>()]);
    }

    /// <summary>Sends bytes as a terminal would, in pieces that follow each other at once.</summary>
    public void Send(params string[] pieces) =>
        Tmux([
            .. pieces
                .SelectMany(p =>
                    new[] { ";", "send-keys", "-H" }.Concat(
                        System.Text.Encoding.UTF8.GetBytes(p).Select(b => $"{b:x2}")
                    )
                )
                .Skip(1),
        ]);

    /// <summary>Types a text and presses Enter.</summary>
    public void Enter(string text)
    {
        Type(text);
        Press("Enter");
    }

    /// <summary>Types a text.</summary>
    public void Type(string text) => Tmux("send-keys", "-l", text);

    /// <summary>Presses a key, by its name in tmux.</summary>
    public void Press(string key) => Tmux("send-keys", key);

    /// <summary>
    /// The screen, with what a program wrote as colours, and with rows that a long line runs over joined, where asked
    /// for.
    /// </summary>
    public string Screen(bool colours = false, bool joined = false) =>
        Tmux([
            "capture-pane",
            "-p",
            .. joined ? ["-J"] : Array.Empty<string>(),
            .. colours ? ["-e"] : Array.Empty<string>(),
        ]);

    /// <summary>Waits until the screen shows a text; the screen then.</summary>
    public string Shows(string text)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < _patience)
        {
            if (Screen() is var screen && screen.Contains(text, StringComparison.Ordinal))
                return screen;
            Thread.Sleep(50);
        }

        throw new AssertionException($"The terminal does not show '{text}':\n{Screen()}");
    }

    public void Dispose()
    {
        Tmux("kill-server");
        Folder.Dispose();
    }

    private string Tmux(params string[] arguments)
    {
        var start = new ProcessStartInfo("tmux", ["-L", _name, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, error.Result);
        return output;
    }
}
