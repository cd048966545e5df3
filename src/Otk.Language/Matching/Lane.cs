namespace Otk.Language.Matching;

/// <summary>The ways that a search follows, by position of the phrase, from where it begins.</summary>
/// <param name="start">Index of the token that it begins at.</param>
/// <param name="free">Sets that are used again: a long phrase has thousands of positions.</param>
internal sealed class Lane(int start, Stack<ActiveSet> free)
{
    private readonly List<ActiveSet?> _sets = [];
    private int _start = start;

    /// <summary>The same, with no ways, from another token on.</summary>
    public Lane From(int start)
    {
        _sets.Clear();
        _start = start;
        return this;
    }

    /// <summary>Index behind the last token that a way leads to.</summary>
    public int End => _start + _sets.Count;

    /// <summary>The ways to be at a position; null where there is none.</summary>
    public ActiveSet? At(int position) => position < End ? _sets[position - _start] : null;

    /// <summary>The set for the ways to be at a position.</summary>
    public ActiveSet For(int position)
    {
        while (End <= position)
            _sets.Add(null);
        return _sets[position - _start] ??= free.TryPop(out var set) ? set : new ActiveSet();
    }

    /// <summary>Forgets all ways.</summary>
    public void Clear()
    {
        for (var position = _start; position < End; position++)
            Free(position);
    }

    /// <summary>Forgets the ways to a position that lies behind.</summary>
    public void Free(int position)
    {
        if (At(position) is not { } done)
            return;
        done.Clear();
        free.Push(done);
        _sets[position - _start] = null;
    }
}
