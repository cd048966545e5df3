namespace Otk.Language.Matching;

/// <summary>What a token may be taken as.</summary>
[Flags]
internal enum TokenFacts : byte
{
    /// <summary>Nothing that needs looking at.</summary>
    None = 0,

    /// <summary>A document's ID.</summary>
    Id = 1,

    /// <summary>A word of a document's name.</summary>
    Name = 2,

    /// <summary>A word of an owner's name.</summary>
    Owner = 4,

    /// <summary>A whole number.</summary>
    Number = 8,

    /// <summary>An ordinal.</summary>
    Ordinal = 16,
}
