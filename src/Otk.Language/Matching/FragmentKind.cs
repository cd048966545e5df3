namespace Otk.Language.Matching;

/// <summary>What an edge of a <see cref="FragmentNet"/> stands for.</summary>
internal enum FragmentKind
{
    /// <summary>A way on without anything.</summary>
    Nothing,

    /// <summary>A piece of a word.</summary>
    Piece,

    /// <summary>White space: a word ends.</summary>
    Space,

    /// <summary>Something that consumes a token of its own.</summary>
    Token,

    /// <summary>A capture opens or closes.</summary>
    Mark,
}
