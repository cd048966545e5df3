namespace Otk.Language.Matching;

/// <summary>Reads rules that are automata of their own at positions of a phrase, each rule and position once.</summary>
/// <remarks>What a rule reads has no end far away: the builder makes automata of those without free texts and rows
/// only.</remarks>
internal sealed class RuleReader(Walk walk, int tokens)
{
    // Words that are passed over inside a rule have no end of their own: nobody says sixty in the middle of a name.
    private const int MostTokens = 60;
    private const int MostPassedOver = 8;
    private readonly Automaton _automaton = walk.Automaton;

    // Behind a free text and elsewhere.
    private readonly Known<(bool IsKnown, int From, int To)> _knownInText = new(
        tokens,
        walk.Automaton.RuleStart.Length
    );
    private readonly Known<(bool IsKnown, int From, int To)> _known = new(tokens, walk.Automaton.RuleStart.Length);
    private readonly Pieces<RuleHit> _hits = new();

    /// <summary>The states of rules that the phrase ends in the middle of.</summary>
    public HashSet<int> Unfinished { get; } = [];

    /// <summary>A reading, by its index.</summary>
    public RuleHit this[int hit] => _hits[hit];

    /// <summary>The indexes of the best readings of a rule that begin at the token, one for each end.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="inText">True behind a free text, where nothing is repaired.</param>
    public (int From, int To) At(int rule, int at, bool inText)
    {
        ref var hits = ref (inText ? _knownInText : _known).At(at, rule);
        if (!hits.IsKnown)
        {
            var (from, to) = MayBegin(rule, at, inText) ? Read(_automaton.RuleStart[rule], at, inText) : default;
            hits = (true, from, to);
        }

        return (hits.From, hits.To);
    }

    /// <summary>Forgets what was read at a position that lies behind.</summary>
    public void Forget(int at)
    {
        _known.Forget(at);
        _knownInText.Forget(at);
    }

    // At most places a rule does not begin.
    private bool MayBegin(int rule, int at, bool inText)
    {
        if (walk.Is(_automaton.RuleOpeners[rule], at))
            return true;
        var word = walk.Words[at];
        return word >= 0
            ? _automaton.RulesBeginning(word).BinarySearch(rule) >= 0
            : !inText
                && Array.Exists(walk.Nearest(at), near => _automaton.RulesBeginning(near).BinarySearch(rule) >= 0);
    }

    private (int From, int To) Read(int start, int at, bool inText)
    {
        var (mark, known) = (walk.Mark, _hits.Count);
        var lane = walk.NewLane(at);
        walk.GoOn(new ActiveItem(start, true, inText, default, -1), at, lane);
        List<RuleHit>? found = null;
        for (var (position, taken) = (at + 1, at + 1); position < lane.End && position <= at + MostTokens; position++)
        {
            if (lane.At(position) is { } active)
            {
                if (Ended(active, position, ref found))
                    taken = position;
                if (position == tokens)
                    Unfinished.UnionWith(active.Items.ToArray().Select(i => i.State));
                else if (position - taken < MostPassedOver)
                    walk.Advance(position, lane);
            }

            lane.Free(position);
        }

        lane.Clear();
        walk.Return(lane);
        var first = _hits.Count;
        foreach (var hit in found ?? [])
            _hits.Add(hit);
        if (found is null && first == known)
            walk.GoBack(mark);
        return (first, _hits.Count);
    }

    // What is passed over behind a rule is passed over by what goes on from it. Gives true where a way to the position
    // took its last word.
    private bool Ended(ActiveSet active, int position, ref List<RuleHit>? found)
    {
        RuleHit? named = null,
            owing = null;
        var isTaken = false;
        foreach (var item in active.Items)
        {
            if (walk.Nodes[item.Node].Kind != StepKind.Arc)
                continue;
            isTaken = true;
            ref var best = ref item.Owed ? ref owing : ref named;
            foreach (var accept in _automaton.AcceptsOf(item.State))
            {
                if (best is null || item.Score > best.Value.Score)
                    best = new RuleHit(position, item.Owed, item.Score, item.Node, accept.Actions);
            }
        }

        if (named is { } n)
            (found ??= []).Add(n);
        if (owing is { } o)
            (found ??= []).Add(o);
        return isTaken;
    }
}
