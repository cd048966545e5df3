namespace Otk.Cli.Rendering;

/// <summary>Rows of text in columns: aligned for people, parted by tabs where a program reads them.</summary>
internal static class TableText
{
    /// <summary>The lines of a table.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<string[]> rows, bool aligned)
    {
        if (!aligned)
            return rows.Select(r => string.Join('\t', r.Select(Printable.Line)));
        var widths = rows.Count == 0 ? [] : Enumerable.Range(0, rows[0].Length).Select(i => rows.Max(r => r[i].Length)).ToArray();
        return rows.Select(r => string.Concat(r.Select((cell, i) => Printable.Line(cell).PadRight(widths[i] + 2))).TrimEnd());
    }
}
