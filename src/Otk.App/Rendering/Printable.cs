using System.Globalization;
using System.Text;

namespace Otk.App.Rendering;

/// <summary>Makes text from documents safe to send to a terminal: control and bidi characters are shown escaped.</summary>
internal static class Printable
{
    /// <summary>The text on one line, with characters that a terminal would obey written as <c>\u001B</c>.</summary>
    public static string Line(string text) => Escape(text, keepLineBreaks: false);

    /// <summary>The text with its line breaks and tabs.</summary>
    public static string Text(string text) => Escape(text, keepLineBreaks: true);

    private static string Escape(string text, bool keepLineBreaks)
    {
        if (!text.Any(c => IsUnsafe(c, keepLineBreaks)))
            return text;
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            result.Append(IsUnsafe(c, keepLineBreaks) ? $"\\u{(int)c:X4}" : c.ToString());
        return result.ToString();
    }

    private static bool IsUnsafe(char c, bool keepLineBreaks)
    {
        if (c is '\n' or '\r' or '\t')
            return !keepLineBreaks;
        return char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            || (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format && c is '\u200E' or '\u200F' or '\u061C');
    }
}
