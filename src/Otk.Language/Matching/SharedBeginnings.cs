using Otk.Language.Sources;

namespace Otk.Language.Matching;

/// <summary>
/// Makes templates that begin alike one way for their first words: "archive the auth plan" and "archive the auth plan by
/// Friday" are read once up to where they part.
/// </summary>
/// <remarks>
/// The subset construction for finite automata, stopped after a few words, where it has paid off and has not yet grown the
/// automaton. A way's score does not depend on its template before the template ends, so nothing is read in another way.
/// </remarks>
/// <param name="states">The states.</param>
/// <param name="kindOf">What templates must have in common to be read together; -1 asks for what belongs to none.</param>
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
        List<Arc> shared =
        [
            .. arcs.Distinct()
                .GroupBy(a => (a.Kind, a.Label, a.Actions, kindOf(states[a.Target].Template)))
                .Select(alike =>
                    alike.First() with
                    {
                        Target = Together([.. alike.Select(a => a.Target).Order()], words),
                    }
                ),
        ];
        arcs.Clear();
        arcs.AddRange(shared);
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
