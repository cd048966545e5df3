using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{possessive}</c>: whose something is: <c>Bob</c> of <c>Bob's</c>, <c>Dana Weiss</c> of <c>Dana Weiss's</c>,
/// <c>backend team</c> of <c>backend team's</c>. What only looks like one is in the table <c>no_possessive</c>
/// (<c>today's</c>).
/// </summary>
internal static class PossessiveValue
{
    private const int MostWords = 3;

    private static Parser<char, string> Word =>
        field ??= Parser<char>.Token(c => char.IsLetterOrDigit(c) || c is '-' or '_').AtLeastOnceString();

    // Each number of words is one that may be meant.
    private static Parser<char, string> Of(int words) =>
        Word.Then(Try(Reads.Blank.Then(Word)).Repeat(words - 1))
            .Slice((text, _) => text.ToString())
            .Before(NameText.Possessive);

    public static Recognizer Recognizer =>
        field ??= new(
            "possessive",
            words =>
                Reads.Each([
                    .. Enumerable
                        .Range(1, MostWords)
                        .Select(n =>
                            Reads.Found(
                                Of(n)
                                    .Where(name =>
                                        IsName(name.Split(' ', StringSplitOptions.RemoveEmptyEntries), words)
                                    )
                            )
                        ),
                ])
        )
        {
            Begins = (token, _) => char.IsLetter(token[0]),
            Longest = 80,
            Samples = _ => ["Dana's", "backend team's"],
        };

    // Of several words a name has capitals, or is that of a team.
    private static bool IsName(string[] name, Words words) =>
        !words["no_possessive"].ContainsKey(name[^1].ToLowerInvariant())
        && !words["id"].ContainsKey(name[0].Split('-')[0].ToLowerInvariant())
        && (
            name.Length == 1
            || words["team"].ContainsKey(name[^1].ToLowerInvariant())
            || Array.TrueForAll(name, w => char.IsUpper(w[0]))
        )
        && !name.SkipLast(1).Any(w => words["no_name"].ContainsKey(w.ToLowerInvariant()));
}
