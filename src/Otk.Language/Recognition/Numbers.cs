using System.Globalization;

namespace Otk.Language.Recognition;

/// <summary>Reads whole numbers and ordinals from a word: <c>3</c>, <c>three</c>, <c>3rd</c>, <c>third</c>.</summary>
internal static class Numbers
{
    private static readonly string[] _cardinals =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    private static readonly string[] _ordinals =
    [
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];

    /// <summary>A whole number below ten thousand; null where the word is none.</summary>
    public static int? Cardinal(string folded)
    {
        if (folded.Length is > 0 and <= 4 && folded.All(char.IsAsciiDigit))
            return int.Parse(folded, CultureInfo.InvariantCulture);
        var word = _cardinals.IndexOf(folded);
        return word >= 0 ? word : null;
    }

    /// <summary>The number of an ordinal; null where the word is none.</summary>
    public static int? Ordinal(string folded)
    {
        var word = _ordinals.IndexOf(folded);
        if (word > 0)
            return word;
        return folded.Length > 2 && folded[^2..] is "st" or "nd" or "rd" or "th"
            ? Cardinal(folded[..^2]) is { } n and > 0
                ? n
                : null
            : null;
    }
}
