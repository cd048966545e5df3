using Otk.App.Rendering;
using Otk.Cli.Rendering;

namespace Otk.Cli.Interactive;

/// <summary>What one row shows of a line: the part that the cursor stands in.</summary>
/// <remarks>Line breaks are shown as marks, and what a terminal would obey escaped.</remarks>
/// <param name="Text">What is shown.</param>
/// <param name="Column">How many cells of it stand before the cursor.</param>
/// <param name="IsScrolled">True where there is more of the line to the left.</param>
internal sealed record LineView(string Text, int Column, bool IsScrolled)
{
    /// <summary>
    /// A line in so many cells, one of them to spare; where the line is scrolled another is left for a mark.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <param name="cells">The width.</param>
    /// <param name="lineBreak">What a line break is shown as.</param>
    public static LineView Of(LineBuffer line, int cells, string lineBreak)
    {
        // From the cursor to both sides, no farther than is shown: a line can be long, and it is drawn at each key.
        var (start, before) = (line.Cursor, 0);
        while (start > 0)
        {
            var from = Neighbour(line.Text, start, -1);
            var wider = before + CellsOf(line.Text[from..start], lineBreak);
            if (wider >= cells - (from > 0 ? 1 : 0))
                break;
            (start, before) = (from, wider);
        }

        var (end, all) = (line.Cursor, before);
        while (end < line.Text.Length)
        {
            var to = Neighbour(line.Text, end, 1);
            all += CellsOf(line.Text[end..to], lineBreak);
            if (all > cells - (start > 0 ? 1 : 0))
                break;
            end = to;
        }

        return new LineView(Shown(line.Text[start..end], lineBreak), before, start > 0);
    }

    /// <summary>The whole of a text as a row shows it.</summary>
    public static string Shown(string text, string lineBreak) =>
        text.Contains('\n') ? string.Join(lineBreak, text.Split('\n').Select(Printable.Line)) : Printable.Line(text);

    private static int CellsOf(string character, string lineBreak) => LineWriter.CellsOf(Shown(character, lineBreak));

    private static int Neighbour(string text, int place, int step)
    {
        var next = place + step;
        return next > 0 && next < text.Length && char.IsSurrogatePair(text[next - 1], text[next]) ? next + step : next;
    }
}
