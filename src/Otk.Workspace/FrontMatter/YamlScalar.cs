using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Otk.Workspace.FrontMatter;

/// <summary>Writes a text as a YAML scalar on one line (YAML 1.2.2, chapter 7.3), readable by YAML 1.1 too.</summary>
public static partial class YamlScalar
{
    /// <summary>The text without quotes where YAML reads it back as that very text, else in double quotes.</summary>
    public static string Write(string text) => IsPlain(text) ? text : WriteDoubleQuoted(text);

    /// <summary>
    /// The text in the style of the value it replaces, or in double quotes where that style cannot hold it.
    /// </summary>
    public static string Write(string text, ScalarStyle style) =>
        style switch
        {
            ScalarStyle.SingleQuoted when !NeedsEscapes(text) => "'"
                + text.Replace("'", "''", StringComparison.Ordinal)
                + "'",
            ScalarStyle.Plain or ScalarStyle.Raw or ScalarStyle.Lines => Write(text),
            _ => WriteDoubleQuoted(text),
        };

    /// <summary>The text in double quotes.</summary>
    public static string WriteDoubleQuoted(string text) => "\"" + EscapeDoubleQuoted(text) + "\"";

    /// <summary>The text as it stands between double quotes.</summary>
    public static string EscapeDoubleQuoted(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                result.Append('\\').Append((char)rune.Value);
            else if (!IsPrintable(rune))
                result.Append(rune.Value > 0xFFFF ? $"\\U{rune.Value:X8}" : $"\\u{rune.Value:X4}");
            else
                result.Append(rune.ToString());
        }

        return result.ToString();
    }

    /// <summary>True where a plain scalar is not a text to YAML: a number, a boolean, a null, a date.</summary>
    public static bool IsTyped(string plain) => Typed().IsMatch(plain);

    private static bool IsPlain(string text) =>
        text.Length > 0
        && text[0]
            is not (
                '-'
                or '?'
                or ':'
                or ','
                or '['
                or ']'
                or '{'
                or '}'
                or '#'
                or '&'
                or '*'
                or '!'
                or '|'
                or '>'
                or '\''
                or '"'
                or '%'
                or '@'
                or '`'
                or ' '
                or '='
                or '<'
                or '$'
            )
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !NeedsEscapes(text)
        && !IsTyped(text);

    private static bool NeedsEscapes(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPrintable(rune))
                return true;
        }

        return false;
    }

    // c-printable of YAML 1.2.2, less line breaks of Unicode, tabs, and format characters that a person could not see.
    private static bool IsPrintable(Rune rune) =>
        rune.Value is >= ' ' and < 0x7F or >= 0xA0 and not (0x2028 or 0x2029 or 0xFEFF or 0xFFFE or 0xFFFF)
        && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    [GeneratedRegex(
        "^(~|null|true|false|yes|no|on|off|y|n|[-+]?(\\.inf|\\.nan)|[-+.0-9][-+0-9_.,:eExXoOa-fA-F]*|\\d{4}-\\d{1,2}-\\d{1,2}.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Typed();
}
