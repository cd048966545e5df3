namespace Otk.Language.Recognition;

/// <summary>The possessive of a name: <c>PLAN-auth's title</c>.</summary>
internal static class Possessive
{
    /// <summary>The word without its possessive ending; the word itself where it has none.</summary>
    public static string Owner(string word) =>
        word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal)
            ? word[..^2]
            : word;
}
