using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>
/// Makes templates that begin alike one way for their first words: "archive the auth plan" and "archive the auth plan
/// by Friday" are read once up to where they part.
/// </summary>
/// <remarks>
/// The subset construction for finite automata, stopped after a few words, where it has paid off and has not yet grown
/// the automaton. A way's score does not depend on its template before the template ends, so nothing is read in another
/// way.
/// </remarks>
/// <param name="states">The states.</param>
/// <param name="kindOf">What templates must have in common to be read together; -1 asks for what belongs to
/// none.</param>
internal sealed class SharedBeginnings(StateTable states, Func<int, (ClauseFlags Flags, int Block)> kindOf)
{
    private const int SharedWords = 4;
    private readonly Dictionary<string, int> _together = new(StringComparer.Ordinal);

    /// <summary>Shares the ways that begin in each of some states.</summary>
    public void Share(IEnumerable<int> begins)
    {
        foreach (var begin in begins)
            Share(begin, SharedWords);
    }

    private void Share(int state, int words)
    {
        var arcs = states[state].Arcs;
        var ways = new ((long, long, long) Alike, int Target)[arcs.Count];
        for (var i = 0; i < ways.Length; i++)
        {
            var (flags, block) = kindOf(states[arcs[i].Target].Template);
            ways[i] = (
                (
                    StateKey.Packed((int)arcs[i].Kind, arcs[i].Label),
                    arcs[i].Actions,
                    StateKey.Packed((int)flags, block)
                ),
                arcs[i].Target
            );
        }

        // What is alike stands together, each target once and in order.
        Array.Sort(ways);
        arcs.Clear();
        for (var (from, to) = (0, 0); from < ways.Length; from = to)
        {
            var targets = new List<int>();
            for (; to < ways.Length && ways[to].Alike == ways[from].Alike; to++)
            {
                if (to == from || ways[to].Target != ways[to - 1].Target)
                    targets.Add(ways[to].Target);
            }

            var (label, actions, _) = ways[from].Alike;
            arcs.Add(new Arc((ArcKind)(label >> 32), (int)label, (int)actions, Together([.. targets], words)));
        }
    }

    private int Together(int[] alike, int words)
    {
        if (alike is [var one])
            return one;
        var key = string.Join(',', alike);
        if (_together.TryGetValue(key, out var known))
            return known;
        var all = _together[key] = states.Add(states[alike[0]].Template);
        foreach (var state in alike)
        {
            states[all].Arcs.AddRange(states[state].Arcs);
            states[all].Accepts.AddRange(states[state].Accepts);
        }

        if (words > 1)
            Share(all, words - 1);
        return all;
    }
}
