using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language.Understanding;

/// <summary>Finds the examples of the grammar that are nearest to a phrase which was not understood.</summary>
internal static class Suggester
{
    private const int Wanted = 3;
    private const int MaxWords = 200;

    // What a newcomer most likely wants, where the phrase itself gives no hint.
    private static readonly string[] _common = ["help", "scout", "orchestrate", "create-plan"];

    /// <summary>Three phrases that would be understood, each of another intent, nearest first.</summary>
    public static IReadOnlyList<string> For(string text, IReadOnlyList<GrammarExample> examples)
    {
        var words = Words(text);
        var suggestions = new List<string>();
        if (AsPlan(text) is { } plan)
            suggestions.Add(plan);
        suggestions.AddRange(examples.Where(e => !e.IsCounterExample && e.Intent[0] != '_')
            .Select((e, i) => (Example: e, Order: i, Shared: Shared(words, Words(e.Phrase))))
            .OrderByDescending(e => e.Shared).ThenByDescending(e => _common.IndexOf(e.Example.Intent)).ThenBy(e => e.Order)
            .DistinctBy(e => e.Example.Intent).Take(Wanted).Select(e => e.Example.Phrase));
        return [.. suggestions.Distinct().Take(Wanted)];
    }

    // A short line of plain words may well be a goal that lacks the word "plan".
    private static string? AsPlan(string text)
    {
        var line = text.Trim().TrimEnd('.', '!', '?', ',');
        return line.Length is > 0 and <= 80 && line.Any(char.IsLetter) && !line.Any(c => char.IsControl(c) || c is '\'' or ';' or '{' or '}' or '=' or '<' or '$' or '|' or '`')
            && !line.Split(' ').Any(w => w.StartsWith('-') || w.StartsWith('/'))
            ? $"plan '{line}'"
            : null;
    }

    private static HashSet<string> Words(string text) =>
        [.. Tokenizer.Tokenize(text.Length > 2000 ? text[..2000] : text).Where(t => t.Kind == TokenKind.Word).Take(MaxWords).Select(t => Stem(t.Folded))];

    private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;

    // Shared words over all words: a short example that shares one word is nearer than a long one.
    private static double Shared(HashSet<string> a, HashSet<string> b) => a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / (a.Count + b.Count);
}
