using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language;

/// <summary>What a clause of a phrase asks for.</summary>
public sealed record IntentMatch
{
    /// <summary>The intent's name.</summary>
    public required string Intent { get; init; }

    /// <summary>
    /// What its slots hold: values of lists by their <c>out</c>, numbers in digits, fixed slots of the templates and
    /// those that come of the context. Of a slot that is filled twice it is the last.
    /// </summary>
    public required IReadOnlyDictionary<string, SlotValue> Slots { get; init; }

    /// <summary>Where in the phrase each slot was filled, in order.</summary>
    public required IReadOnlyList<Capture> Spans { get; init; }

    /// <summary>How good the reading of the whole phrase is.</summary>
    public required Score Score { get; init; }

    /// <summary>Other readings of the phrase that are as good, by their first clause; empty where it is not
    /// ambiguous.</summary>
    public required IReadOnlyList<IntentMatch> Alternatives { get; init; }

    /// <summary>
    /// The words behind the part that was read, in order; empty where the whole phrase was. What asks for anything to
    /// be changed is better not done where there are any.
    /// </summary>
    public required IReadOnlyList<string> Unread { get; init; }

    /// <summary>What a slot holds, as text; null where it is not filled.</summary>
    public string? this[string slot] => Slots.GetValueOrDefault(slot)?.Text;

    internal static IReadOnlyList<IntentMatch> Of(
        Automaton automaton,
        Phrase phrase,
        MatchResult result,
        IReadOnlyDictionary<string, string> context
    )
    {
        var whole = result.Readings.FirstOrDefault();
        var best = whole ?? result.Beginning;
        if (best is null)
            return [];
        string[] unread = whole is not null
            ? []
            :
            [
                .. phrase
                    .Tokens.Where(t => t.Start >= best.Clauses[^1].End && t.Folded.Length > 0)
                    .Select(phrase.TextOf),
            ];
        IntentMatch Made(Reading reading, Clause clause, IReadOnlyList<IntentMatch> alternatives) =>
            new()
            {
                Intent = clause.Intent,
                Slots = SlotsOf(automaton, clause, context),
                Spans = clause.Captures,
                Score = reading.Score,
                Alternatives = alternatives,
                Unread = unread,
            };
        IntentMatch[] others =
        [
            .. result.Readings.TakeWhile(r => r.Score == best.Score).Skip(1).Select(r => Made(r, r.Clauses[0], [])),
        ];
        return [.. best.Clauses.Select(c => Made(best, c, others))];
    }

    private static Dictionary<string, SlotValue> SlotsOf(
        Automaton automaton,
        Clause clause,
        IReadOnlyDictionary<string, string> context
    )
    {
        var slots = new Dictionary<string, SlotValue>(StringComparer.Ordinal);
        foreach (var (name, value) in clause.Slots)
            slots[name] = new SlotValue(value, false);
        foreach (var capture in clause.Captures)
            slots[capture.Slot] = new SlotValue(capture.Value, capture.IsNumber);
        foreach (var (key, rule) in automaton.Blocks[clause.Template.Block].Requires)
        {
            if (rule.Slot && context.TryGetValue(key, out var value) && !slots.ContainsKey(key))
                slots[key] = new SlotValue(value, false);
        }

        return slots;
    }
}
