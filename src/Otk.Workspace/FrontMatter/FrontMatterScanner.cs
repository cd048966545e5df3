using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Text;

namespace Otk.Workspace.FrontMatter;

/// <summary>Reads the front matter that otk itself writes: <c>key: value</c> lines with simple scalars.</summary>
/// <remarks>
/// It gives up (null) on whatever it is not sure of, and the YAML library reads the block instead. It exists because
/// listing ten thousand documents with the library costs a second; a property test holds the two to the same answers.
/// </remarks>
internal static class FrontMatterScanner
{
    private const int MostKeys = 50;

    public static Result<List<FrontMatterEntry>>? Scan(string text, int start, int end)
    {
        var entries = new List<FrontMatterEntry>(8);
        var lineNumber = 1;
        for (var at = start; at < end; )
        {
            lineNumber++;
            var (_, stop, next) = TextLine.At(text, at);
            var line = text.AsSpan(at, stop - at);
            if (HasOddCharacters(line))
                return null;
            if (!line.Trim(' ').IsEmpty && line[0] != '#')
            {
                // A few keys are sooner compared one by one; a block of many goes to the library.
                if (
                    entries.Count == MostKeys
                    || ScanLine(text, at, stop, lineNumber) is not { } entry
                    || entries.Exists(e => e.Key == entry.Key)
                )
                    return null;
                entries.Add(entry);
            }

            at = next;
        }

        return entries;
    }

    /// <summary>The key and the simple value of a line; null where it is anything else.</summary>
    public static FrontMatterEntry? ScanLine(string text, int start, int stop, int lineNumber)
    {
        var colon = start;
        while (colon < stop && (char.IsAsciiLetterOrDigit(text[colon]) || text[colon] is '_' or '-'))
            colon++;
        if (colon == start || colon >= stop || text[colon] != ':' || text[start] == '-')
            return null;
        var key = Fields.KeyOf(text.AsSpan(start, colon - start));
        var value = colon + 1;
        if (value < stop && text[value] != ' ')
            return null;
        while (value < stop && text[value] == ' ')
            value++;
        if (value == stop || text[value] == '#')
            return new FrontMatterEntry(key, "", ScalarStyle.Plain, colon + 1, colon + 1, lineNumber);
        return text[value] switch
        {
            '"' => ScanQuoted(text, key, value, stop, lineNumber, ScalarStyle.DoubleQuoted),
            '\'' => ScanQuoted(text, key, value, stop, lineNumber, ScalarStyle.SingleQuoted),
            _ => ScanPlain(text, key, value, stop, lineNumber),
        };
    }

    private static FrontMatterEntry? ScanQuoted(
        string text,
        string key,
        int start,
        int stop,
        int lineNumber,
        ScalarStyle style
    )
    {
        var quote = text[start];
        var close = text.IndexOf(quote, start + 1, stop - start - 1);
        if (close < 0)
            return null;
        var inner = text.AsSpan(start + 1, close - start - 1);
        if (inner.Contains('\\') || (close + 1 < stop && text[close + 1] == quote))
            return null;
        var rest = text.AsSpan(close + 1, stop - close - 1);
        var comment = rest.TrimStart(' ');
        if (!comment.IsEmpty && (comment.Length == rest.Length || comment[0] != '#'))
            return null;
        return new FrontMatterEntry(key, inner.ToString(), style, start, close + 1, lineNumber);
    }

    private static FrontMatterEntry? ScanPlain(string text, string key, int start, int stop, int lineNumber)
    {
        if (!char.IsLetterOrDigit(text[start]) && text[start] != '$')
            return null;
        var value = text.AsSpan(start, stop - start);
        var comment = value.IndexOf(" #");
        if (comment >= 0)
            value = value[..comment];
        value = value.TrimEnd(' ');
        if (value.IndexOf(": ") >= 0 || value[^1] == ':')
            return null;
        return new FrontMatterEntry(key, value.ToString(), ScalarStyle.Plain, start, start + value.Length, lineNumber);
    }

    // Tabs, controls, and what is a line break to some YAML and not to other: in comments they would count too.
    private static bool HasOddCharacters(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (c is < ' ' or (>= '\u007F' and < '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF')
                return true;
        }

        return false;
    }
}
