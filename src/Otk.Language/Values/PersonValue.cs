using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{person}</c>: a person's name as people sign: one to three words with a capital: <c>Dana Weiss</c>,
/// <c>J. Doe</c>. A word of the table <c>no_person</c> (<c>Tomorrow</c>) is none of one.</summary>
internal static class PersonValue
{
    private const int MostWords = 3;

    private static Parser<char, string> Word =>
        field ??= Map(
            (first, rest) => first + rest,
            Parser<char>.Token(char.IsUpper),
            Parser<char>.Token(c => char.IsLetter(c) || c is '\'' or '’' or '-' or '.').ManyString()
        );

    // Each number of words is one that may be meant.
    private static Parser<char, string> Of(int words) =>
        Word.Then(Try(Reads.Blank.Then(Word)).Repeat(words - 1))
            .Slice((text, _) => text.ToString())
            .Before(Reads.WordEnd);

    public static Recognizer Recognizer =>
        field ??= new(
            "person",
            words =>
                Reads.Each([
                    .. Enumerable
                        .Range(1, MostWords)
                        .Select(n =>
                            Reads.Found(
                                Of(n)
                                    .Where(name =>
                                        !name.Split(' ').Any(w => words["no_person"].ContainsKey(w.ToLowerInvariant()))
                                    )
                            )
                        ),
                ])
        )
        {
            Begins = (token, _) => char.IsUpper(token[0]),
            Longest = 80,
            Samples = _ => ["Dana", "Dana Weiss"],
        };
}
