using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{id}</c>: the ID of a document, however it is dressed: bare, in any case, with <c>'s</c>, in backticks or
/// parentheses, as a Markdown link or as the path of its file.
/// </summary>
/// <remarks>
/// An ID is one of the prefixes of the table <c>id</c>, a hyphen, and letters, digits, <c>-</c>, <c>_</c>, <c>.</c> or
/// <c>…</c>. The prefix comes back in capitals and the rest as typed. Of a path there are two single values, the ID and
/// the path as typed.
/// </remarks>
internal static class IdValue
{
    public static Recognizer Recognizer =>
        field ??= new("id", words => Dressed(words).Select(found => (IEnumerable<Found>)[found]))
        {
            Names = true,
            IsApart = true,
            Begins = (token, _) =>
                token[0] is '(' or '[' or '`' or '.' or '/' or '~' or '\\'
                || token is [>= 'A' and <= 'Z']
                || token.IndexOfAny('-', '/', '\\') >= 0
                || token.EndsWith(".md", StringComparison.OrdinalIgnoreCase),
            Samples = words =>
                [.. words["id"].Keys.Where(p => p.Length > 3).Select(p => $"{p.ToUpperInvariant()}-20251014-01K7A2")],
        };

    /// <summary>An ID and what it is dressed in: no two dresses begin alike, but for a path, which tells
    /// more.</summary>
    public static Parser<char, Found> Dressed(Words words)
    {
        var bare = Bare(words);
        var code = Reads.Between(Char('`'), PathValue.Parser, Char('`'));
        return OneOf(
            Try(OfPath(bare, UrlValue.Parser).Select(found => found with { Several = [] })),
            Try(OfPath(bare, PathValue.Parser.Select(p => new Found(p.Length, p)))),
            Try(Reads.Between(Parser<char>.Return(Unit.Value), bare, Try(NameText.Possessive).Optional())),
            Try(OfPath(bare, code)),
            Try(Reads.Between(Char('`'), bare, Char('`'))),
            Try(Reads.Between(Char('('), bare, Char(')'))),
            Try(Reads.Between(Char('['), bare, Char(']').Then(Try(Target).Optional()))),
            Reads.Between(String("[`"), bare, String("`]").Then(Try(Target).Optional()))
        );
    }

    /// <summary>An ID in backticks, and nothing else in them.</summary>
    public static Parser<char, string> InCode(Words words) => Bare(words).Between(Char('`'));

    // A prefix, a hyphen and a name, which ends in a letter or digit.
    private static Parser<char, string> Bare(Words words)
    {
        var prefixes = words["id"];
        var core = Parser<char>.Token(c => char.IsLetterOrDigit(c) || IsMark(c)).AtLeastOnceString();
        var sign = Parser<char>.Token(c => c is '-' or '_' or '.' or '…').AtLeastOnceString();
        var name = Map(
            (first, rest) => first + rest,
            core,
            Try(Map((signs, more) => signs + more, sign, core)).ManyString()
        );
        return Map(
            (prefix, rest) => $"{prefix.ToUpperInvariant()}-{rest}",
            Parser<char>
                .Token(char.IsAsciiLetter)
                .AtLeastOnceString()
                .Where(p => prefixes.ContainsKey(p.ToLowerInvariant())),
            Char('-').Then(name)
        );
    }

    // The address of a Markdown link.
    private static Parser<char, Unit> Target =>
        field ??= AnyCharExcept(')', '\n', '\r').SkipMany().Between(Char('('), Char(')'));

    private static Parser<char, Found> OfPath(Parser<char, string> bare, Parser<char, Found> path) =>
        path.Select(p => (Path: p, Id: bare.Before(Parser<char>.End).Parse(Stem(p.Value))))
            .Where(p => p.Id.Success && p.Path.Value.Length > p.Id.Value.Length)
            .Select(p => p.Path with { Value = p.Id.Value, Several = [p.Id.Value, p.Path.Value] });

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
