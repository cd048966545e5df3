using Otk.Language.Grammar;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Reads the numbers of a range: digits, number words below a thousand, halves.</summary>
internal static class RangeReader
{
    private static readonly string[] _small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] _tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The numbers that begin at a token; the value of a hit is the number times two, so that halves are whole.</summary>
    public static IEnumerable<ListHit> At(ListSource.Range range, IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (end, twice) in Numbers(tokens, at, range.Halves))
        {
            var onStep = range.Halves || (twice % 2 == 0 && ((twice / 2) - range.From) % range.Step == 0);
            if (twice >= range.From * 2 && twice <= range.To * 2 && onStep)
                yield return new ListHit(end, twice * range.Multiplier, Score.Explained * (end - at), null);
        }
    }

    private static IEnumerable<(int End, int Twice)> Numbers(IReadOnlyList<Token> tokens, int at, bool halves)
    {
        var negative = Folded(at) is "minus" or "-";
        var from = negative ? at + 1 : at;
        var sign = negative ? -1 : 1;
        foreach (var (end, number) in Wholes(from))
        {
            yield return (end, sign * number * 2);
            if (halves && Folded(end) == "and" && Folded(end + 1) == "a" && Folded(end + 2) == "half")
                yield return (end + 3, sign * ((number * 2) + 1));
            if (halves && Folded(end) == "point" && Folded(end + 1) == "five")
                yield return (end + 2, sign * ((number * 2) + 1));
        }

        if (halves && Folded(from) is { Length: > 2 } text && text.EndsWith(".5", StringComparison.Ordinal) && int.TryParse(text[..^2], out var half))
            yield return (from + 1, sign * ((half * 2) + 1));

        string Folded(int i) => i < tokens.Count ? tokens[i].Folded : "";

        IEnumerable<(int End, int Number)> Wholes(int i)
        {
            var word = Folded(i);
            if (word.Length is > 0 and <= 7 && word.All(char.IsAsciiDigit))
                yield return (i + 1, int.Parse(word));
            if (Below100(i) is not { } first)
                yield break;
            yield return first;
            if (first.Number is > 0 and < 10 && Folded(first.End) is "hundred" or "thousand")
            {
                var unit = Folded(first.End) == "hundred" ? 100 : 1000;
                yield return (first.End + 1, first.Number * unit);
                var rest = Folded(first.End + 1) == "and" ? first.End + 2 : first.End + 1;
                if (Below100(rest) is { } tail)
                    yield return (tail.End, (first.Number * unit) + tail.Number);
            }
        }

        (int End, int Number)? Below100(int i)
        {
            var word = Folded(i).Replace('-', ' ').Split(' ');
            var small = _small.IndexOf(word[0]);
            if (small >= 0)
                return word.Length == 1 ? (i + 1, small) : null;
            var tens = word[0].Length == 0 ? -1 : _tens.IndexOf(word[0]);
            if (tens < 2)
                return word[0] == "a" && Folded(i + 1) is "hundred" ? (i + 1, 1) : null;
            var unit = _small.IndexOf(word.Length > 1 ? word[1] : Folded(i + 1));
            if (unit is > 0 and < 10)
                return (word.Length > 1 ? i + 1 : i + 2, (tens * 10) + unit);
            return word.Length == 1 ? (i + 1, tens * 10) : null;
        }
    }
}
