namespace Otk.Cli.Phrases;

/// <summary>Puts a text in quotes that a phrase can have it in.</summary>
internal static class PhraseQuotes
{
    /// <summary>
    /// The text in the first of these marks that it has none of itself: <c>'…'</c>, <c>"…"</c>, <c>«…»</c>.
    /// </summary>
    public static string Around(string text) =>
        !text.Contains('\'', StringComparison.Ordinal) ? $"'{text}'"
        : text.Contains('"', StringComparison.Ordinal) ? $"«{text}»"
        : $"\"{text}\"";
}
