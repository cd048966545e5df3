using Otk.Language.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>Markdown's marks around parts of a phrase.</summary>
internal static class Emphasis
{
    private const int WordsOfEach = 3;
    private static readonly string[] _marks = ["**", "*", "__", "_", "~~"];

    public static IEnumerable<string> OnWords(ReadPhrase phrase) =>
        Marked(phrase, phrase.CommandWords.Where(w => !TouchesAMark(phrase, w)).Take(WordsOfEach));

    public static IEnumerable<string> BesideMarks(ReadPhrase phrase) =>
        Marked(phrase, phrase.CommandWords.Where(w => TouchesAMark(phrase, w)).Take(WordsOfEach));

    public static IEnumerable<string> OnIds(ReadPhrase phrase) =>
        Marked(phrase, Ids(phrase).Where(w => !TouchesAMark(phrase, w)).Take(WordsOfEach));

    public static IEnumerable<string> CodeIds(ReadPhrase phrase) =>
        Ids(phrase).Take(WordsOfEach).Select(w => Surrounded(phrase, w, "`"));

    // A line that begins with a bullet, or holds marks of its own, is not set in bold as a whole.
    public static IEnumerable<string> OnAll(ReadPhrase phrase) =>
        phrase.Tokens.Any(t => t.Kind is TokenKind.LineBreak or TokenKind.Noise)
            ? []
            : _marks.Select(m => m + phrase.Text + m);

    private static IEnumerable<Token> Ids(ReadPhrase phrase) =>
        phrase.Tokens.Where(t => phrase.Reading.Spans.Any(s => s.Type == "id" && s.Start == t.Start && s.End == t.End));

    private static IEnumerable<string> Marked(ReadPhrase phrase, IEnumerable<Token> words) =>
        words.SelectMany(w => _marks.Select(m => Surrounded(phrase, w, m)));

    private static string Surrounded(ReadPhrase phrase, Token word, string mark) =>
        phrase.With(word.Start, word.End, mark + phrase.Text[word.Start..word.End] + mark);

    private static bool TouchesAMark(ReadPhrase phrase, Token word) =>
        phrase.Tokens.Any(t => t.Start == word.End || t.End == word.Start);
}
