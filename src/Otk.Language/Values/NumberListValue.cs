using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{numbers}</c>: two whole numbers or more: "1, 2 and 5", "3-5", "3 to 5", "#2 and #4", "2 3".
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

    // Each item with where it ends: a number, or all numbers of a range.
    private static Parser<char, IReadOnlyList<(IReadOnlyList<int> Numbers, int End)>> List(Words words)
    {
        var number = Char('#')
            .SkipMany()
            .Then(OneOf(Try(Reads.Digits.Before(Reads.WordEnd)), words.In("cardinal")))
            .Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture));
        var to = OneOf(
            Try(Reads.AnyBlank.Then(OneOf('-', '–', '—')).Then(Reads.AnyBlank)),
            Try(Reads.Blank.Then(words.In("to")).Then(Reads.Blank))
        );
        var item = Map(
            (first, last, end) => (Range(first, last.GetValueOrDefault(first)), end),
            number,
            Try(to.Then(number)).Optional(),
            Parser<char>.CurrentOffset
        );
        var and = OneOf(words.In("and").IgnoreResult(), OneOf('&', '+').IgnoreResult());
        var comma = Reads.AnyBlank.Then(Char(',')).Then(Try(Reads.Blank.Then(and)).Optional()).Then(Reads.AnyBlank);
        var between = OneOf(Try(comma), Try(Reads.Blank.Then(and).Then(Reads.Blank)), Reads.Blank);
        return Reads.Row(item, between);
    }

    private static IEnumerable<Found> Lists(IReadOnlyList<(IReadOnlyList<int> Numbers, int End)> items)
    {
        var numbers = new List<string>();
        foreach (var (more, end) in items)
        {
            if (more.Count == 0)
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
