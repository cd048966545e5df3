using System.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>Capitals and small letters in the words of commands.</summary>
internal static class LetterCase
{
    public static IEnumerable<string> Capitals(ReadPhrase phrase) =>
        Changed(phrase, (c, _) => char.ToUpperInvariant(c));

    public static IEnumerable<string> SmallLetters(ReadPhrase phrase) =>
        Changed(phrase, (c, _) => char.ToLowerInvariant(c));

    public static IEnumerable<string> EachWordsFirst(ReadPhrase phrase) =>
        Changed(phrase, (c, first) => first ? char.ToUpperInvariant(c) : c);

    public static IEnumerable<string> Mixed(ReadPhrase phrase)
    {
        var random = phrase.Random();
        return Changed(phrase, (c, _) => random.Next(2) == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
    }

    public static IEnumerable<string> PhrasesFirst(ReadPhrase phrase) =>
        phrase.IsUnderstood && phrase.IsOwn(0)
            ? []
            : [phrase.With(0, 1, char.ToUpperInvariant(phrase.Text[0]).ToString())];

    private static IEnumerable<string> Changed(ReadPhrase phrase, Func<char, bool, char> change)
    {
        var text = new StringBuilder(phrase.Text);
        foreach (var word in phrase.CommandWords.Where(w => !BeginsSentence(phrase.Text, w.Start)))
        {
            for (var i = word.Start; i < word.End; i++)
                text[i] = change(text[i], i == word.Start);
        }

        return text.Equals(phrase.Text) ? [] : [text.ToString()];
    }

    // A capital behind a full stop is what ends a sentence, and with it a note: it means something.
    private static bool BeginsSentence(string text, int at) => text[..at].TrimEnd() is [.., '.' or '!' or '?'];
}
