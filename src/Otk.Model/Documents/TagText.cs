using Otk.Model.Problems;

namespace Otk.Model.Documents;

/// <summary>What a tag may be: one word, which needs no quotes anywhere.</summary>
public static class TagText
{
    private const int MostCharacters = 50;

    /// <summary>True for letters and digits with <c>-</c>, <c>_</c>, <c>.</c>, <c>/</c> or <c>+</c> between.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 0 and <= MostCharacters
        && char.IsLetterOrDigit(text[0])
        && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+');

    /// <summary>Why a text is no tag.</summary>
    public static Problem Refusal(string text) =>
        Problem.Usage(
            $"'{text}' cannot be a tag: a tag is one word of letters, digits, '-', '_', '.', '/' or '+'.",
            "otk set REF --tag backend"
        );
}
