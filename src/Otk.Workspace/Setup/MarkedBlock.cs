namespace Otk.Workspace.Setup;

/// <summary>
/// A block of otk's own in a file that is the user's: between two marks, updated in place; nothing around it is
/// touched.
/// </summary>
internal static class MarkedBlock
{
    private const string Begin = "<!-- otk: begin; `otk init` keeps this block, `otk init --remove` takes it away -->";
    private const string End = "<!-- otk: end -->";

    /// <summary>The text with the block: in the place of the one that is there, else at the end.</summary>
    public static string With(string text, string block)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var marked = $"{Begin}\n{block.Trim()}\n{End}\n".ReplaceLineEndings(newLine);
        if (Find(text) is var (start, end))
            return text[..start] + marked + text[end..];
        var gap =
            text.Length == 0 ? ""
            : text.EndsWith('\n') ? newLine
            : newLine + newLine;
        return text + gap + marked;
    }

    /// <summary>
    /// The text without the block, and without the blank line that was put before it; the text itself where there is
    /// none.
    /// </summary>
    public static string Without(string text)
    {
        while (Find(text) is var (start, end))
            text = Without(text, start, end);
        return text;
    }

    private static string Without(string text, int start, int end)
    {
        var before = text[..start];
        foreach (var blank in new[] { "\r\n\r\n", "\n\n" })
        {
            if (before.EndsWith(blank, StringComparison.Ordinal))
                return before[..^(blank.Length / 2)] + text[end..];
        }

        return before + text[end..];
    }

    // From the last beginning before an end: what stands behind a block whose end is gone is the user's.
    private static (int Start, int End)? Find(string text)
    {
        const string opening = "<!-- otk: begin";
        var first = text.IndexOf(opening, StringComparison.Ordinal);
        var close = first < 0 ? -1 : text.IndexOf(End, first, StringComparison.Ordinal);
        if (close < 0)
            return null;
        var start = text.LastIndexOf(opening, close, StringComparison.Ordinal);
        var end = close + End.Length;
        if (end < text.Length && text[end] == '\r')
            end++;
        if (end < text.Length && text[end] == '\n')
            end++;
        return (start, end);
    }
}
