using Otk.English;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>One slip of the finger in one word.</summary>
internal static class Slips
{
    private const int ShortestWord = 5;
    private static readonly Automaton _grammar = EnglishGrammar.Compiled.Matcher.Automaton;

    /// <summary>
    /// The kinds of slip: what becomes of a word, a place in it (not its last letter) and a random letter.
    /// </summary>
    public static readonly (string Name, Func<string, int, char, string> Of)[] Kinds =
    [
        ("two letters swapped", (w, i, _) => $"{w[..i]}{w[i + 1]}{w[i]}{w[(i + 2)..]}"),
        ("a letter missing", (w, i, _) => w.Remove(i, 1)),
        ("a letter doubled", (w, i, _) => w.Insert(i, $"{w[i]}")),
        ("a wrong letter", (w, i, letter) => $"{w[..i]}{letter}{w[(i + 1)..]}"),
    ];

    public static IEnumerable<string> InCommandWords(ReadPhrase phrase, Func<string, int, char, string> slip) =>
        Slipped(phrase, slip, w => !phrase.SaysNothing(w));

    public static IEnumerable<string> InOtherWords(ReadPhrase phrase, Func<string, int, char, string> slip) =>
        Slipped(phrase, slip, phrase.SaysNothing);

    private static IEnumerable<string> Slipped(
        ReadPhrase phrase,
        Func<string, int, char, string> slip,
        Func<Token, bool> chosen
    )
    {
        if (phrase.Reading.Corrections.Count > 0)
            yield break;
        var random = phrase.Random();
        foreach (
            var word in phrase.CommandWords.Where(w =>
                w.End - w.Start >= ShortestWord
                && IsOfTheGrammar(w.Folded)
                && w.Folded.All(char.IsAsciiLetter)
                && chosen(w)
            )
        )
        {
            var slipped = slip(
                phrase.Text[word.Start..word.End],
                random.Next(word.End - word.Start - 1),
                (char)('a' + random.Next(26))
            );

            // A slip that gives another word says another thing.
            if (!IsOfTheGrammar(Folding.Fold(slipped)) && !IsCommon(Folding.Fold(slipped)))
                yield return phrase.With(word.Start, word.End, slipped);
        }
    }

    private static bool IsCommon(string word) =>
        WordIndex.Find(word, _grammar.NotTypoPlaces.Items, _grammar.NotTypos) >= 0;

    private static bool IsOfTheGrammar(string word) =>
        EnglishGrammar.Compiled.Matcher.WordOf(Tokenizer.Tokenize(word)[0]) >= 0;
}
