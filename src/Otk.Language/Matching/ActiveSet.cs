using System.Runtime.InteropServices;

namespace Otk.Language.Matching;

/// <summary>The ways to be at one position of a phrase: for each state the best one.</summary>
internal sealed class ActiveSet
{
    private readonly Dictionary<int, int> _index = new(64);
    private readonly List<ActiveItem> _items = [];

    /// <summary>The ways, in no order that matters.</summary>
    public ReadOnlySpan<ActiveItem> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>Takes all ways out, for another position.</summary>
    public void Clear()
    {
        _index.Clear();
        _items.Clear();
    }

    /// <summary>True where the item would be the best way to its state.</summary>
    public bool Wants(int state, bool owed, Score score) =>
        !_index.TryGetValue(Key(state, owed), out var i) || score > _items[i].Score;

    /// <summary>Keeps the item, if it is the best way to its state.</summary>
    public void Add(in ActiveItem item)
    {
        ref var i = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, Key(item.State, item.Owed), out var exists);
        if (!exists)
        {
            i = _items.Count;
            _items.Add(item);
        }
        else if (item.Score > _items[i].Score)
        {
            _items[i] = item;
        }
    }

    private static int Key(int state, bool owed) => (state << 1) | (owed ? 1 : 0);
}
