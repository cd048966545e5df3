using Otk.App.Rendering;
using Spectre.Console.Rendering;

namespace Otk.Cli.Rendering;

/// <summary>
/// Writes lines and tables of text that may come from documents: nothing in it is obeyed by a terminal.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="isTerminal">True for people: columns are aligned and cut to the width. False for programs: tabs, and
/// nothing is cut.</param>
/// <param name="width">The terminal's width in cells.</param>
/// <param name="palette">Colours and symbols.</param>
internal sealed class LineWriter(TextWriter output, bool isTerminal, Func<int> width, Palette palette)
{
    /// <summary>True where a person reads on a terminal.</summary>
    public bool IsTerminal => isTerminal;

    /// <summary>The terminal's width in cells.</summary>
    public int Width => width();

    /// <summary>The height of the terminal in rows; as many as there are where nobody can tell.</summary>
    public int Height { get; init; } = int.MaxValue;

    /// <summary>Colours and symbols.</summary>
    public Palette Palette => palette;

    /// <summary>Where the lines go.</summary>
    public TextWriter Output => output;

    /// <summary>Writes a line.</summary>
    public void Line(string text) => output.Write(palette.Line(Printable.Line(text)) + "\n");

    /// <summary>Writes a line of parts, each painted after what is in it was made printable.</summary>
    public void Line(params ReadOnlySpan<(string Text, Func<string, string>? Paint)> parts)
    {
        Part(parts);
        Blank();
    }

    /// <summary>Writes such parts of a line that goes on.</summary>
    public void Part(params ReadOnlySpan<(string Text, Func<string, string>? Paint)> parts)
    {
        foreach (var (text, paint) in parts)
            output.Write(
                paint is null ? palette.Line(Printable.Line(text)) : paint(palette.Line(Printable.Line(text)))
            );
    }

    /// <summary>Writes an empty line.</summary>
    public void Blank() => output.Write('\n');

    /// <summary>Writes a text of several lines.</summary>
    public void Text(string text)
    {
        var printable = Printable.Text(text);
        output.Write(printable.EndsWith('\n') ? printable : printable + "\n");
    }

    /// <summary>
    /// Writes rows in columns. On a terminal empty columns are left out and the last one is cut to what fits.
    /// </summary>
    /// <param name="rows">The cells.</param>
    /// <param name="statusColumn">The column that is painted in the colour of the status it holds.</param>
    /// <param name="headings">What stands above the columns on a terminal; null for nothing.</param>
    public void Table(IEnumerable<string[]> rows, int statusColumn = -1, string[]? headings = null)
    {
        if (!isTerminal)
        {
            foreach (var row in rows)
                Tabbed(row, statusColumn);
            return;
        }

        var cells = rows.Select(r => r.Select(Printable.Line).ToArray()).ToList();
        if (cells.Count == 0)
            return;
        var widths = Enumerable
            .Range(0, cells[0].Length)
            .Select(i =>
                cells.Max(r => CellsOf(r[i])) is > 0 and var most ? Math.Max(most, CellsOf(headings?[i] ?? "")) : 0
            )
            .ToArray();
        var last = Math.Max(Width - widths[..^1].Where(w => w > 0).Sum(w => w + 2), 8);
        string Row(string[] row, Func<string, int, string> painted) =>
            string.Concat(
                row[..^1]
                    .Select((c, i) => widths[i] == 0 ? "" : painted(c, i) + new string(' ', widths[i] + 2 - CellsOf(c)))
            ) + painted(Shortened(row[^1], last), row.Length - 1);
        if (headings is not null)
            output.Write(palette.Faint(Row(headings, (c, _) => c)) + "\n");
        foreach (var row in cells)
            output.Write(
                palette.Line(Row(row, (c, i) => i == statusColumn ? palette.InStatus(c, c) : c).TrimEnd()) + "\n"
            );
    }

    // For programs: cells with tabs between, without empty ones at the end.
    private void Tabbed(string[] cells, int statusColumn)
    {
        var last = Array.FindLastIndex(cells, c => c.Length > 0);
        for (var i = 0; i <= last; i++)
        {
            if (i > 0)
                output.Write('\t');
            var cell = Printable.Line(cells[i]);
            output.Write(i == statusColumn ? palette.InStatus(cell, cell) : cell);
        }

        output.Write('\n');
    }

    /// <summary>
    /// The text with the symbols of this terminal, with an ellipsis where it is wider than so many cells.
    /// </summary>
    public string Shortened(string text, int cells) => Cut(palette.Line(text), cells, palette.Line("…"));

    /// <summary>The text, with an ellipsis where it is wider than so many cells.</summary>
    public static string Cut(string text, int cells, string ellipsis = "…")
    {
        if (CellsOf(text) <= cells)
            return text;
        return Fitting(text, Math.Max(cells - CellsOf(ellipsis), 0)).TrimEnd() + ellipsis;
    }

    /// <summary>
    /// The text in at most so many rows of so many cells, broken between words; what is left over is cut.
    /// </summary>
    public IEnumerable<string> Wrapped(string text, int cells, int rows)
    {
        while (rows > 1 && CellsOf(text) > cells)
        {
            var fitting = Fitting(text, cells + 1);
            var end = fitting.LastIndexOf(' ');
            if (end <= 0)
                break;
            yield return text[..end];
            text = text[(end + 1)..];
            rows--;
        }

        yield return Shortened(text, cells);
    }

    /// <summary>The beginning of a text that is no wider than so many cells.</summary>
    public static string Fitting(string text, int cells)
    {
        var end = text.Length;
        while (end > 0 && CellsOf(text[..end]) > cells)
            end -= end > 1 && char.IsLowSurrogate(text[end - 1]) ? 2 : 1;
        return text[..end];
    }

    /// <summary>How many cells of a terminal a text takes.</summary>
    public static int CellsOf(string text) =>
        System.Text.Ascii.IsValid(text) ? text.Length : new Segment(text).CellCount();
}
