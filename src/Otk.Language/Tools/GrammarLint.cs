using Otk.Language.Matching;
using Otk.Language.Sources;
using Otk.Language.Templates;

namespace Otk.Language.Tools;

/// <summary>Looks a grammar over for what its author cannot have meant.</summary>
public static class GrammarLint
{
    /// <summary>The findings, one line each, with file, line and column where there is one.</summary>
    /// <remarks>
    /// Undefined and recursive rules, rules that stand twice, say the same or hide another, templates that read nothing
    /// or can never match, two free texts in a row, the same template twice or for two intents, rules and lists that
    /// nothing uses, templates that no example and no phrase uses, and examples that another intent steals.
    /// </remarks>
    /// <param name="source">The grammar.</param>
    /// <param name="grammar">The same, compiled.</param>
    /// <param name="phrases">Phrases that use its templates, besides its examples.</param>
    /// <param name="isOurs">True where the templates of the lowest layer want an example each, too.</param>
    public static IReadOnlyList<string> Run(
        GrammarSource source,
        Grammar grammar,
        IReadOnlyList<string>? phrases = null,
        bool isOurs = true
    )
    {
        var automaton = grammar.Matcher.Automaton;
        return
        [
            .. source.Errors.Select(e => e.ToString()),
            .. source.Twice.Select(r =>
                $"{r.At}: the rule <{r.Rule}> stands in another file too, and is not used there."
            ),
            .. SameBodies(source),
            .. Hiding(source),
            .. source.ReadNothing.Select(t =>
                $"{t.At}: '{t.Text}' also reads nothing at all: some word of it must be there."
            ),
            .. Unmatchable(automaton)
                .Where(t => source.Errors.TrueForAll(e => e.At != t.At))
                .Select(t => $"{t.At}: '{t.Text}' can never match."),
            .. AdjacentTexts(automaton),
            .. Twice(automaton),
            .. Contested(automaton),
            .. Unused(source),
            .. GrammarTest
                .Run(grammar, phrases, isOurs)
                .Where(l => source.Errors.TrueForAll(e => !l.StartsWith($"{e.At}: ", StringComparison.Ordinal))),
        ];
    }

    private static IEnumerable<string> SameBodies(GrammarSource source) =>
        source
            .Rules.Where(r => !r.Key.Contains(' ', StringComparison.Ordinal))
            .GroupBy(r => r.Value.Text, StringComparer.Ordinal)
            .SelectMany(g =>
                g.Skip(1).Select(r => $"{r.Value.At}: the rule <{r.Key}> says the same as <{g.First().Key}>.")
            );

    private static IEnumerable<string> Hiding(GrammarSource source) =>
        source
            .Intents.Values.SelectMany(b => b)
            .SelectMany(b => b.Rules)
            .Where(r => source.Rules.ContainsKey(r.Key))
            .Select(r => $"{r.Value.At}: the rule <{r.Key}> hides that of {source.Rules[r.Key].At}.")
            .Distinct();

    // A template matches where a way leads from the start to an end of it.
    private static IEnumerable<CompiledTemplate> Unmatchable(Automaton automaton)
    {
        var ending = new TemplateEnds(automaton).Behind(0);
        return automaton.Templates.Where((_, i) => !ending.Contains(i));
    }

    private static IEnumerable<string> AdjacentTexts(Automaton automaton)
    {
        var (ends, found) = (new TemplateEnds(automaton), new HashSet<int>());
        for (var state = 0; state < automaton.TemplateOf.Length; state++)
        {
            if (automaton.TemplateOf[state] < 0)
                continue;
            var arcs = automaton.ArcsOf(state).ToArray();
            foreach (var more in arcs.Where(a => a.Kind == ArcKind.MoreOfText))
            {
                foreach (var first in arcs.Where(a => a.Kind == ArcKind.FirstOfText))
                    found.UnionWith(ends.Behind(more.Target).Intersect(ends.Behind(first.Target)));
            }
        }

        return found
            .Order()
            .Select(t => automaton.Templates[t])
            .Select(t => $"{t.At}: '{t.Text}' has two free texts in a row: nothing tells where one ends.");
    }

    private static IEnumerable<string> Twice(Automaton automaton) =>
        automaton
            .Templates.GroupBy(t =>
                (
                    t.Intent,
                    t.Text,
                    Slots: string.Join(',', automaton.Blocks[t.Block].Slots.Select(s => $"{s.Key}={s.Value}")),
                    Requires: string.Join(
                        ',',
                        automaton.Blocks[t.Block].Requires.Select(r => r.Key + string.Join('|', r.Value.Values))
                    )
                )
            )
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Last().At}: '{g.Key.Text}' stands at {g.First().At} already.");

    // One template for two intents that nothing parts: every phrase that it reads is ambiguous.
    private static IEnumerable<string> Contested(Automaton automaton) =>
        automaton
            .Templates.GroupBy(t =>
                (
                    t.Text,
                    t.Priority,
                    Context: string.Join(
                        ',',
                        automaton
                            .Blocks[t.Block]
                            .Requires.Concat(automaton.Blocks[t.Block].Excludes)
                            .Select(r => r.Key + string.Join('|', r.Value.Values))
                    )
                )
            )
            .Where(g => g.Select(t => t.Intent).Distinct().Skip(1).Any())
            .Select(g =>
                $"{g.Last().At}: '{g.Key.Text}' is read as {g.Last().Intent} here and as {g.First().Intent} at "
                + $"{g.First().At}: every such phrase is ambiguous."
            );

    private static IEnumerable<string> Unused(GrammarSource source)
    {
        var used = new HashSet<string>();
        foreach (var block in source.Intents.Values.SelectMany(b => b))
        {
            foreach (var template in block.Sentences.Concat(block.Rules.Values))
                Uses(template.Root, used);
        }

        foreach (
            var template in source
                .Rules.Values.Concat(source.Clauses?.All ?? [])
                .Concat(source.SkipWords)
                .Concat(source.Constructions)
        )
            Uses(template.Root, used);
        return source
            .Rules.Where(r => !used.Contains($"<{r.Key}>"))
            .Select(r => $"{r.Value.At}: nothing uses the rule <{r.Key}>.")
            .Concat(
                source.Lists.Keys.Where(l => !used.Contains($"{{{l}}}")).Select(l => $"nothing uses the list {{{l}}}.")
            )
            .Concat(UnusedVerbs(source, used));
    }

    private static IEnumerable<string> UnusedVerbs(GrammarSource source, HashSet<string> used)
    {
        var senses = used.Select(u => FrameComposer.SenseOf(u[1..^1])).OfType<string>().SelectMany(s => s.Split('+'));
        return source.Verbs.Keys.Except(senses).Select(s => $"no intent has verbs of the sense '{s}'.");
    }

    private static void Uses(TemplateNode node, HashSet<string> used)
    {
        if (node is TemplateNode.Rule rule)
            used.Add($"<{rule.Name}>");
        else if (node is TemplateNode.Slot slot)
            used.Add($"{{{slot.List}}}");
        foreach (var inner in node.Inner)
            Uses(inner, used);
    }
}
