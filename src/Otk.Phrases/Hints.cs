using System.Globalization;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>How much the words of a phrase that is not understood speak for each intent.</summary>
/// <remarks>
/// The table <c>hints</c> of the grammar's words says of an intent which words speak for it: of a hundred phrases with
/// the word, so many ask for it. Words that it does not have, and the senses of verbs, speak for the intents whose
/// examples have them.
/// </remarks>
internal sealed class Hints(SmallQuestions questions, PartReader reader)
{
    private const string Table = "hints";
    private const int MostWords = 60;

    /// <summary>A word that is seen once or twice tells little: so much is added to the times that it is seen.</summary>
    internal const double Unseen = 1.5;

    // For each word, and each intent that it speaks for, how much: from 0 to 1.
    private Dictionary<string, Dictionary<string, double>> Speaking => field ??= Said(OfExamples());

    /// <summary>How much the words speak for an intent: for each that is sure of it, 1.</summary>
    public double For(string intent, IEnumerable<string> words) =>
        words.Sum(w => Speaking.GetValueOrDefault(w)?.GetValueOrDefault(intent) ?? 0);

    /// <summary>The words without their endings, and the senses of the verbs that they begin, but for little words.</summary>
    public HashSet<string> WordsOf(IEnumerable<Token> tokens)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in tokens.Where(t => t.Kind == TokenKind.Word).Take(MostWords))
        {
            words.Add(Stem(token.Folded));
            if (!reader.IsLittle(token.Folded))
                words.UnionWith(questions.Grammar.SensesOf(token.Folded).Select(Sense));
        }

        return words;
    }

    /// <summary>A sense of verbs, as it stands among words.</summary>
    public static string Sense(string sense) => $"<{sense}>";

    /// <summary>A word without what its forms end in: "plan" of "plans" and "planning", "mov" of "move" and "moved".</summary>
    internal static string Stem(string word)
    {
        var stem = word.AsSpan();
        if (stem.Length > 3 && stem.EndsWith("s"))
            stem = stem[..^1];
        if (stem.Length > 5 && stem.EndsWith("ing"))
            stem = stem[..^3];
        else if (stem.Length > 4 && stem.EndsWith("ed"))
            stem = stem[..^2];
        if (stem.Length > 3 && stem[^1] == stem[^2])
            stem = stem[..^1];
        return (stem.Length > 3 && stem.EndsWith("e") ? stem[..^1] : stem).ToString();
    }

    private Dictionary<string, Dictionary<string, double>> OfExamples() =>
        questions
            .Grammar.Examples.Where(e => e.IsSayable && e.Intent[0] != '_')
            .SelectMany(e => WordsOf(new Phrase(e.Phrase).Tokens).Select(w => (Word: w, e.Intent)))
            .GroupBy(w => w.Word)
            .Where(w => !reader.IsLittle(w.Key))
            .ToDictionary(
                w => w.Key,
                w => w.CountBy(h => h.Intent).ToDictionary(i => i.Key, i => i.Value / (w.Count() + Unseen))
            );

    private Dictionary<string, Dictionary<string, double>> Said(Dictionary<string, Dictionary<string, double>> speaking)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (intent, words) in questions.Grammar.WordsOf(Table))
        {
            foreach (var entry in words.Split(", "))
            {
                var (word, hundredth) = (entry[..entry.IndexOf(' ')], entry[(entry.IndexOf(' ') + 1)..]);
                if (said.Add(word))
                    speaking[word] = [];
                speaking[word][intent] = int.Parse(hundredth, CultureInfo.InvariantCulture) / 100.0;
            }
        }

        return speaking;
    }
}
