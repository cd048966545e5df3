using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{number}</c>: a whole number of any size, in digits or words: <c>3</c>, <c>twenty-one</c>.</summary>
internal static class NumberValue
{
    // "Plan 2's owner".
    private const string Own = "'s";

    public static Recognizer Recognizer =>
        field ??= new(
            "number",
            words =>
                Map(
                    (row, owns, end) =>
                        NumberParts
                            .Counted(row)
                            .Where(n => !n.IsOrdinal && NumberParts.IsCount(n.Number))
                            .Select(n => new Found(
                                owns.HasValue && n.End == end - Own.Length ? end : n.End,
                                Text(n.Number)
                            )),
                    words.Numbers.Row,
                    Try(String(Own)).Optional(),
                    Parser<char>.CurrentOffset
                )
        )
        {
            Names = true,
            Longest = 100,
            Begins = NumberParts.Begin,
            Samples = _ => ["1", "4", "seven"],
        };

    /// <summary>Every number that begins at a place, with a sign and a fraction: <c>-2.5</c>, "minus two and a
    /// half".</summary>
    public static Parser<char, IEnumerable<Found>> All(Words words)
    {
        var parts = words.Numbers;
        return Map(
            (minus, row) =>
                NumberParts
                    .Counted(row)
                    .Where(n => !n.IsOrdinal)
                    .Select(n => new Found(n.End, Text(minus.HasValue ? -n.Number : n.Number))),
            Try(parts.Minus).Optional(),
            parts.Row
        );
    }

    /// <summary>A number as it is kept: digits, a point before what is not whole.</summary>
    public static string Text(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
