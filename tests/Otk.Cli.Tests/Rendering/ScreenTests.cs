using Otk.Cli.Tests.Interactive;
using Otk.Testing;

namespace Otk.Cli.Tests.Rendering;

/// <summary>
/// What stands on a real terminal of 80 and of 120 columns, held by golden files; at 80 columns with the escapes of its
/// colours, too.
/// </summary>
/// <remarks>
/// OTK_UPDATE_TRANSCRIPTS=1 writes the screens into the sources instead; look at the difference then.
/// </remarks>
public sealed class ScreenTests
{
    private const int NarrowWidth = 80;
    private const string Set =
        "otk plan 'Add user authentication' --ready >/dev/null; otk plan 'A plan with a title that is far too long for one row of a terminal, whatever its width may be' --owner 'Équipe 東京' >/dev/null; "
        + "otk plan 'Search filters' --ready >/dev/null; otk orchestrate >/dev/null; s=$(otk show spec 1 --path); printf '\\n- [ ] Create token service\\n- [x] Choose algorithm\\n' >> $s; "
        + "otk exec user >/dev/null; otk log user 'use RS256' --decision >/dev/null; otk log user 'waiting for keys' --blocker >/dev/null; clear; ";

    private static readonly (string Name, string Command, string Last)[] _screens =
    [
        ("list", "otk list", ""),
        ("board", "otk board", ""),
        ("resume", "otk resume", ""),
        ("next", "otk next", ""),
        ("show", "otk show spec 1 | tail -n 12", ""),
        ("doctor", "otk doctor", ""),
        ("picker", "otk show Implementation", "Esc to leave"),
        ("line", "otk-new", "? for what"),
    ];

    [TestCase(NarrowWidth)]
    [TestCase(120)]
    public void LookAsTheyStand(int width)
    {
        using var terminal = new Terminal(width);
        terminal.Enter(Set + "echo prepared");
        terminal.Shows("prepared\n$");
        foreach (var (name, command, last) in _screens)
        {
            terminal.Enter($"clear; {command}{(last.Length > 0 ? "" : $"; echo end of {name}")}");
            terminal.Shows(last.Length > 0 ? last : $"\nend of {name}\n$");
            if (name == "line")
            {
                terminal.Type("plan 'Add dark mode' and mark it ready");
                terminal.Shows("→ otk plan 'Add dark mode' --ready");
            }

            Compare($"{name}-{width}.txt", Masked(terminal.Screen(joined: true)));
            if (width == NarrowWidth)
                Compare($"{name}-colours.txt", Masked(terminal.Screen(colours: true, joined: true)));
            if (name != "picker")
                continue;

            // What is typed before it has ended is its own, and gone with it.
            terminal.Press("C-c");
            terminal.Shows("$");
        }
    }

    private static string Masked(string screen) =>
        Transcript.Mask(string.Join('\n', screen.Split('\n').Select(l => l.TrimEnd()))).TrimEnd() + "\n";

    private static void Compare(string name, string screen)
    {
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1")
        {
            File.WriteAllText(
                Path.Combine(SourceTree.Root, "tests", "Otk.Cli.Tests", "Rendering", "Screens", name),
                screen
            );
            return;
        }

        Assert.That(
            screen,
            Is.EqualTo(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Rendering", "Screens", name))),
            name
        );
    }
}
