using System.Globalization;
using Otk.Language.Values;
using Pidgin;

namespace Otk.Language.Text;

/// <summary>Cuts a phrase into tokens. Every character that is not white space is in exactly one token.</summary>
internal static class Tokenizer
{
    private const string AnyEmoji = "🙂";
    private const int LongestName = 100;
    private const int LongestAddress = 2000;

    public static List<Token> Tokenize(string text, bool lineStart = true)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var (emphasis, quotes) = (new EmphasisMarks(text), new Quotes(text));
        for (var at = 0; at < text.Length; )
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                var end = c == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? at + 2 : at + 1;
                tokens.Add(new Token(TokenKind.LineBreak, at, end, "\n"));
                (at, lineStart) = (end, true);
            }
            else if (char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B')
            {
                at++;
            }
            else
            {
                var (kind, end) = Next(text, at, lineStart, emphasis, quotes);
                tokens.Add(new Token(kind, at, end, Folded(kind, text.AsSpan(at, end - at))));
                lineStart = lineStart && kind == TokenKind.Noise;
                at = end;
            }
        }

        return tokens;
    }

    // One emoji is as good as another: a grammar writes 🙂 for any.
    private static string Folded(TokenKind kind, ReadOnlySpan<char> text) =>
        kind switch
        {
            TokenKind.Quoted => "",
            TokenKind.Noise when text[0] == ':' || text[0] >= 0x2190 => AnyEmoji,
            _ => Folding.Fold(text),
        };

    private static (TokenKind Kind, int End) Next(
        string text,
        int at,
        bool lineStart,
        EmphasisMarks emphasis,
        Quotes quotes
    )
    {
        if (lineStart && LineOpening.End(text, at) is > 0 and var opening)
            return (TokenKind.Noise, opening);
        var c = text[at];
        if (quotes.End(at) is > 0 and var quoted)
            return (TokenKind.Quoted, quoted);
        if (
            c == '@'
            && (at == 0 || !IsWordPart(text, at - 1))
            && Length(MentionValue.Parser, LongestName) is > 0 and var mention
        )
            return (TokenKind.Mention, at + mention);
        if (
            c == '-'
            && (at == 0 || !IsWordPart(text, at - 1))
            && Length(FlagValue.Name, LongestName) is > 0 and var flag
        )
            return (TokenKind.Flag, at + flag);
        if (c is 'h' or 'H' or 'w' or 'W' && Length(UrlValue.Parser, LongestAddress) is > 0 and var url)
            return (TokenKind.Word, at + url);
        if (emphasis.End(at) is > 0 and var marks)
            return (TokenKind.Noise, marks);
        if (Shortcode(text, at) is > 0 and var shortcode)
            return (TokenKind.Noise, shortcode);
        if (WordEnd(text, at, emphasis) is var end && end > at && IsWordPart(text, at))
            return (TokenKind.Word, end);
        var length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return (IsPictograph(text, at) ? TokenKind.Noise : TokenKind.Punctuation, at + length);

        // Not over marks of emphasis: "**@dana**"; and not far, since a row of "@" asks at each.
        int Length(Parser<char, Found> value, int longest)
        {
            var end = at + 1;
            while (end < text.Length && end < at + longest && !char.IsWhiteSpace(text[end]) && emphasis.End(end) < 0)
                end++;
            return value.Parse(text.AsSpan(at, end - at)) is { Success: true, Value.Length: var length } ? length : -1;
        }
    }

    private static int WordEnd(string text, int at, EmphasisMarks emphasis)
    {
        while (at < text.Length && emphasis.End(at) < 0)
        {
            if (IsWordPart(text, at))
                at += char.IsSurrogate(text[at]) ? 2 : 1;
            else if (
                text[at] is '-' or '\'' or '’' or '.' or '/' or '\\' or '‑'
                && at + 1 < text.Length
                && IsWordPart(text, at + 1)
            )
                at++;
            else
                break;
        }

        return at;
    }

    private static bool IsWordPart(string text, int at)
    {
        var c = text[at];
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        return CharUnicodeInfo.GetUnicodeCategory(text, at)
                is UnicodeCategory.UppercaseLetter
                    or UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.TitlecaseLetter
                    or UnicodeCategory.ModifierLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.LetterNumber
                    or UnicodeCategory.OtherNumber
            && c is not ('\uFE0F' or '\uFE0E' or '\u20E3');
    }

    private static bool IsPictograph(string text, int at) =>
        text[at] is '\uFE0F' or '\uFE0E' or '\u200D' or '\u20E3'
        || (
            text[at] >= 0x2190
            && text[at] is not ('→' or '←' or '↔' or '⇒')
            && CharUnicodeInfo.GetUnicodeCategory(text, at)
                is UnicodeCategory.OtherSymbol
                    or UnicodeCategory.ModifierSymbol
        );

    private static int Shortcode(string text, int at)
    {
        if (text[at] != ':' || (at > 0 && !char.IsWhiteSpace(text[at - 1])))
            return -1;
        var end = at + 1;
        while (
            end < text.Length
            && (char.IsAsciiLetterLower(text[end]) || char.IsAsciiDigit(text[end]) || text[end] is '_' or '+' or '-')
        )
            end++;
        return
            end > at + 1
            && end < text.Length
            && text[end] == ':'
            && (end + 1 == text.Length || !char.IsLetterOrDigit(text[end + 1]))
            ? end + 1
            : -1;
    }
}
