using Otk.Language.Sources;
using Otk.Language.Templates;
using Otk.Language.Values;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>
/// Which slots an intent of otk has, so that a template which no intent could be made of is found before it reads a
/// phrase.
/// </summary>
public static class IntentShape
{
    // A name with '!' must be there in every reading. The slot '_' holds what no intent has use for. "Generate the
    // spec" is of an intent that what was spoken of before tells.
    private static readonly Dictionary<string, string[]> _slots = IntentKind
        .All.Select(k => (k.Name, Slots: SlotsOf(k)))
        .Append((Name: "generate-spec", Slots: []))
        .ToDictionary(k => k.Name, k => k.Slots, StringComparer.Ordinal);

    // Besides its members: the kind of a document that another word names; and that a plan waits for nothing any more.
    private static string[] SlotsOf(IntentKind kind) =>
        [
            .. kind.Members.Select(m => m.IsRequired ? m.Name + "!" : m.Name),
            .. kind.Target is { Option: null } ? ["except"] : Array.Empty<string>(),
            .. kind.Target is { Option: null, Kind: null } ? ["kind"] : Array.Empty<string>(),
            .. kind.Members.Any(m => m is IntentMember.Reference { IfNone: Unsaid.None })
                ? ["nothing"]
                : Array.Empty<string>(),
        ];

    private static readonly Dictionary<string, string[]> _values = new(
        IntentKind
            .All.SelectMany(k => k.Members)
            .GroupBy(m => m.Name)
            .Where(named => named.All(m => m.Values.Count > 0))
            .Select(named => KeyValuePair.Create(named.Key, named.SelectMany(m => m.Values).Distinct().ToArray())),
        StringComparer.Ordinal
    )
    {
        ["status"] = [.. StatusFlow.Plan.Statuses.Concat(StatusFlow.Spec.Statuses).Distinct()],
        ["entry"] = [.. Enum.GetNames<LogEntry>().Select(n => n.ToLowerInvariant())],
        ["kind"] = [.. Enum.GetNames<DocumentKind>().Select(n => n.ToLowerInvariant())],
    };

    /// <summary>The slots of each intent; one with <c>!</c> behind it must be there in every reading.</summary>
    internal static IReadOnlyDictionary<string, string[]> Slots => _slots;

    /// <summary>
    /// Reports blocks of no known intent and templates with slots too many or too few, and leaves them out of the
    /// grammar.
    /// </summary>
    /// <param name="source">The grammar.</param>
    /// <param name="onlyOwn">
    /// True where the lowest layer was checked before: then it is checked anew only where one above changes it.
    /// </param>
    public static void Check(GrammarSource source, bool onlyOwn = false)
    {
        RuleCheck.Run(source, ValueSet.Standard);
        var filled = new FilledSlots(source);
        foreach (var (name, blocks) in source.Intents)
        {
            // Names with an underscore act on the phrase; see the binder.
            if (name[0] == '_')
                continue;
            if (_slots.TryGetValue(name, out var slots))
                blocks
                    .FindAll(b => b.Layer > 0 || !onlyOwn || source.ChangesBelow)
                    .ForEach(b => Check(name, slots, b, source, filled));
            else if (blocks.Count > 0)
                source.Errors.Add(
                    new GrammarError(
                        $"There is no intent '{name}'. Intents: {string.Join(", ", _slots.Keys)}.",
                        blocks[0].At
                    )
                );
            if (slots is null)
                blocks.Clear();
        }
    }

    private static void Check(
        string intent,
        string[] slots,
        IntentBlock block,
        GrammarSource source,
        FilledSlots filled
    )
    {
        var names = slots.Select(s => s.TrimEnd('!')).ToArray();
        foreach (var (slot, value) in block.Slots)
        {
            if (Array.IndexOf(names, slot) < 0)
                source.Errors.Add(new GrammarError(NoSlot(intent, slot, names), block.At));
            else if (_values.TryGetValue(slot, out var values) && Array.IndexOf(values, value) < 0)
                source.Errors.Add(
                    new GrammarError(
                        $"The slot '{slot}' is one of {string.Join(", ", values)}, not '{value}'.",
                        block.At
                    )
                );
            else
                continue;
            block.Sentences.Clear();
        }

        foreach (var value in new Taken(source, block).Strange())
            source.Errors.Add(value);
        block.Sentences.RemoveAll(template =>
        {
            var (some, every) = filled.Of(template.Root, block);
            var mistake =
                some.FirstOrDefault(s => s != "_" && Array.IndexOf(names, s) < 0) is { } strange
                    ? NoSlot(intent, strange, names)
                : slots.FirstOrDefault(s =>
                    s[^1] == '!' && !every.Contains(s[..^1]) && !block.Slots.ContainsKey(s[..^1])
                )
                    is { } missing
                    ? $"Every reading as '{intent}' needs the slot {{{missing[..^1]}}}; '{template.Text}' can do "
                        + "without."
                : null;
            if (mistake is not null)
                source.Errors.Add(new GrammarError(mistake, template.At));
            return mistake is not null;
        });
    }

    // Values of lists that a block's templates have in a member, and that the member cannot take.
    private sealed class Taken(GrammarSource source, IntentBlock block)
    {
        private readonly HashSet<string> _rules = new(StringComparer.Ordinal);

        public IEnumerable<GrammarError> Strange() =>
            new[] { block.Frame?.Done, block.Frame?.Rest }
                .OfType<Template>()
                .Concat(block.Sentences)
                .SelectMany(t => Strange(t.Root))
                .Distinct();

        private IEnumerable<GrammarError> Strange(TemplateNode node) =>
            node switch
            {
                TemplateNode.Slot slot when _values.TryGetValue(slot.Name, out var taken) => Strange(slot, taken),
                TemplateNode.Rule { SlotName: null } rule when _rules.Add(rule.Name) => (
                    block.Rules.GetValueOrDefault(rule.Name) ?? source.Rules.GetValueOrDefault(rule.Name)
                )
                    is { } template
                    ? Strange(template.Root)
                    : [],
                _ => node.Inner.SelectMany(Strange),
            };

        private IEnumerable<GrammarError> Strange(TemplateNode.Slot slot, string[] taken) =>
            (block.Lists.GetValueOrDefault(slot.List) ?? source.Lists.GetValueOrDefault(slot.List))
                is ListSource.Values list
                ? list
                    .Items.Where(v => Array.IndexOf(taken, v.Out) < 0)
                    .Select(v => new GrammarError(
                        $"The slot '{slot.Name}' is one of {string.Join(", ", taken)}; the list '{slot.List}' "
                            + $"gives it '{v.Out}'.",
                        v.In.At
                    ))
                : [];
    }

    private static string NoSlot(string intent, string slot, string[] names) =>
        $"The intent '{intent}' has no slot '{slot}'. "
        + (names.Length == 0 ? "It has none at all." : $"It has: {string.Join(", ", names)}.");
}
