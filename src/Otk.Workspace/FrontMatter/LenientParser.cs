using Otk.Workspace.Text;

namespace Otk.Workspace.FrontMatter;

/// <summary>
/// Reads front matter that is no YAML, as people write it: <c>title: Fix: login loop</c>, <c>owner: @dana</c>.
/// </summary>
/// <remarks>
/// A line that begins with a key and a colon is that key's; what stands behind the colon, and in the indented lines
/// below it, is its value. Only otk's own keys are read so; of others only what is plain.
/// </remarks>
internal static class LenientParser
{
    /// <summary>The keys with their values as they stand.</summary>
    public static List<FrontMatterEntry> Parse(string text, int start, int end)
    {
        var entries = new List<FrontMatterEntry>();
        foreach (var (key, number, line, from, to) in Keys(text, start, end))
        {
            if (FrontMatterScanner.ScanLine(text, line.Start, line.End, number) is { } plain && to <= line.End)
                entries.Add(plain);
            else if (OwnKeys.Has(key))
                entries.Add(Raw(text, key, from, to, number));
        }

        return entries;
    }

    /// <summary>
    /// The value of a key as it stands, with the place of all its lines; null where the block has no line that begins
    /// with the key.
    /// </summary>
    public static FrontMatterEntry? Find(string text, int start, int end, string key)
    {
        foreach (var (found, number, _, from, to) in Keys(text, start, end))
        {
            if (found == key)
                return Raw(text, key, from, to, number);
        }

        return null;
    }

    private static FrontMatterEntry Raw(string text, string key, int from, int to, int number)
    {
        var lines = TextLine.TextsOf(text[from..to]).Select(WithoutComment).ToList();
        if (lines is [var sign, _, ..] && sign.TrimEnd('+', '-') is ">" or "|")
            lines.RemoveAt(0);
        var value =
            key == OwnKeys.After
                ? string.Join(", ", lines.SelectMany(Members))
                : string.Join(' ', lines.Where(l => l.Length > 0));

        // An empty list is no text.
        return new FrontMatterEntry(
            key,
            value is "[]" or "{}" ? "" : WithoutQuotes(value),
            ScalarStyle.Raw,
            from,
            to,
            number
        );
    }

    private static IEnumerable<string> Members(string line) =>
        line.TrimStart('-', ' ', '[')
            .TrimEnd(']', ' ')
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(m => m.Trim('"', '\''))
            .Where(m => m.Length > 0);

    // Single quotes round a text whose own are apostrophes: YAML would have them doubled.
    private static string WithoutQuotes(string value)
    {
        if (value is not ['\'', .. { Length: > 0 } inner, '\''])
            return value;
        for (var at = inner.IndexOf('\''); at >= 0; at = inner.IndexOf('\'', at + 1))
        {
            if (
                at == 0
                || at == inner.Length - 1
                || !char.IsLetterOrDigit(inner[at - 1])
                || !char.IsLetterOrDigit(inner[at + 1])
            )
                return value;
        }

        return inner;
    }

    private static string WithoutComment(string line)
    {
        var comment = line.StartsWith('#') ? 0 : line.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim(' ', '\t');
    }

    // Each key with its line, and the place of its value: up to the last line that is not blank before the next key.
    private static IEnumerable<(string Key, int Number, TextLine Line, int From, int To)> Keys(
        string text,
        int start,
        int end
    )
    {
        (string Key, int Number, TextLine Line, int From, int To)? open = null;

        // The block's first line is the file's second.
        var number = 1;
        for (var line = TextLine.At(text, start); line.Start < end; line = TextLine.At(text, line.Next))
        {
            number++;
            if (KeyAt(text, line) is { } colon)
            {
                if (open is { } before)
                    yield return before;
                var from = colon + 1;
                while (from < line.End && text[from] is ' ' or '\t')
                    from++;
                var to = from + text.AsSpan(from, line.End - from).TrimEnd().Length;
                open = (text[line.Start..colon], number, line, from, to);
            }
            else if (
                open is { } now
                && IsMore(text, line, ofBlock: text.AsSpan(now.From, now.Line.End - now.From) is ['>' or '|', ..])
            )
            {
                open = now with { To = line.Start + text.AsSpan(line.Start, line.End - line.Start).TrimEnd().Length };
            }
        }

        if (open is { } last)
            yield return last;
    }

    private static int? KeyAt(string text, TextLine line)
    {
        var colon = line.Start;
        while (colon < line.End && (char.IsAsciiLetterOrDigit(text[colon]) || text[colon] is '_' or '-'))
            colon++;
        var isKey = colon > line.Start && colon < line.End && text[colon] == ':' && text[line.Start] != '-';
        return isKey && (colon + 1 == line.End || text[colon + 1] is ' ' or '\t') ? colon : null;
    }

    // Lines of a value are indented, or items of a list. One that has a key of its own belongs to nothing
    // that is read, save in a text that is marked as one.
    private static bool IsMore(string text, TextLine line, bool ofBlock)
    {
        var inner = line.Start;
        while (inner < line.End && text[inner] is ' ' or '\t')
            inner++;
        return inner < line.End
            && (
                inner > line.Start
                    ? ofBlock || KeyAt(text, line with { Start = inner }) is null
                    : text.AsSpan(inner, line.End - inner).StartsWith("- ")
            );
    }
}
