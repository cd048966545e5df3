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
    public static Recognizer Recognizer { get; } =
        new("id", words => Reads.Each(Dressed(words)))
        {
            Names = true,
            IsApart = true,
            Samples = words =>
                [.. words["id"].Keys.Where(p => p.Length > 3).Select(p => $"{p.ToUpperInvariant()}-20251014-01K7A2")],
        };

    /// <summary>An ID and nothing around it.</summary>
    public static Parser<char, string> Bare(Words words)
    {
        var prefixes = words["id"]
            .Keys.OrderByDescending(p => p.Length)
            .Select(p => Try(CIString(p).Before(Char('-'))));
        var name = Parser<char>.Token(IsPart).AtLeastOnceString().Select(Trimmed).Where(n => n.Length > 0);
        return Map(
            (prefix, rest) => $"{prefix.ToUpperInvariant()}-{rest}",
            OneOf(prefixes),
            OneOf(Try(String("...")), name)
        );
    }

    /// <summary>Every dress, each apart.</summary>
    public static Parser<char, Found>[] Dressed(Words words)
    {
        var bare = Bare(words);
        var plain = Sized(bare);
        return
        [
            plain,
            Map((id, end) => id with { Length = end }, plain, NameText.Possessive.Then(Parser<char>.CurrentOffset)),
            Reads.Between(Char('`'), bare, Char('`')),
            Reads.Between(Char('('), bare, Char(')')),
            Reads.Between(Char('['), bare, Char(']').Then(Try(Target).Optional())),
            Reads.Between(String("[`"), bare, String("`]").Then(Try(Target).Optional())),
            OfPath(bare, PathValue.Parser.Select(p => new Found(p.Length, p))),
            OfPath(bare, Reads.Between(Char('`'), PathValue.Parser, Char('`'))),
        ];
    }

    // The address of a Markdown link.
    private static Parser<char, Unit> Target { get; } =
        AnyCharExcept(')', '\n', '\r').SkipMany().Between(Char('('), Char(')'));

    // What Trimmed takes away is not read.
    private static Parser<char, Found> Sized(Parser<char, string> bare) => bare.Select(id => new Found(id.Length, id));

    private static Parser<char, Found> OfPath(Parser<char, string> bare, Parser<char, Found> path) =>
        path.Select(p => (Path: p, Id: bare.Before(Parser<char>.End).Parse(Stem(p.Value))))
            .Where(p => p.Id.Success && p.Path.Value.Length > p.Id.Value.Length)
            .Select(p => p.Path with { Value = p.Id.Value, Several = [p.Id.Value, p.Path.Value] });

    private static string Stem(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '…' || IsMark(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string Trimmed(string text) => text == "…" ? text : text.TrimEnd('.', '-', '_', '…');
}
