using Otk.Model.Documents;

namespace Otk.App.Rendering;

/// <summary>Colours and symbols, as far as where they go can show them. Colour only repeats what words say.</summary>
/// <remarks>
/// By default there is colour on a terminal, unless <c>NO_COLOR</c> is set (no-color.org) or <c>TERM</c> is
/// <c>dumb</c>; on Windows where the terminal is one that obeys escapes. The colours are the sixteen of the terminal's
/// own theme, so they can be read on light and dark.
/// </remarks>
internal sealed class Palette(bool hasColour, bool hasSymbols)
{
    private static readonly (string Symbol, string Plain)[] _symbols =
    [
        ("✅", "*"),
        ("🔍", "*"),
        ("📋", "*"),
        ("◻", "-"),
        ("→", "->"),
        ("…", "..."),
        ("—", "-"),
    ];

    /// <summary>True where text may be coloured.</summary>
    public bool HasColour => hasColour;

    /// <summary>True where symbols and lines beyond ASCII are shown.</summary>
    public bool HasSymbols => hasSymbols;

    /// <summary>The palette of standard output, or of standard error.</summary>
    public static Palette Of(Host host, bool error = false)
    {
        var isTerminal = error ? host.IsErrorTerminal : host.IsOutputTerminal;
        var isDumb = host.Environment("TERM") == "dumb";
        var byItself =
            isTerminal
            && !isDumb
            && host.Environment("NO_COLOR") is null or ""
            && (
                !OperatingSystem.IsWindows()
                || host.Environment("WT_SESSION") is { Length: > 0 }
                || host.Environment("TERM") is { Length: > 0 }
            );
        return new Palette(host.Colour ?? byItself, hasSymbols: !(isTerminal && isDumb));
    }

    /// <summary>
    /// A text in the colour of a status: what waits is quiet, what can be taken up or is under way stands out, what is
    /// done is green.
    /// </summary>
    public string InStatus(string status, string text) =>
        ColourOf(status) is { } colour ? Painted(colour < 8 ? $"3{colour}" : $"9{colour - 8}", text) : text;

    /// <summary>
    /// The colour of a status, of the sixteen: 0 to 7, and 8 more for the bright ones; null for a status that is none
    /// of otk's.
    /// </summary>
    public static int? ColourOf(string status) =>
        status switch
        {
            Status.Draft => 8,
            Status.Ready => 6,
            Status.InSpec or Status.Designed => 4,
            Status.Executing or Status.Built => 3,
            Status.Done => 2,
            _ => null,
        };

    /// <summary>A text that tells of a mistake, or of what stands in the way.</summary>
    public string Wrong(string text) => Painted("31", text);

    /// <summary>A text that a command or a heading is.</summary>
    public string Strong(string text) => Painted("1", text);

    /// <summary>A text that matters less.</summary>
    public string Faint(string text) => Painted("90", text);

    /// <summary>A line with symbols that the terminal has.</summary>
    public string Line(string line)
    {
        if (hasSymbols)
            return line;
        foreach (var (symbol, plain) in _symbols)
            line = line.Replace(symbol, plain, StringComparison.Ordinal);
        return line;
    }

    private string Painted(string code, string text) =>
        hasColour && text.Length > 0 ? $"\u001B[{code}m{text}\u001B[0m" : text;
}
