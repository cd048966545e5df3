using Otk.Language.Text;

namespace Otk.Language.Tools;

/// <summary>What a grammar reads a sentence as, in hassil's terms: an intent and its slots.</summary>
/// <param name="Intent">The intent's name.</param>
/// <param name="Slots">Fixed slots, values of lists (their <c>out</c>) and slots taken from the context; the last of
/// each name.</param>
public sealed record SlotMatch(string Intent, IReadOnlyDictionary<string, SlotValue> Slots)
{
    /// <summary>Matches a sentence in a context; null where no template reads it.</summary>
    public static SlotMatch? Of(CompiledGrammar grammar, string text, IReadOnlyDictionary<string, string> context)
    {
        if (
            grammar.Matcher.Match(new Phrase(text), context).Readings is not [var best, ..]
            || best.Clauses is not [var clause, ..]
        )
            return null;
        var slots = new Dictionary<string, SlotValue>();
        foreach (var (name, value) in clause.Slots)
            slots[name] = new SlotValue(value, false);
        foreach (var capture in clause.Captures)
            slots[capture.Slot] = new SlotValue(capture.Value, capture.IsNumber);
        foreach (var (key, rule) in grammar.Matcher.Automaton.Blocks[clause.Template.Block].Requires)
        {
            if (rule.Slot && context.TryGetValue(key, out var value) && !slots.ContainsKey(key))
                slots[key] = new SlotValue(value, false);
        }

        return new SlotMatch(clause.Intent, slots);
    }
}
