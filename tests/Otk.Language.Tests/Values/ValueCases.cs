using Otk.English;
using Otk.Language.Matching;
using Otk.Language.Text;
using Otk.Language.Values;
using Otk.Recognizers;

namespace Otk.Language.Tests.Values;

/// <summary>Asks recognizers of the English grammar, as the matcher does.</summary>
internal static class ValueCases
{
    /// <summary>A Sunday afternoon.</summary>
    public static readonly DateTime Now = new(2026, 11, 29, 14, 30, 0, DateTimeKind.Local);

    private static readonly Words _words = EnglishGrammar.Compiled.Matcher.Automaton.Vocabulary;

    /// <summary>
    /// Every value that a text begins with, each with the characters that it takes, the longest first; the value alone
    /// where it takes the whole text.
    /// </summary>
    public static string[] All(string name, string text) => All(ValueSet.Standard, name, text, Now);

    /// <summary>The same with what the library reads.</summary>
    public static string[] Rare(string name, string text, DateTime? now = null) =>
        All(ValueSet.Standard.WithRareForms(), name, text, now ?? Now);

    /// <summary>What the whole text stands for; null where it is no such value.</summary>
    public static string? Whole(string name, string text) => At(name, text, Now);

    /// <summary>The same at a moment.</summary>
    public static string? At(string name, string text, DateTime now) =>
        Array.Find(All(ValueSet.Standard, name, text, now), v => !v.Contains(" ← ", StringComparison.Ordinal));

    /// <summary>What the library takes the whole text for; null where it is nothing to it.</summary>
    public static string? OfLibrary(string name, string text, DateTime? now = null) =>
        ValueSet.Standard.WithRareForms()[name]!
            .Rare!(text, now ?? Now)
            .Where(r => r.Start == 0 && r.Found.Length == text.Length)
            .Select(r => r.Found.Value)
            .FirstOrDefault();

    private static string[] All(ValueSet values, string name, string text, DateTime now)
    {
        var reader = new ValueReader(new ValueReaders([name], _words, values), new Phrase(text), now);
        return
        [
            .. reader
                .At(0, 0)
                .OrderByDescending(h => h.Found.Length)
                .Select(h =>
                    h.Found.Length == text.Length ? h.Found.Value : $"{h.Found.Value} ← {text[..h.Found.Length]}"
                ),
        ];
    }
}
