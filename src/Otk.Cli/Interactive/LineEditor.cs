using Otk.App.Rendering;
using Otk.Cli.Rendering;

namespace Otk.Cli.Interactive;

/// <summary>
/// Reads a line from a terminal key by key: editing as shells have it, history, completion, and a hint below that
/// follows what is typed.
/// </summary>
/// <remarks>
/// No library does it here: the ones there are show no hint of their own below the line. It draws one row, which
/// scrolls sideways where the line is longer, and one row for the hint; so it needs no more of a terminal than to erase
/// and to move on them (ECMA-48: EL, CUU, CUF). What is pasted is part of the line, with its line breaks, which are
/// shown as marks; only Enter carries it out.
/// </remarks>
/// <param name="output">The terminal.</param>
/// <param name="width">Its width in cells.</param>
/// <param name="palette">Its colours.</param>
/// <param name="hint">What to say below a line.</param>
/// <param name="complete">What the last word of a text could become, and where it begins.</param>
/// <param name="history">The lines that were typed before.</param>
internal sealed class LineEditor(
    TextWriter output,
    Func<int> width,
    Palette palette,
    Func<string, string> hint,
    Func<string, (int Start, IReadOnlyList<string> Words)> complete,
    IReadOnlyList<string> history
)
{
    private const string Prompt = "otk> ";
    private readonly List<string> _history = [.. history];
    private readonly string _lineBreak = palette.HasSymbols ? "⏎" : "\\n";
    private LineBuffer _line = new();
    private int _inHistory;
    private string _typed = "";
    private (int Start, IReadOnlyList<string> Words, int At)? _completing;
    private (int Width, int Column)? _drawn;

    /// <summary>The next line; null where the user leaves (Ctrl-D on an empty line).</summary>
    /// <param name="keys">The keys of the terminal.</param>
    public string? Read(RawKeys keys)
    {
        (_line, _inHistory, _typed, _completing, _drawn) = (new LineBuffer(), _history.Count, "", null, null);
        while (true)
        {
            Draw();
            var input = keys.Read();
            var isControl = input.IsControl;
            if (input.Key.Key != ConsoleKey.Tab)
                _completing = null;
            switch (input.Key.Key)
            {
                case ConsoleKey.Enter:
                    return Finish(_line.Text);
                case ConsoleKey.D when isControl && _line.Text.Length == 0:
                    Finish("");
                    return null;
                case ConsoleKey.C when isControl:
                    Finish(_line.Text + "^C", keep: false);
                    (_line, _inHistory) = (new LineBuffer(), _history.Count);
                    break;
                default:
                    if (input is { Text: "?", IsPasted: false } && _line.Text.Length == 0)
                        return Finish("?", keep: false);
                    Edit(input, isControl);
                    break;
            }
        }
    }

    private void Edit(Input input, bool isControl)
    {
        var isAlt = input.IsAlt;
        switch (input.Key.Key)
        {
            case ConsoleKey.LeftArrow when isControl || isAlt:
            case ConsoleKey.B when isAlt:
                _line.WordLeft();
                break;
            case ConsoleKey.RightArrow when isControl || isAlt:
            case ConsoleKey.F when isAlt:
                _line.WordRight();
                break;
            case ConsoleKey.LeftArrow:
            case ConsoleKey.B when isControl:
                _line.Left();
                break;
            case ConsoleKey.RightArrow:
            case ConsoleKey.F when isControl:
                _line.Right();
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when isControl:
                _line.Home();
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when isControl:
                _line.End();
                break;
            case ConsoleKey.D when isAlt:
                _line.DeleteWordBehind();
                break;
            case ConsoleKey.Backspace when isAlt:
            case ConsoleKey.W when isControl:
                _line.DeleteWord();
                break;
            case ConsoleKey.Backspace:
            case ConsoleKey.H when isControl:
                _line.Backspace();
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when isControl:
                _line.Delete();
                break;
            case ConsoleKey.U when isControl:
                _line.DeleteToStart();
                break;
            case ConsoleKey.K when isControl:
                _line.DeleteToEnd();
                break;
            case ConsoleKey.Y when isControl:
                _line.PutBack();
                break;
            case ConsoleKey.L when isControl:
                output.Write("\u001B[2J\u001B[H");
                break;
            case ConsoleKey.UpArrow:
            case ConsoleKey.P when isControl:
                Recall(-1);
                break;
            case ConsoleKey.DownArrow:
            case ConsoleKey.N when isControl:
                Recall(1);
                break;
            case ConsoleKey.Tab:
                Complete((input.Key.Modifiers & ConsoleModifiers.Shift) != 0 ? -1 : 1);
                break;
            default:
                _line.Insert(input.Text);
                break;
        }
    }

    // Behind the newest line of the history stands what was typed before one went up.
    private void Recall(int step)
    {
        var to = Math.Clamp(_inHistory + step, 0, _history.Count);
        if (to == _inHistory)
            return;
        if (_inHistory == _history.Count)
            _typed = _line.Text;
        _inHistory = to;
        _line.Replace(to == _history.Count ? _typed : _history[to]);
    }

    // The only word there is is taken, with a space; of several each Tab takes the next, and behind the last one what
    // was typed.
    private void Complete(int step)
    {
        if (_completing is not { } completing)
        {
            var (start, words) = complete(_line.Text[.._line.Cursor]);
            if (words is [var only])
                _line.ReplaceFrom(start, only + " ");
            if (words.Count < 2)
                return;
            completing = (start, [.. words, _line.Text[start.._line.Cursor]], step > 0 ? -1 : words.Count + 1);
        }

        completing.At = (completing.At + step + completing.Words.Count) % completing.Words.Count;
        _completing = completing;
        _line.ReplaceFrom(completing.Start, completing.Words[completing.At]);
    }

    // The row scrolls so that the cursor is on it, with a cell to spare; a mark tells that there is more to the left.
    private void Draw()
    {
        var now = width();
        var cells = Math.Max(now - Prompt.Length - 1, 8);
        var view = LineView.Of(_line, cells, _lineBreak);
        var mark = view.IsScrolled ? "<" : "";
        var column = Prompt.Length + mark.Length + view.Column;
        var below = palette.Faint(
            palette.Line(
                LineWriter.Cut(
                    Printable.Line(_completing is { } words ? Offered(words.Words, words.At) : hint(_line.Text)),
                    Math.Max(now - 1, 8)
                )
            )
        );

        // A terminal that became narrower has wrapped what was drawn: the row of the cursor is that many rows below its
        // start.
        if (_drawn is { } drawn && drawn.Width != now)
            output.Write($"{(drawn.Column / now is > 0 and var rows ? $"\u001B[{rows}A" : "")}\r\u001B[J");
        _drawn = (now, column);
        output.Write(
            $"\r{palette.Strong(Prompt)}{palette.Faint(mark)}{view.Text}\u001B[K\n"
                + $"\r{below}\u001B[K\u001B[A\r\u001B[{column}C"
        );
        output.Flush();
    }

    // The word that was taken, and those that Tab takes next.
    private static string Offered(IReadOnlyList<string> words, int at) =>
        "Tab: "
        + $"{string.Join("  ", Enumerable.Range(at + 1, words.Count - 1).Select(i => words[i % words.Count]).Where(w => w.Length > 0))}";

    private string Finish(string text, bool keep = true)
    {
        output.Write($"\r{palette.Strong(Prompt)}{LineView.Shown(text, _lineBreak)}\u001B[K\n\u001B[K");
        output.Flush();
        if (keep && text.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != text))
            _history.Add(text);
        return text;
    }
}
