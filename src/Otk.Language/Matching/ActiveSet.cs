using System.Runtime.InteropServices;

namespace Otk.Language.Matching;

/// <summary>The ways to be at one position of a phrase: for each state the best one.</summary>
internal sealed class ActiveSet
{
    // So many are looked through sooner than looked up; inside a rule there are seldom more.
    private const int Few = 8;
    private readonly List<ActiveItem> _items = [];
    private readonly Dictionary<int, int> _index = [];

    /// <summary>The ways, in no order that matters.</summary>
    public ReadOnlySpan<ActiveItem> Items => CollectionsMarshal.AsSpan(_items);

    /// <summary>Takes all ways out, for another position.</summary>
    public void Clear()
    {
        _items.Clear();
        if (_index.Count > 0)
            _index.Clear();
    }

    /// <summary>Where a way to a state would be kept; -1 where there is one as good.</summary>
    public int PlaceFor(int state, bool owed, Score score)
    {
        var place = Find(state, owed);
        return place == _items.Count || score > _items[place].Score ? place : -1;
    }

    /// <summary>Keeps the item at its place.</summary>
    /// <param name="place">What <see cref="PlaceFor"/> gave for it.</param>
    /// <param name="item">The item.</param>
    public void Keep(int place, in ActiveItem item)
    {
        if (place < _items.Count)
        {
            _items[place] = item;
            return;
        }

        _items.Add(item);
        if (_items.Count == Few)
        {
            for (var i = 0; i < Few; i++)
                _index.Add(Key(_items[i].State, _items[i].Owed), i);
        }
        else if (_items.Count > Few)
        {
            _index.Add(Key(item.State, item.Owed), place);
        }
    }

    // The place of the way to a state; behind all others where there is none.
    private int Find(int state, bool owed)
    {
        if (_items.Count >= Few)
            return _index.GetValueOrDefault(Key(state, owed), _items.Count);
        var items = Items;
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i].State == state && items[i].Owed == owed)
                return i;
        }

        return items.Length;
    }

    private static int Key(int state, bool owed) => (state << 1) | (owed ? 1 : 0);
}
