using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>What a block asks of the context, which comes with the phrase and with values of lists.</summary>
internal static class ContextCheck
{
    /// <summary>True unless the context that comes with a list's value is one that the block does not want.</summary>
    public static bool Fits(CompiledBlock block, IReadOnlyDictionary<string, string> value)
    {
        foreach (var (key, has) in value)
        {
            if (block.Requires.TryGetValue(key, out var rule) && !Allows(rule, has))
                return false;
            if (block.Excludes.TryGetValue(key, out var excluded) && Allows(excluded, has))
                return false;
        }

        return true;
    }

    /// <summary>
    /// True where phrase and values together have what the block requires, and nothing that it excludes.
    /// </summary>
    public static bool Fits(Walk walk, int block, IReadOnlyDictionary<string, string> context, int last)
    {
        var rules = walk.Automaton.Blocks[block];
        if (rules.Requires.Count == 0 && rules.Excludes.Count == 0)
            return true;
        foreach (var (key, rule) in rules.Excludes)
        {
            if (context.TryGetValue(key, out var has) && Allows(rule, has))
                return false;
        }

        foreach (var (key, rule) in rules.Requires)
        {
            var has = ValueOf(walk, key, last) ?? context.GetValueOrDefault(key);
            if (has is null || !Allows(rule, has))
                return false;
        }

        return true;
    }

    private static bool Allows(ContextRule rule, string value) => rule.Values.Count == 0 || rule.Values.Contains(value);

    private static string? ValueOf(Walk walk, string key, int last)
    {
        var nodes = walk.Nodes;
        for (
            var i = last;
            i >= 0 && nodes[i].Kind is StepKind.Arc or StepKind.Skip or StepKind.Unread;
            i = nodes[i].Previous
        )
        {
            if (
                nodes[i] is { Kind: StepKind.Arc, Arc: ArcKind.List } node
                && walk.Automaton.Lists[node.Label]
                    .Values[walk.ListHits[node.Value].Value]
                    .Context.TryGetValue(key, out var value)
            )
                return value;
        }

        return null;
    }
}
