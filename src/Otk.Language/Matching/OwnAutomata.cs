using Otk.Language.Sources;
using Otk.Language.Templates;

namespace Otk.Language.Matching;

/// <summary>Tells which rules are made automata of their own, read once at a position, instead of being put
/// in.</summary>
/// <remarks>
/// Not one that may read nothing, or that has a free text or a row in it and so no end near by; nor one that means
/// something else in a block, by rules, lists or a context of the block's own. A few words are sooner put in.
/// </remarks>
internal sealed class OwnAutomata(GrammarSource source)
{
    private const int FewParts = 8;

    // Far more than a grammar of people's has; what is larger is put in, and so found to be too large.
    private const int MostParts = 20_000;
    private const int MostDeep = 40;
    private static readonly HashSet<string> _none = [];
    private static readonly Traits _word = new(true, false, 1, 0, _none);
    private static readonly Traits _blank = new(true, true, 1, 0, _none);
    private readonly Dictionary<string, Traits?> _known = new(StringComparer.Ordinal);

    /// <summary>True where the rule, used in a block or in another rule, is one.</summary>
    public bool MayBe(string rule, IntentBlock? block) =>
        TraitsOf(rule)
            is { HasEnd: true, MayBeNothing: false, Parts: > FewParts and < MostParts, Deep: < MostDeep } traits
        && (
            block is null
            || (
                block is { RequiresContext.Count: 0, ExcludesContext.Count: 0 }
                && !block.Rules.Keys.Any(r => traits.Uses.Contains($"<{r}>"))
                && !block.Lists.Keys.Any(traits.Uses.Contains)
            )
        );

    // Null where there is no such rule, or where it contains itself.
    private Traits? TraitsOf(string rule)
    {
        if (_known.TryGetValue(rule, out var known))
            return known;
        _known[rule] = null;
        return _known[rule] = source.Rules.TryGetValue(rule, out var template)
            ? Of(template.Root) is { } traits
                ? traits with
                {
                    Uses = [.. traits.Uses, $"<{rule}>"],
                    Deep = traits.Deep + 1,
                }
                : null
            : null;
    }

    private Traits? Of(TemplateNode node) =>
        node switch
        {
            TemplateNode.Text text => string.IsNullOrWhiteSpace(text.Characters) ? _blank : _word,
            TemplateNode.Slot slot => new(!IsFree(slot.List), false, 1, 0, [slot.List]),
            TemplateNode.Rule rule => TraitsOf(rule.Name),
            TemplateNode.Repeat repeat => Of(repeat.Item) is { } inner ? inner with { HasEnd = false } : null,
            TemplateNode.Choice choice => Together(choice.Items, isAny: true),
            _ => Together(node.Inner, isAny: false),
        };

    private Traits? Together(IReadOnlyList<TemplateNode> nodes, bool isAny)
    {
        var (hasEnd, mayBeNothing, parts, deep, uses) = (true, !isAny, 0, 0, _none);
        foreach (var node in nodes)
        {
            if (Of(node) is not { } one)
                return null;
            hasEnd &= one.HasEnd;
            mayBeNothing = isAny ? mayBeNothing || one.MayBeNothing : mayBeNothing && one.MayBeNothing;
            parts = Math.Min(parts + one.Parts, MostParts);
            deep = Math.Max(deep, one.Deep);

            // Most nodes are words, which use nothing.
            if (one.Uses.Count > 0)
                uses = uses.Count == 0 ? one.Uses : [.. uses, .. one.Uses];
        }

        return new Traits(hasEnd, mayBeNothing, parts, deep, uses);
    }

    private bool IsFree(string slot) =>
        source.Lists.GetValueOrDefault(slot) is { } list ? list is ListSource.Wildcard : slot is "title" or "text";

    // Parts are words and slots, with those of rules that it uses; deep is how many rules stand in one another.
    private sealed record Traits(bool HasEnd, bool MayBeNothing, int Parts, int Deep, HashSet<string> Uses);
}
