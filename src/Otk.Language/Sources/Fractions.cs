namespace Otk.Language.Sources;

/// <summary>Which parts of a whole number a range has.</summary>
public enum Fractions
{
    /// <summary>Whole numbers only.</summary>
    None,

    /// <summary>Halves: 21.5, twenty one and a half.</summary>
    Halves,

    /// <summary>Tenths: 21.3, twenty one point three.</summary>
    Tenths,
}
