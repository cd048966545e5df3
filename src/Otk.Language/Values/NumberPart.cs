namespace Otk.Language.Values;

/// <summary>A part of a number as it is said.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Its number; 0 where it has none.</param>
/// <param name="End">Where it ends, from the number's first character (UTF-16).</param>
/// <param name="IsOrdinal">True for "third", "twentieth", "2nd".</param>
internal readonly record struct NumberPart(NumberPartKind Kind, decimal Amount, int End, bool IsOrdinal = false);

/// <summary>The kinds of part.</summary>
internal enum NumberPartKind
{
    /// <summary>Digits: "12", "1,000", "3.5".</summary>
    Digits,

    /// <summary>A word below twenty.</summary>
    Small,

    /// <summary>A word for tens.</summary>
    Tens,

    /// <summary>A word that multiplies: hundred, thousand, million.</summary>
    Scale,

    /// <summary>"a", before a scale or a half.</summary>
    Article,

    /// <summary>"and".</summary>
    And,

    /// <summary>"half".</summary>
    Half,

    /// <summary>"point".</summary>
    Point,
}
