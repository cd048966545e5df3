using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{duration}</c>: a length of time, as ISO 8601 with the largest unit first (<c>P1DT1H30M</c>): <c>2h</c>,
/// <c>1h30m</c>, "90 minutes", "two and a half hours", "an hour and a half", "half a day".
/// </summary>
/// <remarks>The table <c>unit</c> has the seconds of each unit. A month is 30 days and a year 365.</remarks>
internal static class DurationValue
{
    public static Recognizer Recognizer =>
        field ??= new(
            "duration",
            words =>
                Reads
                    .Row(Item(words), Between(words))
                    .Select(items => Sums(items).Select(s => new Found(s.End, IsoDuration.Of(s.Seconds))))
                    .Select(all => all.Where(d => d.Value.Length > 0))
        )
        {
            Longest = 100,
            Begins = (token, words) =>
                NumberParts.Begin(token, words) || words["half"].Keys.Contains(token.ToString().ToLowerInvariant()),
            Samples = _ => ["2h", "90 minutes"],
        };

    /// <summary>The seconds of a unit.</summary>
    public static Parser<char, decimal> Unit(Words words) =>
        words.In("unit").Select(u => decimal.Parse(u, NumberStyles.None, CultureInfo.InvariantCulture));

    // A number of units, and where "and a half" follows, that too.
    private static Parser<char, Part> Item(Words words)
    {
        var (unit, half, article) = (Unit(words), words.In("half"), words.In("article"));
        var counted = Map(
                (row, seconds) =>
                    NumberParts
                        .Counted(row)
                        .Where(n => n.End == row[^1].End && !n.IsOrdinal)
                        .Select(n => (n.Number * seconds, seconds))
                        .ToList(),
                words.Numbers.Row.Before(Reads.AnyBlank),
                unit
            )
            .Where(all => all.Count > 0)
            .Select(all => all[^1]);
        var halfOne = half.Then(Reads.Blank).Then(article).Then(Reads.Blank).Then(unit).Select(u => (u / 2, u));
        var one = article.Then(Reads.Blank).Then(unit).Select(u => (u, u));
        var andHalf = Reads.Blank.Then(words.In("and")).Then(Reads.Blank).Then(article).Then(Reads.Blank).Then(half);
        return Map(
            (amount, end, withHalf) => new Part(amount.Item1, amount.Item2, end, withHalf.GetValueOrDefault(0)),
            OneOf(Try(halfOne), Try(counted), Try(one)),
            Parser<char>.CurrentOffset,
            Try(andHalf.Then(Parser<char>.CurrentOffset)).Optional()
        );
    }

    private static Parser<char, Unit> Between(Words words)
    {
        var and = Reads.Blank.Then(words.In("and"));
        return OneOf(
            Try(Reads.AnyBlank.Then(Char(',')).Then(Try(and).Optional()).Then(Reads.AnyBlank)),
            Try(and.Then(Reads.Blank)),
            Reads.AnyBlank
        );
    }

    // Units get smaller: "2 hours 30 minutes" is one time, "2 hours 3 days" is two.
    private static IEnumerable<(decimal Seconds, int End)> Sums(IReadOnlyList<Part> parts)
    {
        var (sum, last) = (0m, decimal.MaxValue);
        foreach (var part in parts)
        {
            if (part.Unit >= last)
                yield break;
            (sum, last) = (sum + part.Seconds, part.Unit);
            yield return (sum, part.End);
            if (part.EndWithHalf == 0)
                continue;
            sum += part.Unit / 2;
            yield return (sum, part.EndWithHalf);
        }
    }

    private readonly record struct Part(decimal Seconds, decimal Unit, int End, int EndWithHalf);
}
