using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>The parsers that recognizers are put together from.</summary>
internal static class Reads
{
    /// <summary>Blanks between words of one line.</summary>
    public static Parser<char, Unit> Blank =>
        field ??= Parser<char>.Token(c => c is ' ' or '\t' or '\u00A0').SkipAtLeastOnce();

    /// <summary>Blanks, or none.</summary>
    public static Parser<char, Unit> AnyBlank =>
        field ??= Parser<char>.Token(c => c is ' ' or '\t' or '\u00A0').SkipMany();

    /// <summary>Letters, in lower case.</summary>
    public static Parser<char, string> Letters =>
        field ??= Parser<char>.Token(char.IsLetter).AtLeastOnceString().Select(w => w.ToLowerInvariant());

    /// <summary>Digits, few enough to be a number.</summary>
    public static Parser<char, string> Digits =>
        field ??= Parser<char>.Token(char.IsAsciiDigit).AtLeastOnceString().Where(d => d.Length <= 9);

    /// <summary>Nothing, where a word ends.</summary>
    public static Parser<char, Unit> WordEnd =>
        field ??= Not(Lookahead(Parser<char>.Token(c => char.IsLetterOrDigit(c) || c == '_')));

    /// <summary>What a parser gives, with where it ends.</summary>
    public static Parser<char, Found> Found(Parser<char, string> parser) =>
        parser.Then(Parser<char>.CurrentOffset, (value, end) => new Found(end, value));

    /// <summary>What a parser gives between marks, with where it and they end.</summary>
    public static Parser<char, Found> Between<TBefore, TBehind>(
        Parser<char, TBefore> before,
        Parser<char, string> parser,
        Parser<char, TBehind> behind
    ) =>
        Map(
            (start, value, end, length) => new Found(length, value) { Start = start, End = end },
            before.Then(Parser<char>.CurrentOffset),
            parser,
            Parser<char>.CurrentOffset.Before(behind),
            Parser<char>.CurrentOffset
        );

    /// <summary>All that parsers read at one place, each from there.</summary>
    public static Parser<char, IEnumerable<Found>> Each(params Parser<char, Found>[] ways) =>
        Parser<char>
            .Sequence(ways.Select(w => Try(Lookahead(Try(w))).Optional()))
            .Select(found => found.Where(f => f.HasValue).Select(f => f.Value));

    /// <summary>One after another, each maybe behind others; the first alone too.</summary>
    public static Parser<char, IReadOnlyList<T>> Row<T>(Parser<char, T> item, Parser<char, Unit> between) =>
        Map((first, rest) => (IReadOnlyList<T>)[first, .. rest], item, Try(between.Then(item)).Many());
}
