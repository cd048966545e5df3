using System.Collections;

namespace Otk.Language.Matching;

/// <summary>Things that are made when they are come to, and kept.</summary>
internal sealed class MadeOnce<T>(IEnumerable<T> making) : IEnumerable<T>
{
    private readonly List<T> _made = [];
    private readonly IEnumerator<T> _making = making.GetEnumerator();

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < _made.Count || Makes(); i++)
            yield return _made[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool Makes()
    {
        if (!_making.MoveNext())
            return false;
        _made.Add(_making.Current);
        return true;
    }
}
