using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>Finds the examples of the grammar that are nearest to a phrase which was not understood.</summary>
internal sealed class Suggester
{
    private const int Wanted = 3;
    private const int MaxWords = 200;

    // What a newcomer most likely wants, where the phrase itself gives no hint.
    private static readonly string[] _common = ["help", "scout", "orchestrate", "create-plan"];

    // Intents that change nothing, and words of people who do not ask for anything to be changed.
    private static readonly string[] _looks = ["help", "list", "show", "next", "resume", "board", "search"];
    private static readonly string[] _hesitations =
    [
        "not",
        "never",
        "no",
        "don't",
        "dont",
        "doesn't",
        "won't",
        "wouldn't",
        "shouldn't",
        "cannot",
        "can't",
        "should",
        "would",
        "could",
        "maybe",
        "perhaps",
        "think",
        "if",
        "why",
        "when",
    ];

    private readonly Lazy<List<(GrammarExample Example, HashSet<string> Words)>> _candidates;
    private readonly Lazy<Dictionary<string, int>> _inHowMany;

    public Suggester(IReadOnlyList<GrammarExample> examples)
    {
        _candidates = new(() => [.. examples.Where(e => e.IsSayable).Select(e => (e, Words(e.Phrase)))]);
        _inHowMany = new(() => _candidates.Value.SelectMany(c => c.Words).CountBy(w => w).ToDictionary());
    }

    /// <summary>Three phrases that would be understood, each of another intent, nearest first.</summary>
    /// <remarks>Nearness is the shared words, each the heavier the fewer examples have it.</remarks>
    /// <param name="text">The phrase.</param>
    /// <param name="mention">How the phrase names a document; null where it names none.</param>
    public IReadOnlyList<string> For(string text, string? mention)
    {
        var words = Words(text);

        // Who says "don't", "should I" or "maybe" is shown ways to look, and none to act.
        var looksOnly = words.Overlaps(_hesitations);
        var suggestions = new List<string>();
        if (mention is not null)
            suggestions.Add($"show {mention}");
        else if (!looksOnly && AsPlan(text) is { } plan)
            suggestions.Add(plan);
        suggestions.AddRange(
            _candidates
                .Value.Where(c => looksOnly ? _looks.Contains(c.Example.Intent) : c.Example.Intent != "archive")
                .Select(
                    (c, i) =>
                        (
                            c.Example,
                            Order: i,
                            Near: c.Words.Where(words.Contains).Sum(w => 1.0 / _inHowMany.Value[w])
                                / (c.Words.Count + 1)
                        )
                )
                .OrderByDescending(e => e.Near)
                .ThenByDescending(e => _common.IndexOf(e.Example.Intent))
                .ThenBy(e => e.Order)
                .DistinctBy(e => e.Example.Intent)
                .Take(Wanted)
                .Select(e => e.Example.Phrase)
        );
        return [.. suggestions.Distinct().Take(Wanted)];
    }

    // A short line of plain words may well be a goal that lacks the word "plan".
    private static string? AsPlan(string text)
    {
        var line = text.Trim().TrimEnd('.', '!', '?', ',').TrimEnd();
        return
            line.Length is > 0 and <= 80
            && line.Any(char.IsLetter)
            && !line.Contains('?')
            && !line.Any(c =>
                char.IsControl(c) || c is '\'' or '’' or '‘' or ';' or '{' or '}' or '=' or '<' or '$' or '|' or '`'
            )
            && !line.Split(' ').Any(w => w.StartsWith('-') || w.StartsWith('/'))
            ? $"plan '{line}'"
            : null;
    }

    private static HashSet<string> Words(string text) =>
        [
            .. new Phrase(text.Length > 2000 ? text[..2000] : text)
                .Tokens.Where(t => t.Kind == TokenKind.Word)
                .Take(MaxWords)
                .Select(t => Stem(t.Folded)),
        ];

    private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
}
