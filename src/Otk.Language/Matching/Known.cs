namespace Otk.Language.Matching;

/// <summary>
/// What is known of each position of a phrase, a row of things a position; a position that lies behind is forgotten,
/// and its row used again.
/// </summary>
/// <param name="positions">How many positions there are.</param>
/// <param name="things">How many things there are.</param>
internal sealed class Known<T>(int positions, int things)
{
    private readonly T[]?[] _rows = new T[positions][];
    private readonly Stack<T[]> _free = new();

    /// <summary>What is known of a thing at a position; the type's default where that was not asked.</summary>
    public ref T At(int position, int thing) =>
        ref (_rows[position] ??= _free.TryPop(out var row) ? row : new T[things])[thing];

    /// <summary>Forgets what is known of a position.</summary>
    public void Forget(int position)
    {
        if (_rows[position] is not { } row)
            return;
        Array.Clear(row);
        _free.Push(row);
        _rows[position] = null;
    }
}
