using System.Runtime.InteropServices;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>The states of an automaton that is being built, with the words and capture actions of their arcs.</summary>
internal sealed class StateTable
{
    // How a template writes a line break.
    private const string LineEnd = "⏎";
    private readonly List<BuiltState> _states = [];
    private readonly Dictionary<(int Actions, int Label), int> _longer = [];
    private readonly List<int[]> _actions =
    [
        [],
    ];
    private readonly Dictionary<string, string[]> _tokens = new(StringComparer.Ordinal);

    /// <summary>The words that arcs take.</summary>
    public Interner<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>The lists of capture actions; the first is empty.</summary>
    public List<int[]> Actions => _actions;

    /// <summary>The words of arcs that read what a template writes without blanks: "50%" is two.</summary>
    public string[] TokensOf(string written)
    {
        if (!_tokens.TryGetValue(written, out var tokens))
            _tokens[written] = tokens = [
                .. Tokenizer
                    .Tokenize(written, lineStart: false)
                    .Select(t =>
                        written == LineEnd ? "\n"
                        : t.Folded.Length > 0 ? t.Folded
                        : Folding.Fold(written)
                    ),
            ];
        return tokens;
    }

    /// <summary>How many states there are.</summary>
    public int Count => _states.Count;

    /// <summary>A state.</summary>
    public BuiltState this[int state] => _states[state];

    /// <summary>Adds a state of a template, of none where that is -1; gives its index.</summary>
    public int Add(int template)
    {
        _states.Add(new BuiltState(template));
        return _states.Count - 1;
    }

    /// <summary>Takes out the states from one on; nothing leads to them.</summary>
    public void RemoveFrom(int first) => _states.RemoveRange(first, _states.Count - first);

    /// <summary>The index of a list of capture actions with one more.</summary>
    public int ActionsIndex(int actions, int label)
    {
        if (!_longer.TryGetValue((actions, label), out var index))
        {
            _longer[(actions, label)] = index = _actions.Count;
            _actions.Add([.. _actions[actions], label]);
        }

        return index;
    }

    /// <summary>
    /// Makes states from one on that have the same arcs and acceptances one state, until nothing changes; gives the one
    /// that stands for the first. Arcs mostly lead to later states, so these go first.
    /// </summary>
    public int Merge(int first)
    {
        var current = new int[_states.Count - first];
        for (var i = 0; i < current.Length; i++)
            current[i] = first + i;
        while (true)
        {
            var seen = new Dictionary<StateKey, int>();
            var (changed, isOrdered) = (false, true);
            for (var i = current.Length - 1; i >= 0; i--)
            {
                if (current[i] != first + i)
                    continue;
                var state = _states[first + i];
                foreach (var arc in state.Arcs)
                    isOrdered &= arc.Target > first + i;
                var key = state.Key(t => t >= first ? current[t - first] : t);
                if (!seen.TryAdd(key, first + i))
                {
                    current[i] = seen[key];
                    changed = true;
                }
            }

            // Where all arcs lead to later states, these are settled when an earlier one is looked at.
            if (!changed || isOrdered)
                break;
            for (var i = current.Length - 1; i >= 0; i--)
                current[i] = current[current[i] - first];
        }

        for (var at = first; at < _states.Count; at++)
        {
            foreach (ref var arc in CollectionsMarshal.AsSpan(_states[at].Arcs))
                arc = arc with { Target = current[arc.Target - first] };
        }

        return current[0];
    }

    /// <summary>The states that arcs lead to from some, and these, in order.</summary>
    public IReadOnlyList<int> ReachedFrom(IEnumerable<int> begins)
    {
        var isReached = new bool[_states.Count];
        var open = new Stack<int>();
        foreach (var begin in begins)
            Reach(begin);
        while (open.TryPop(out var state))
        {
            foreach (var arc in _states[state].Arcs)
                Reach(arc.Target);
        }

        return [.. Enumerable.Range(0, isReached.Length).Where(s => isReached[s])];

        void Reach(int state)
        {
            if (!isReached[state])
                open.Push(state);
            isReached[state] = true;
        }
    }
}
