namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>Other marks around quoted titles.</summary>
internal static class QuoteStyle
{
    private static readonly string[] _alike = ["'‘’", "\"“”„", "`", "«»"];

    public static IEnumerable<string> Other(ReadPhrase phrase, char opener, char closer)
    {
        var text = phrase.Text;
        foreach (var token in phrase.QuotedValues)
        {
            var inner = text[(token.Start + 1)..(token.End - 1)];
            if (Ends(inner, _alike.Single(marks => marks.Contains(opener))))
                return [];
            text = $"{text[..token.Start]}{opener}{inner}{closer}{text[token.End..]}";
        }

        return text == phrase.Text ? [] : [text];
    }

    // A text that holds the new marks itself would end there; an apostrophe inside a word is none.
    private static bool Ends(string inner, string marks) =>
        Enumerable
            .Range(0, inner.Length)
            .Any(i =>
                marks.Contains(inner[i])
                && !(i > 0 && i + 1 < inner.Length && char.IsLetter(inner[i - 1]) && char.IsLetter(inner[i + 1]))
            );
}
