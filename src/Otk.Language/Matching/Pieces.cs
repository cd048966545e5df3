using System.Numerics;
using System.Runtime.CompilerServices;

namespace Otk.Language.Matching;

/// <summary>
/// What a search took, by index. It grows in pieces, each twice as long as the one before, so that what a long phrase
/// took is neither copied nor moved.
/// </summary>
internal sealed class Pieces<T>
{
    private const int FirstBits = 7;
    private readonly List<T[]> _pieces = [];

    /// <summary>How many there are; what is behind it is forgotten.</summary>
    public int Count { get; set; }

    public ref readonly T this[int index] => ref At(index);

    /// <summary>Adds one; gives its index.</summary>
    public int Add(in T item)
    {
        At(Count) = item;
        return Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref T At(int index)
    {
        var piece = BitOperations.Log2((uint)(index >> FirstBits) + 1);
        if (piece == _pieces.Count)
            _pieces.Add(new T[1 << (FirstBits + piece)]);
        return ref _pieces[piece][index - (((1 << piece) - 1) << FirstBits)];
    }
}
