using System.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>More blanks, and other ones, between the words of commands.</summary>
internal static class Spacing
{
    public static IEnumerable<string> Doubled(ReadPhrase phrase) => Replaced(phrase, "  ");

    public static IEnumerable<string> Tabs(ReadPhrase phrase) => Replaced(phrase, "\t");

    public static IEnumerable<string> NoBreakSpaces(ReadPhrase phrase) => Replaced(phrase, "\u00A0");

    public static IEnumerable<string> Around(ReadPhrase phrase) =>
        [$"  {phrase.Text}\t", $"\t{phrase.Text}\n", $"\n\n{phrase.Text}  \r\n"];

    private static IEnumerable<string> Replaced(ReadPhrase phrase, string blank)
    {
        var text = new StringBuilder(phrase.Text);
        foreach (var (start, end) in phrase.Blanks.Reverse())
            text.Remove(start, end - start).Insert(start, blank);
        return text.Equals(phrase.Text) ? [] : [text.ToString()];
    }
}
