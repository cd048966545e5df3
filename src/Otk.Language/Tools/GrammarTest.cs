using Otk.Language.Sources;
using Otk.Language.Text;

namespace Otk.Language.Tools;

/// <summary>
/// Tries a grammar's own examples: each is read by its intent, no counter-example is, and every template has one that
/// exercises it.
/// </summary>
public static class GrammarTest
{
    /// <summary>What is wrong, one line each; none where all is well. Templates are named with file and line.</summary>
    /// <remarks>
    /// Where a grammar is extended, of those below only the examples count that its templates take away: that a phrase
    /// is not read at all may be just what was wanted.
    /// </remarks>
    /// <param name="grammar">The grammar.</param>
    /// <param name="phrases">Phrases that exercise templates, too, whatever they are read as; null for none.</param>
    /// <param name="isOurs">True where the templates of the lowest layer want an example each, too.</param>
    public static IReadOnlyList<string> Run(Grammar grammar, IReadOnlyList<string>? phrases = null, bool isOurs = true)
    {
        var automaton = grammar.Matcher.Automaton;
        var top = automaton.Templates.Count == 0 ? 0 : automaton.Templates.Max(t => t.Layer);

        // Those that are made of one frame stand at its place: one of them stands for all.
        var exercised = new HashSet<GrammarLocation>();
        var wrong = new List<string>();
        foreach (var example in automaton.Examples)
        {
            var clauses = grammar.Match(new Phrase(example.Phrase)).Readings.FirstOrDefault()?.Clauses ?? [];
            var isRead = clauses.Any(c => c.Intent == example.Intent);
            if (example.Layer < top && clauses.All(c => c.Template.Layer == 0))
                continue;
            if (example.IsCounterExample && isRead)
                wrong.Add(
                    $"{example.Intent}: \"{example.Phrase}\" must not be read as it "
                        + $"({clauses.First(c => c.Intent == example.Intent).Template.At})."
                );
            else if (!example.IsCounterExample && !isRead)
            {
                var reading =
                    clauses.Count == 0 ? "not read" : $"read as {clauses[0].Intent} ({clauses[0].Template.At})";
                wrong.Add($"{example.Intent}: its example \"{example.Phrase}\" is {reading}.");
            }

            exercised.UnionWith(clauses.Select(c => c.Template.At));
        }

        foreach (var phrase in phrases ?? [])
            exercised.UnionWith(
                (grammar.Match(new Phrase(phrase)).Readings.FirstOrDefault()?.Clauses ?? []).Select(c => c.Template.At)
            );
        wrong.AddRange(
            automaton
                .Templates.Where(t => (t.Layer > 0 || (top == 0 && isOurs)) && !exercised.Contains(t.At))
                .Select(t => $"{t.At}: no example exercises '{t.Text}' ({t.Intent}).")
        );
        return wrong;
    }
}
