namespace Otk.Language.Values;

/// <summary>
/// <c>{past_verb}</c>, <c>{present_verb}</c>: one word that ends as verbs do that tell what somebody did, or does.
/// Their endings are the tables <c>past_ending</c> (<c>ed</c>) and <c>present_ending</c> (<c>s</c>); what only looks
/// like such a verb is in <c>no_verb</c>.
/// </summary>
internal static class EndingValue
{
    private const int ShortestStem = 3;

    public static Recognizer Past => field ??= Of("past_verb", "past_ending", "picked");

    public static Recognizer Present => field ??= Of("present_verb", "present_ending", "confuses");

    private static Recognizer Of(string name, string endings, string sample) =>
        new(
            name,
            words =>
                Reads.Each(
                    Reads.Found(
                        Reads
                            .Letters.Before(Reads.WordEnd)
                            .Where(w => IsVerb(w, words[endings]) && !words["no_verb"].ContainsKey(w))
                    )
                )
        )
        {
            Begins = (token, words) => IsVerb(token, words[endings]),
            Samples = _ => [sample],
        };

    // "Speed" and "process" have the letter twice, as no such verb does.
    private static bool IsVerb(ReadOnlySpan<char> word, IReadOnlyDictionary<string, string> endings)
    {
        foreach (var (ending, _) in endings)
        {
            if (
                word.Length >= ShortestStem + ending.Length
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                && char.ToLowerInvariant(word[^(ending.Length + 1)]) != ending[0]
            )
                return true;
        }

        return false;
    }
}
