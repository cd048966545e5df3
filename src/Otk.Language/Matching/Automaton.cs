using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>A compiled grammar: one automaton over tokens, with the tables that its readings refer to.</summary>
/// <remarks>
/// Arcs of a state stand together: those of state <c>s</c> are <c>Arcs[ArcStart[s]..ArcStart[s + 1]]</c>, and so for
/// acceptances and lists of actions. State 0 begins every template; arcs of a state are in order of kind and label. A
/// capture action is a slot's index shifted left by one, plus one where the slot opens; action list 0 is empty.
/// </remarks>
internal sealed class Automaton
{
    /// <summary>The vocabulary.</summary>
    public required Rows<string> Words { get; init; }

    /// <summary>Where a word of the vocabulary is found; see <see cref="WordIndex"/>.</summary>
    public required Table<int> WordPlaces { get; init; }

    /// <summary>A word that is never part of a document's name.</summary>
    public const byte NoName = 1;

    /// <summary>A word that is never part of an owner's name.</summary>
    public const byte NoOwner = 2;

    /// <summary>A word that is never part of a document's name behind the noun.</summary>
    public const byte NoBareName = 4;

    public required Table<int> ArcStart { get; init; }

    public required Table<Arc> Arcs { get; init; }

    public required Table<int> AcceptStart { get; init; }

    public required Table<Acceptance> Accepts { get; init; }

    /// <summary>The template that a state belongs to; -1 for state 0 and the states of lists and rules.</summary>
    public required Table<int> TemplateOf { get; init; }

    public required Table<int> ActionStart { get; init; }

    public required Table<int> Actions { get; init; }

    public required string[] Slots { get; init; }

    /// <summary>The names of the values that arcs consume.</summary>
    public required string[] Values { get; init; }

    /// <summary>The words that values are read by.</summary>
    public required Words Vocabulary { get; init; }

    public required Rows<CompiledList> Lists { get; init; }

    /// <summary>The names of the rules that are automata of their own.</summary>
    public required Rows<string> RuleNames { get; init; }

    /// <summary>The state that each of these rules begins with.</summary>
    public required Table<int> RuleStart { get; init; }

    /// <summary>The rules that a clause may begin with, and that may begin with what is no word of the
    /// vocabulary.</summary>
    public required Table<int> OpenRules { get; init; }

    /// <summary>What each rule may begin with besides words of the vocabulary; see <see cref="Openers"/>.</summary>
    public required Table<long> RuleOpeners { get; init; }

    /// <summary>The rules that may begin with each word of the vocabulary, as arcs of states stand.</summary>
    public required Table<int> WordRuleStart { get; init; }

    /// <summary>The same: all rules, in order of their numbers.</summary>
    public required Table<int> WordRules { get; init; }

    public required Rows<CompiledTemplate> Templates { get; init; }

    /// <summary>The flags of each template's block.</summary>
    public required Table<int> TemplateFlags { get; init; }

    public required Rows<CompiledBlock> Blocks { get; init; }

    /// <summary>The list of words to pass over inside a clause; -1 where there is none.</summary>
    public required int SkipList { get; init; }

    /// <summary>How clauses make a phrase; null where a phrase is one clause.</summary>
    public required CompiledClauses? Clauses { get; init; }

    /// <summary>Examples of each intent, in order of the grammar.</summary>
    public IReadOnlyList<GrammarExample> Examples => ExamplesWhenAsked.Value;

    /// <summary>The same, before they are asked for.</summary>
    public required Lazy<IReadOnlyList<GrammarExample>> ExamplesWhenAsked { get; init; }

    /// <summary>
    /// What each word of the vocabulary is never part of: the sum of <see cref="NoName"/>, <see cref="NoOwner"/> and
    /// <see cref="NoBareName"/>.
    /// </summary>
    public required Table<byte> IsNoPart { get; init; }

    /// <summary>Words that are never taken for a typo.</summary>
    public required Rows<string> NotTypos { get; init; }

    /// <summary>Where one of them is found; see <see cref="WordIndex"/>.</summary>
    public required Table<int> NotTypoPlaces { get; init; }

    public ReadOnlySpan<Arc> ArcsOf(int state) => Slice(Arcs, ArcStart, state);

    /// <summary>
    /// The arcs of a state that consume a word; they are found by halving, since arcs are in order of kind and label.
    /// </summary>
    public ReadOnlySpan<Arc> ArcsOf(int state, int word)
    {
        var arcs = ArcsOf(state);
        return word < 0 ? [] : arcs[FirstAtLeast(arcs, ArcKind.Word, word)..FirstAtLeast(arcs, ArcKind.Word, word + 1)];
    }

    /// <summary>The index of the first of the arcs that is of such a kind and label, or comes behind them.</summary>
    public static int FirstAtLeast(ReadOnlySpan<Arc> arcs, ArcKind kind, int label)
    {
        var (low, high) = (0, arcs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (arcs[middle].Kind < kind || (arcs[middle].Kind == kind && arcs[middle].Label < label))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public ReadOnlySpan<Acceptance> AcceptsOf(int state) => Slice(Accepts, AcceptStart, state);

    /// <summary>The rules that may begin with a word of the vocabulary; none where it is -1.</summary>
    public ReadOnlySpan<int> RulesBeginning(int word) => word < 0 ? [] : Slice(WordRules, WordRuleStart, word);

    public ReadOnlySpan<int> ActionsOf(int list) => Slice(Actions, ActionStart, list);

    private static ReadOnlySpan<T> Slice<T>(Table<T> items, Table<int> starts, int index)
        where T : unmanaged
    {
        var start = starts.Items;
        return items.Items[start[index]..start[index + 1]];
    }
}
