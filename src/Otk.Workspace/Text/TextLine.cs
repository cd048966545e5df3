namespace Otk.Workspace.Text;

/// <summary>A line of a text, by offsets.</summary>
/// <remarks>
/// The one definition of a line, for reading and for editing: it ends at LF, CR, or CR LF (CommonMark 0.31.2, 2.1, and
/// YAML 1.2.2, 5.4). Other characters that Unicode calls line breaks (NEL, U+2028, form feed) are text.
/// </remarks>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character, before its line end.</param>
/// <param name="Next">Offset of the line behind it.</param>
public readonly record struct TextLine(int Start, int End, int Next)
{
    /// <summary>The line that begins at an offset; an empty one at the end of the text.</summary>
    public static TextLine At(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        if (length < 0)
            return new TextLine(start, text.Length, text.Length);
        var end = start + length;
        var isBoth = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return new TextLine(start, end, end + (isBoth ? 2 : 1));
    }

    /// <summary>
    /// All lines; none of an empty text. Behind a line end at the end of the text there is no further line.
    /// </summary>
    public static IReadOnlyList<TextLine> AllOf(string text)
    {
        var lines = new List<TextLine>();
        for (var at = 0; at < text.Length; at = lines[^1].Next)
            lines.Add(At(text, at));
        return lines;
    }

    /// <summary>The number of the line that an offset lies in, from 1.</summary>
    public static int NumberAt(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        return 1 + before.Count('\n') + before.Count('\r') - before.Count("\r\n");
    }

    /// <summary>
    /// The lines without their ends; of text that ends in a line end, without an empty one behind it.
    /// </summary>
    public static IEnumerable<string> TextsOf(string text) => AllOf(text).Select(l => l.Of(text));

    /// <summary>The line's text, without its end.</summary>
    public string Of(string text) => text[Start..End];

    /// <summary>
    /// The line end that most of a text has in front: that of its first line, LF where it has but one line.
    /// </summary>
    public static string EndIn(string text)
    {
        var first = At(text, 0);
        return first.End == first.Next ? "\n" : text[first.End..first.Next];
    }
}
