using Otk.Model.Documents;
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
    /// <summary>The keys with their values: as YAML has them where their lines are YAML by themselves, else as they
    /// stand.</summary>
    public static List<FrontMatterEntry> Parse(string text, int start, int end, string path)
    {
        var entries = new List<FrontMatterEntry>();
        foreach (var place in Places(text, start, end))
        {
            if (
                !place.IsTorn
                && place.To <= place.Line.End
                && FrontMatterScanner.ScanLine(text, place.Line.Start, place.Line.End, place.Number) is { } plain
            )
                entries.Add(plain);
            else if (Fields.Find(place.Key) is not null)
                entries.Add(Strict(text, place, path) ?? AsItStands(text, place));
        }

        return entries;
    }

    /// <summary>
    /// An entry that YAML has over several lines, or as a list, as the one text that otk reads; the entry itself where
    /// it is no key of otk's, or where there is more to it than a text.
    /// </summary>
    public static FrontMatterEntry OneText(string text, int start, int end, FrontMatterEntry entry)
    {
        if (entry.Style != ScalarStyle.Other || Fields.Find(entry.Key) is null)
            return entry;
        foreach (var place in Places(text, start, end))
        {
            if (place.Key == entry.Key)
                return OneText(text, place, entry);
        }

        return entry;
    }

    private static FrontMatterEntry OneText(string text, Place place, FrontMatterEntry entry)
    {
        // An anchor may be used elsewhere, and a tag says what the value is.
        var value = text.AsSpan(place.From, place.To - place.From);
        if (value is ['&' or '*' or '!', ..])
            return entry;
        var end = place.To <= place.Line.End && CommentAt(value, " #") is >= 0 and var at ? place.From + at : place.To;

        // A remark between the lines would be lost with them.
        var isBlock = value is ['>' or '|', ..];
        var hasRemark = !isBlock && TextLine.TextsOf(text[place.From..end]).Any(l => CommentAt(l, " #") >= 0);
        return new FrontMatterEntry(
            place.Key,
            entry.Value?.Trim() ?? Joined(place.Key, text[place.From..end]),
            hasRemark ? ScalarStyle.Other : ScalarStyle.Lines,
            place.From,
            end,
            place.Number
        );
    }

    // The lines of one key, where they are YAML by themselves.
    private static FrontMatterEntry? Strict(string text, Place place, string path)
    {
        var end = TextLine.At(text, Math.Max(place.To, place.Line.Start)).Next;
        if (
            place.IsTorn
            || !FrontMatterParser.Parse(text, place.Line.Start, end, path).TryGet(out var read, out _)
            || read is not [var entry]
        )
            return null;
        return entry.Style == ScalarStyle.Other ? OneText(text, place, entry) : entry with { Line = place.Number };
    }

    // Where no YAML says what a comment is, it is one as people write it: a hash that stands by itself.
    private static FrontMatterEntry AsItStands(string text, Place place)
    {
        var value = text.AsSpan(place.From, place.To - place.From);
        var end = place.To <= place.Line.End && CommentAt(value, " # ") is >= 0 and var at ? place.From + at : place.To;
        return new FrontMatterEntry(
            place.Key,
            WithoutQuotes(Joined(place.Key, text[place.From..end])),
            place.IsTorn ? ScalarStyle.Other : ScalarStyle.Raw,
            place.From,
            end,
            place.Number
        );
    }

    // Offset of the blanks before a comment; -1 where there is none.
    private static int CommentAt(ReadOnlySpan<char> line, string sign)
    {
        var at = line.IndexOf(sign);
        return at < 0 ? -1 : line[..at].TrimEnd(" \t").Length;
    }

    private static string Joined(string key, string value)
    {
        var lines = TextLine.TextsOf(value).Select(l => l.Trim(' ', '\t')).ToList();
        if (lines is [var sign, _, ..] && sign.TrimEnd('+', '-') is ">" or "|")
            lines.RemoveAt(0);

        // An empty list is no text.
        var joined = Fields.Find(key) is { IsList: true }
            ? string.Join(", ", lines.Select(WithoutComment).SelectMany(Members))
            : string.Join(' ', lines.Where(l => l.Length > 0));
        return joined is "[]" or "{}" ? "" : joined;
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
    private static IEnumerable<Place> Places(string text, int start, int end)
    {
        Place? open = null;

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
                open = new Place(text[line.Start..colon], number, line, from, to, IsTorn: false);
            }
            else if (open is { } now && IsIndented(text, line))
            {
                // A remark behind a value is none of it.
                var ofBlock = text.AsSpan(now.From, now.Line.End - now.From) is ['>' or '|', ..];
                if (!ofBlock && text.AsSpan(line.Start, line.End - line.Start).TrimStart() is ['#', ..])
                    continue;
                var isOwn = IsMore(text, line, ofBlock);
                var to = line.Start + text.AsSpan(line.Start, line.End - line.Start).TrimEnd().Length;
                open = isOwn ? now with { To = to } : now with { IsTorn = true };
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

    private static bool IsIndented(string text, TextLine line) =>
        text.AsSpan(line.Start, line.End - line.Start) is [' ' or '\t', ..] or ['-', ' ', ..]
        && !text.AsSpan(line.Start, line.End - line.Start).IsWhiteSpace();

    // Lines of a value are indented, or items of a list. One that has a key of its own belongs to nothing
    // that is read, save in a text that is marked as one.
    private static bool IsMore(string text, TextLine line, bool ofBlock)
    {
        var inner = line.Start;
        while (inner < line.End && text[inner] is ' ' or '\t')
            inner++;
        return ofBlock || inner == line.Start || KeyAt(text, line with { Start = inner }) is null;
    }

    // A key, the number and the place of its line, and where its value stands; torn where a line below it is indented
    // and belongs to nothing.
    private readonly record struct Place(string Key, int Number, TextLine Line, int From, int To, bool IsTorn);
}
