namespace Otk.Language.Matching;

/// <summary>
/// The states of a <see cref="FragmentNet"/> and the edges between them, in lists that can be used again.
/// </summary>
internal sealed class FragmentEdges
{
    private const int None = -1;
    private readonly List<(FragmentEdge Edge, int Next)> _edges = [];
    private readonly List<(int First, int Last)> _states = [];

    /// <summary>How many states there are.</summary>
    public int States => _states.Count;

    /// <summary>An edge by its number.</summary>
    public FragmentEdge this[int edge] => _edges[edge].Edge;

    /// <summary>Adds a state; gives its number.</summary>
    public int AddState()
    {
        _states.Add((None, None));
        return _states.Count - 1;
    }

    /// <summary>Adds an edge behind those that a state has.</summary>
    public void Add(int from, FragmentEdge edge)
    {
        var (first, last) = _states[from];
        if (last != None)
            _edges[last] = _edges[last] with { Next = _edges.Count };
        _states[from] = (first == None ? _edges.Count : first, _edges.Count);
        _edges.Add((edge, None));
    }

    /// <summary>The number of a state's first edge; -1 for none.</summary>
    public int First(int state) => _states[state].First;

    /// <summary>The number of the edge behind another of the same state; -1 for none.</summary>
    public int Next(int edge) => _edges[edge].Next;

    /// <summary>Forgets all, for another net.</summary>
    public void Clear()
    {
        _edges.Clear();
        _states.Clear();
    }
}
