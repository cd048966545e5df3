using Otk.Language.Templates;
using Otk.Language.Values;

namespace Otk.Language.Sources;

/// <summary>
/// Puts frames and constructions together, and takes back the rules of a higher layer that cannot be read, so that the
/// templates below that use them still work.
/// </summary>
public static class RuleCheck
{
    // Slots of texts and names, besides lists and values.
    private static readonly string[] _textSlots = ["title", "text", "name", "owner"];

    /// <summary>Reports each such rule with its place and puts the one before it in its place.</summary>
    /// <param name="source">The grammar.</param>
    /// <param name="values">The values that its slots may hold.</param>
    public static void Run(GrammarSource source, ValueSet values)
    {
        FrameComposer.Run(source);
        while (
            source
                .Rules.Where(r => r.Value.Before is not null)
                .Select(r => (r.Key, r.Value, Mistake: Mistake(r.Key, source, values)))
                .FirstOrDefault(r => r.Mistake is not null)
                is (var name, { } rule, { } mistake)
        )
        {
            source.Errors.Add(new GrammarError($"The rule <{name}> is left as it was. {mistake}", rule.At));
            source.Rules[name] = rule.Before!;
        }
    }

    private static string? Mistake(string name, GrammarSource source, ValueSet values)
    {
        if (
            Nodes(source.Rules[name].Root)
                .OfType<TemplateNode.Slot>()
                .FirstOrDefault(s =>
                    !source.Lists.ContainsKey(s.List) && !_textSlots.Contains(s.List) && values[s.List] is null
                ) is
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
