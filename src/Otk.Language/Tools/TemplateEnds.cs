using Otk.Language.Matching;

namespace Otk.Language.Tools;

/// <summary>Tells which templates end behind a state: those that begin alike share their first states.</summary>
internal sealed class TemplateEnds(Automaton automaton)
{
    private readonly Dictionary<int, HashSet<int>> _known = [];

    /// <summary>The templates that some way from a state ends.</summary>
    public IReadOnlySet<int> Behind(int state)
    {
        if (_known.TryGetValue(state, out var known))
            return known;
        var (ends, reached, open) = (new HashSet<int>(), new HashSet<int> { state }, new Stack<int>([state]));
        while (open.TryPop(out var at))
        {
            foreach (var accept in automaton.AcceptsOf(at))
                ends.Add(accept.Id);
            foreach (var arc in automaton.ArcsOf(at))
            {
                if (IsPassable(arc) && reached.Add(arc.Target))
                    open.Push(arc.Target);
            }
        }

        return _known[state] = ends;
    }

    // A list without values is no way.
    private bool IsPassable(Arc arc) =>
        arc.Kind != ArcKind.List || automaton.ArcsOf(automaton.Lists[arc.Label].Start).Length > 0;
}
