namespace Otk.Language.Matching;

/// <summary>The steps that a search took, by index; it grows in pieces, so that a long phrase is not copied over.</summary>
internal sealed class StepList
{
    private const int Bits = 7;
    private const int Piece = 1 << Bits;
    private readonly List<PathNode[]> _pieces = [];

    /// <summary>How many there are; what is behind it is forgotten.</summary>
    public int Count { get; set; }

    public ref readonly PathNode this[int index] => ref _pieces[index >> Bits][index & (Piece - 1)];

    /// <summary>Adds a step; gives its index.</summary>
    public int Add(in PathNode node)
    {
        if (Count >> Bits == _pieces.Count)
            _pieces.Add(new PathNode[Piece]);
        _pieces[Count >> Bits][Count & (Piece - 1)] = node;
        return Count++;
    }
}
