using System.Buffers;
using System.Globalization;
using System.Text;

namespace Otk.App.Rendering;

/// <summary>
/// Makes text from documents safe to send to a terminal: control and bidi characters are shown escaped.
/// </summary>
internal static class Printable
{
    // All that may be unsafe; most texts have none of it. Named one by one, since making the list by asking would cost
    // each start-up.
    private static readonly SearchValues<char> _suspect = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000E\u000F"
            + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F"
            + "\u007F\u0080\u0081\u0082\u0083\u0084\u0085\u0086\u0087\u0088\u0089\u008A\u008B\u008C\u008D\u008E\u008F"
            + "\u0090\u0091\u0092\u0093\u0094\u0095\u0096\u0097\u0098\u0099\u009A\u009B\u009C\u009D\u009E\u009F"
            + "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    /// <summary>The text on one line, with characters that a terminal would obey written as <c>\u001B</c>.</summary>
    public static string Line(string text) => Escape(text, keepLineBreaks: false);

    /// <summary>The text with its line breaks and tabs.</summary>
    /// <remarks>A carriage return that breaks no line is escaped: it would hide what stands before it.</remarks>
    public static string Text(string text) => Escape(text, keepLineBreaks: true);

    private static string Escape(string text, bool keepLineBreaks)
    {
        if (text.AsSpan().IndexOfAny(_suspect) < 0)
            return text;
        var result = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var isLayout = text[i] is '\n' or '\t' || (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n');
            if (isLayout ? keepLineBreaks : !IsUnsafe(text[i]))
                result.Append(text[i]);
            else
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
        }

        return result.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c)
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is '\u200E' or '\u200F' or '\u061C');
}
