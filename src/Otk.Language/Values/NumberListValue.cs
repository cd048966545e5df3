using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{numbers}</c>: two whole numbers or ordinals, or more: "1, 2 and 5", "3-5", "3 to 5", "#2 and #4", "2 3", "first
/// and third".
/// </summary>
internal static class NumberListValue
{
    private const int MostOfRange = 100;

    public static Recognizer Recognizer =>
        field ??= new("numbers", words => List(words).Select(Lists))
        {
            Names = true,
            Longest = 100,
            Begins = (token, words) => token[0] == '#' || NumberParts.Begin(token, words),
            Samples = _ => ["1, 2 and 5", "3-5"],
        };

    // A number, or all numbers of a range, with where it ends.
    private sealed record Item(IReadOnlyList<int> Numbers, bool IsOrdinal, int End);

    private static Parser<char, IReadOnlyList<Item>> List(Words words)
    {
        var small = words.In("cardinal");
        var two = Map((tens, unit) => (Tens: Number(tens), Unit: Number(unit)), small, OneOf(' ', '-').Then(small))
            .Where(n => n.Tens is >= 20 and < 100 && n.Unit is > 0 and < 10)
            .Select(n => n.Tens + n.Unit);
        var digits = Map(
            (number, ending) => (Number(number), ending.HasValue),
            Reads.Digits,
            Try(words.In("ordinal_ending")).Optional().Before(Reads.WordEnd)
        );
        var number = Char('#')
            .SkipMany()
            .Then(
                OneOf(
                    Try(digits),
                    Try(two).Select(n => (n, false)),
                    small.Select(n => (Number(n), false)),
                    words.In("ordinal").Select(n => (Number(n), true))
                )
            );
        var to = OneOf(
            Try(Reads.AnyBlank.Then(OneOf('-', '–', '—')).Then(Reads.AnyBlank)),
            Try(Reads.Blank.Then(words.In("to")).Then(Reads.Blank))
        );
        var item = Map(
            (first, last, end) => new Item(Range(first.Item1, last.GetValueOrDefault(first).Item1), first.Item2, end),
            number,
            Try(to.Then(number)).Optional(),
            Parser<char>.CurrentOffset
        );
        var and = OneOf(words.In("and").IgnoreResult(), OneOf('&', '+').IgnoreResult());
        var comma = Reads
            .AnyBlank.Then(Char(','))
            .Then(Not(Lookahead(Try(Thousands))))
            .Then(Try(Reads.Blank.Then(and)).Optional())
            .Then(Reads.AnyBlank);
        var between = OneOf(Try(comma), Try(Reads.Blank.Then(and).Then(Reads.Blank)), Reads.Blank);
        return Reads.Row(item, between);
    }

    // "1,500" is one number.
    private static Parser<char, string> Thousands =>
        field ??= Parser<char>
            .Token(char.IsAsciiDigit)
            .RepeatString(3)
            .Before(Not(Lookahead(Parser<char>.Token(char.IsAsciiDigit))));

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    // "Plan 2 first" and "the first three" are no lists: an ordinal stands beside ordinals.
    private static IEnumerable<Found> Lists(IReadOnlyList<Item> items)
    {
        var numbers = new List<string>();
        foreach (var (more, isOrdinal, end) in items)
        {
            if (more.Count == 0 || isOrdinal != items[0].IsOrdinal)
                yield break;
            numbers.AddRange(more.Select(n => NumberValue.Text(n)));
            if (numbers.Count > 1)
                yield return new Found(end, string.Join(' ', numbers)) { Several = [.. numbers] };
        }
    }

    // None where it runs backwards or is too long to be meant.
    private static IReadOnlyList<int> Range(int first, int last) =>
        last >= first && last - first < MostOfRange ? [.. Enumerable.Range(first, last - first + 1)] : [];
}
