using FsCheck;
using FsCheck.Fluent;
using Otk.English;
using Otk.Language.Tests.Corpus;

namespace Otk.Language.Tests.Phrases;

/// <summary>
/// A phrase made to trip the reader: any characters, quotes and marks alone, the grammar's own words at random, phrases
/// of the corpus cut and spliced.
/// </summary>
public sealed record RandomPhrase(string Text)
{
    private const string Marks = "'\"`‘’“”„«»()[]{}<>|.,;:!?…-–—*_~#@&/\\=+%→";
    private const string Odd =
        "\0\t\n\r\u0007\u001b\u007f\u0085\u00a0\u00ad\u0301\u200b\u200d\u200f\u202e\u2028\u20e3\u3000\ufe0f\ufeff\ufffe\uffff\ud800\udbff\udc00\udfffßİıſKéЖ検بא٣Ⅷ½";
    private static readonly string[] _phrases = [.. CorpusCase.All().Select(c => c.Phrase)];
    private static readonly string[] _words =
    [
        .. EnglishGrammar.Compiled.Matcher.Automaton.Words,
        .. _phrases.SelectMany(p => p.Split(' ')).Distinct(),
        "🎉",
        "👩‍👧",
        "\ud83d",
        "PLAN-",
        "SPEC-1",
        "@",
        "--",
        "#",
        ":x:",
    ];
    private static readonly string[] _separators =
    [
        " ",
        " ",
        " ",
        " ",
        "  ",
        "",
        "\n",
        "\t",
        ", ",
        "; ",
        ". ",
        " and ",
        " then ",
        "-",
        "'",
        "\"",
        "\r\n",
        "\n- ",
        "/",
        "**",
    ];

    public static Arbitrary<RandomPhrase> Phrases() =>
        Arb.From(
            Gen.Frequency(
                    (3, AnyCharacters),
                    (2, OnlyMarks),
                    (2, Quotes),
                    (1, LongTokens),
                    (4, Words),
                    (4, Spliced),
                    (3, Damaged)
                )
                .Select(t => new RandomPhrase(t)),
            p => Shorter(p.Text).Select(t => new RandomPhrase(t))
        );

    private static Gen<string> AnyCharacters =>
        OfCharacters(
            Gen.OneOf(
                Gen.Choose(0, 0xFFFF).Select(c => (char)c),
                Gen.Elements(Odd.ToCharArray()),
                Gen.Choose(' ', '~').Select(c => (char)c)
            )
        );

    private static Gen<string> OnlyMarks => OfCharacters(Gen.Elements(Marks.ToCharArray()));

    private static Gen<string> Quotes => OfCharacters(Gen.Elements("'\"`‘’“”„«»s a".ToCharArray()));

    private static Gen<string> LongTokens =>
        from unit in Gen.Elements(
            "a",
            "'",
            "\"",
            "é",
            "a-",
            "a.",
            "--",
            "@",
            "\ud83d",
            "👍",
            "*",
            "_",
            "(",
            "9",
            "plan",
            "a'",
            "\n",
            "'s "
        )
        from times in Gen.Choose(100, 3000)
        from before in Gen.Elements("", "plan ", "scout ", "'")
        select before + string.Concat(Enumerable.Repeat(unit, times));

    private static Gen<string> Words =>
        from parts in Gen.Zip(Gen.Elements(_words), Gen.Elements(_separators)).ListOf()
        select string.Concat(parts.Select(p => p.Item1 + p.Item2));

    private static Gen<string> Spliced =>
        from parts in Gen.Zip(Cut, Gen.Elements(_separators)).NonEmptyListOf()
        select string.Concat(parts.Take(6).Select(p => p.Item1 + p.Item2));

    private static Gen<string> Damaged =>
        from phrase in Gen.Elements(_phrases)
        from at in Gen.Choose(0, phrase.Length)
        from length in Gen.Choose(0, 3)
        from put in Gen.OneOf(
            Gen.Elements(_words),
            Gen.Elements((Odd + Marks).Select(c => $"{c}").ToArray()),
            Gen.Constant("")
        )
        select phrase[..at] + put + phrase[Math.Min(phrase.Length, at + length)..];

    private static Gen<string> Cut =>
        from phrase in Gen.Elements(_phrases)
        from a in Gen.Choose(0, phrase.Length)
        from b in Gen.Choose(0, phrase.Length)
        select phrase[Math.Min(a, b)..Math.Max(a, b)];

    private static Gen<string> OfCharacters(Gen<char> characters) => characters.ArrayOf().Select(c => new string(c));

    private static IEnumerable<string> Shorter(string text)
    {
        for (var length = text.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= text.Length; at += length)
                yield return text.Remove(at, length);
        }
    }
}
