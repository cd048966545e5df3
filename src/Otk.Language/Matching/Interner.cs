namespace Otk.Language.Matching;

/// <summary>Numbers things in the order in which they are first met.</summary>
internal sealed class Interner<T>(IEqualityComparer<T> comparer)
    where T : notnull
{
    private readonly Dictionary<T, int> _index = new(comparer);
    private readonly List<T> _items = [];

    /// <summary>The number of a thing.</summary>
    public int Index(T item)
    {
        if (!_index.TryGetValue(item, out var index))
        {
            _index[item] = index = _items.Count;
            _items.Add(item);
        }

        return index;
    }

    /// <summary>The things by number.</summary>
    public T[] ToArray() => [.. _items];
}
