using Otk.Language.Grammar;

namespace Otk.Language.Matching;

/// <summary>
/// Takes back the rules of a higher layer that cannot be read, so that the templates below that use them still work.
/// </summary>
internal static class RuleCheck
{
    /// <summary>Reports each such rule with its place and puts the one before it in its place.</summary>
    public static void Run(GrammarSource source)
    {
        while (
            source
                .Rules.Where(r => r.Value.Before is not null)
                .Select(r => (r.Key, r.Value, Mistake: Mistake(r.Key, source)))
                .FirstOrDefault(r => r.Mistake is not null)
                is (var name, { } rule, { } mistake)
        )
        {
            source.Errors.Add(new GrammarError($"The rule <{name}> is left as it was. {mistake}", rule.At));
            source.Rules[name] = rule.Before!;
        }
    }

    private static string? Mistake(string name, GrammarSource source)
    {
        if (
            Nodes(source.Rules[name].Root)
                .OfType<TemplateNode.Slot>()
                .FirstOrDefault(s => !source.Lists.ContainsKey(s.List) && !FragmentNet.TypedSlots.Contains(s.List)) is
            { } slot
        )
            return $"There is no list {{{slot.List}}}.";
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([name]);
        while (open.TryPop(out var at))
        {
            foreach (var inner in Nodes(source.Rules[at].Root).OfType<TemplateNode.Rule>().Select(r => r.Name))
            {
                if (inner == name)
                    return "It contains itself.";
                if (!source.Rules.ContainsKey(inner))
                    return $"There is no rule <{inner}>.";
                if (used.Add(inner))
                    open.Push(inner);
            }
        }

        return null;
    }

    private static IEnumerable<TemplateNode> Nodes(TemplateNode node) => node.Inner.SelectMany(Nodes).Prepend(node);
}
