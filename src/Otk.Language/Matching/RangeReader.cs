using Otk.Language.Grammar;
using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>
/// Reads the numbers of a range: digits and number words below a million, with a sign, halves and tenths.
/// </summary>
internal static class RangeReader
{
    private static readonly string[] _small =
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
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];

    private static readonly string[] _tens =
    [
        "",
        "",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
    ];

    /// <summary>
    /// The numbers that begin at a token, in tenths; the range's step holds for whole numbers, as in hassil.
    /// </summary>
    public static IEnumerable<ListHit> At(ListSource.Range range, IReadOnlyList<Token> tokens, int at)
    {
        foreach (var (end, tenths) in Numbers(tokens, at))
        {
            var fits = (tenths % 10) switch
            {
                0 => ((tenths / 10) - range.From) % range.Step == 0,
                5 or -5 => range.Fractions != Fractions.None,
                _ => range.Fractions == Fractions.Tenths,
            };
            if (fits && tenths >= range.From * 10L && tenths <= range.To * 10L)
                yield return new ListHit(end, tenths, Score.Explained * (end - at), null);
        }
    }

    private static IEnumerable<(int End, int Tenths)> Numbers(IReadOnlyList<Token> tokens, int at)
    {
        var words = new NumberWords(tokens);
        var sign = words[at] is "minus" or "negative" or "-" or "−" ? -1 : 1;
        var from = sign < 0 ? at + 1 : at;
        foreach (var (end, number) in words.Wholes(from))
        {
            yield return (end, sign * number * 10);
            if (words[end] == "and" && words[end + 1] == "a" && words[end + 2] == "half")
                yield return (end + 3, sign * ((number * 10) + 5));
            if (words[end] == "point" && words.Digit(end + 1) is { } tenth)
                yield return (end + 2, sign * ((number * 10) + tenth));
        }

        if (words[from] is [.., '.', >= '0' and <= '9' and var last] text && Digits(text[..^2]) is { } whole)
            yield return (from + 1, sign * ((whole * 10) + (last - '0')));
    }

    private static int? Digits(string word) =>
        word.Length is > 0 and <= 7 && word.All(char.IsAsciiDigit) ? int.Parse(word) : null;

    private readonly struct NumberWords(IReadOnlyList<Token> tokens)
    {
        public string this[int i] => i < tokens.Count ? tokens[i].Folded : "";

        public int? Digit(int i) =>
            Digits(this[i]) is { } digit and < 10 ? digit
            : Small(i) is { } word and < 10 ? word
            : null;

        // Every number that ends somewhere: "two hundred and five" is also 2 and 200, where something else goes on
        // behind.
        public IEnumerable<(int End, int Number)> Wholes(int i)
        {
            if (Digits(this[i]) is { } digits)
                yield return (i + 1, digits);
            foreach (var (end, number) in Below1000(i))
            {
                yield return (end, number);
                if (number == 0 || this[end] != "thousand")
                    continue;
                yield return (end + 1, number * 1000);
                foreach (var (tail, rest) in Below1000(Rest(end + 1)))
                    yield return (tail, (number * 1000) + rest);
            }
        }

        private IEnumerable<(int End, int Number)> Below1000(int i)
        {
            if ((this[i] == "a" && this[i + 1] is "hundred" or "thousand" ? (i + 1, 1) : Below100(i)) is not { } first)
                yield break;
            yield return first;
            if (first.Number is 0 or > 9 || this[first.End] != "hundred")
                yield break;
            yield return (first.End + 1, first.Number * 100);
            if (Below100(Rest(first.End + 1)) is { } rest)
                yield return (rest.End, (first.Number * 100) + rest.Number);
        }

        private (int End, int Number)? Below100(int i)
        {
            if (Small(i) is { } small)
                return (i + 1, small);
            var parts = this[i].Split('-');
            var tens = parts[0].Length == 0 ? -1 : _tens.IndexOf(parts[0]);
            if (tens < 0 || parts.Length > 2)
                return null;
            var unit = parts.Length == 2 ? _small.IndexOf(parts[1]) : Small(i + 1) ?? -1;
            if (unit is > 0 and < 10)
                return (parts.Length == 2 ? i + 1 : i + 2, (tens * 10) + unit);
            return parts.Length == 1 ? (i + 1, tens * 10) : null;
        }

        private int? Small(int i) => _small.IndexOf(this[i]) is >= 0 and var small ? small : null;

        private int Rest(int i) => this[i] == "and" ? i + 1 : i;
    }
}
