using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// What names are written in: letters, digits and <c>_</c>, with <c>-</c>, <c>.</c>, <c>/</c> and <c>:</c> between
/// them.
/// </summary>
internal static class NameText
{
    private static Parser<char, string> Run => field ??= Parser<char>.Token(IsPart).AtLeastOnceString();

    /// <summary>A name.</summary>
    public static Parser<char, string> Parser =>
        field ??= Map(
            (first, rest) => first + rest,
            Run,
            Try(Map((sign, run) => sign + run, OneOf('-', '.', '/', '‑'), Run)).ManyString()
        );

    /// <summary><c>'s</c> behind a name.</summary>
    public static Parser<char, Unit> Possessive =>
        field ??= OneOf('\'', '’').Then(CIChar('s')).Before(Reads.WordEnd).IgnoreResult();

    private static bool IsPart(char c) =>
        c < 0x80
            ? char.IsAsciiLetterOrDigit(c) || c == '_'
            : char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
