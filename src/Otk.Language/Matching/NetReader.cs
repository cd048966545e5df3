namespace Otk.Language.Matching;

/// <summary>Reads a fragment net from word boundary to word boundary, which gives states.</summary>
internal sealed class NetReader(
    StateTable states,
    FragmentNet net,
    int netEnd,
    (int Owner, int AcceptId) template,
    IReadOnlyList<CompiledList> lists,
    IReadOnlyList<CompiledRule> rules,
    HashSet<(int From, int At, string Word, int Actions, int Touched)> seen
)
{
    private const int MaxWordLength = 64;
    private const int MaxSteps = 1_000_000;
    private const int NoRule = -1;
    private readonly HashSet<(int, string)> _onPath = [];
    private readonly Dictionary<int, int> _stateOf = [];
    private readonly Queue<int> _open = new();

    // The rule with an automaton of its own that a state of the net stands right behind.
    private readonly Dictionary<int, int> _behindRule = [];
    private readonly HashSet<string> _partsOfWords = [];

    /// <summary>How many steps it took.</summary>
    public int Steps { get; private set; }

    /// <summary>Reads it from its first state; gives the rules with an automaton of their own that are only part of a
    /// word.</summary>
    public HashSet<string> Read(int netStart)
    {
        StateOf(netStart);
        while (_open.TryDequeue(out var at))
            Walk(_stateOf[at], at, "", 0, _behindRule.GetValueOrDefault(at, NoRule));
        return _partsOfWords;
    }

    private int StateOf(int netState)
    {
        if (!_stateOf.TryGetValue(netState, out var state))
        {
            _stateOf[netState] = state = states.Add(template.Owner);
            _open.Enqueue(netState);
        }

        return state;
    }

    private void Walk(int from, int at, string word, int actions, int touched = NoRule)
    {
        // A state that is met again with the same word and captures leads nowhere new; on one walk, not even with
        // others.
        if (!seen.Add((from, at, word, actions, touched)) || !_onPath.Add((at, word)))
            return;
        if (++Steps >= MaxSteps || word.Length > MaxWordLength)
        {
            if (net.Errors.Count == 0)
                net.Errors.Add(
                    Steps < MaxSteps
                        ? "A word of the template has no end."
                        : "The template is too large: words that are put together of many optional parts."
                );
            return;
        }

        if (at == netEnd)
        {
            if (word.Length > 0)
                EndWord(from, word, actions, at);
            else
                states[from].Accepts.Add(new Acceptance(actions, template.AcceptId));
        }

        for (var next = net.Edges.First(at); next >= 0; next = net.Edges.Next(next))
        {
            var edge = net.Edges[next];
            if (edge is { Kind: FragmentKind.Token, Arc: ArcKind.Rule } && word.Length > 0)
                _partsOfWords.Add(rules[edge.Label].Name);
            if (edge.Kind == FragmentKind.Piece && touched != NoRule)
                _partsOfWords.Add(rules[touched].Name);
            if (edge.Kind is FragmentKind.Space or FragmentKind.Token or FragmentKind.Mark && word.Length > 0)
            {
                EndWord(from, word, actions, edge.Kind == FragmentKind.Space ? edge.To : at);
                continue;
            }

            switch (edge.Kind)
            {
                case FragmentKind.Nothing:
                    Walk(from, edge.To, word, actions, touched);
                    break;
                case FragmentKind.Space:
                    Walk(from, edge.To, word, actions);
                    break;
                case FragmentKind.Piece:
                    Walk(from, edge.To, word + edge.Text, actions);
                    break;
                case FragmentKind.Mark:
                    Walk(from, edge.To, word, states.ActionsIndex(actions, edge.Label));
                    break;
                default:
                    if (edge.Arc == ArcKind.Rule)
                        _behindRule[edge.To] = edge.Label;
                    states[from]
                        .Arcs.Add(
                            new Arc(
                                edge.Arc == ArcKind.List && lists[edge.Label].Range is not null
                                    ? ArcKind.Range
                                    : edge.Arc,
                                edge.Label,
                                actions,
                                StateOf(edge.To)
                            )
                        );
                    break;
            }
        }

        _onPath.Remove((at, word));
    }

    // One arc a token: "50%" is two.
    private void EndWord(int from, string word, int actions, int netTarget)
    {
        var tokens = states.TokensOf(word);
        for (var i = 0; i < tokens.Length; i++)
        {
            var target = i == tokens.Length - 1 ? StateOf(netTarget) : states.Add(template.Owner);
            states[from].Arcs.Add(new Arc(ArcKind.Word, states.Words.Index(tokens[i]), i == 0 ? actions : 0, target));
            from = target;
        }
    }
}
