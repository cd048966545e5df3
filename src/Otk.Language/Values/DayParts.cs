using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>Reads the parts of times: days, weeks and months, times of a day, and how far off they are.</summary>
/// <remarks>
/// What a part stands for is counted from a moment, with the sense in which it is meant: what is to come, or what was.
/// A week begins on Monday. The tables are <c>weekday</c>, <c>month</c>, <c>day</c>, <c>which</c> (<c>next: 1</c>),
/// <c>period</c>, <c>noon</c>, <c>meridiem</c>, and those of the small words.
/// </remarks>
internal sealed class DayParts
{
    // What is further off is meant by nobody, and would leave the calendar.
    private const int LastYear = 9000;
    private const int MostCounted = 1000;
    private readonly Words _words;
    private readonly Parser<char, int> _count;
    private readonly Parser<char, Unit> _the;

    public DayParts(Words words)
    {
        _words = words;
        _the = Try(words.In("the").Then(Reads.Blank)).Optional().IgnoreResult();
        var number = words
            .Numbers.Row.Select(row =>
                NumberParts.Counted(row).LastOrDefault(n => !n.IsOrdinal && n.End == row[^1].End).Number
            )
            .Where(n => n is > 0 and <= MostCounted && n == Math.Floor(n))
            .Select(n => (int)n);
        _count = OneOf(Try(number), words.In("article").ThenReturn(1));
        Time = TimeOfDay();
        Day = OneOf(
            Try(IsoDate()),
            Try(NamedDay()),
            Try(WeekdayOf()),
            Try(MonthDay()),
            Try(DayOfMonth()),
            Try(FarOff()),
            Try(EdgeOf()),
            Try(Period()),
            Try(MonthAlone())
        );
    }

    /// <summary>A day, or a stretch of days.</summary>
    public Parser<char, MomentOf> Day { get; }

    /// <summary>A time of the day: <c>17:00</c>, <c>5 pm</c>, "noon".</summary>
    public Parser<char, TimeSpan> Time { get; }

    /// <summary>The last so many: "the last three days".</summary>
    public Parser<char, MomentOf> Last =>
        Map(
            (count, period) => Of((now, _) => new Moment(Shift(now, period, -count), now)),
            _words.In("past_of").Then(Reads.Blank).Then(_count.Before(Reads.Blank)),
            _words.In("period").Before(Reads.WordEnd)
        );

    // Monday is 1, as in ISO 8601.
    private static int WeekdayOf(DateTime day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static DateTime Monday(DateTime day) => day.Date.AddDays(1 - WeekdayOf(day));

    private static MomentOf Of(MomentOf moment) => moment;

    private static int Number(string digits) =>
        int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static Parser<char, MomentOf> IsoDate()
    {
        Parser<char, string> Figures(int count) => Parser<char>.Token(char.IsAsciiDigit).RepeatString(count);
        var date = Map(
            (year, month, day) => $"{year}-{month}-{day}",
            Figures(4).Before(Char('-')),
            Figures(2).Before(Char('-')),
            Figures(2).Before(Not(Lookahead(Parser<char>.Token(char.IsAsciiDigit))))
        );
        return date.Select(text =>
                DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var d)
                    ? d
                    : default
            )
            .Where(d => d != default && d.Year < LastYear)
            .Select(d => Of((_, _) => Moment.Days(d, 1)));
    }

    private Parser<char, MomentOf> NamedDay() =>
        _words.In("day").Select(d => Of((now, _) => Moment.Days(now.AddDays(Number(d)), 1)));

    // "Friday" is the next one, "next Friday" that of next week; of what was, the last one before today.
    private Parser<char, MomentOf> WeekdayOf() =>
        Map(
            (which, weekday) =>
                Of(
                    (now, isPast) =>
                        which.HasValue
                            ? Moment.Days(Monday(now).AddDays((7 * Number(which.Value)) + Number(weekday) - 1), 1)
                            : Moment.Days(now.AddDays(Off(Number(weekday) - WeekdayOf(now), isPast)), 1)
                ),
            _the.Then(Try(_words.In("which").Before(Reads.Blank)).Optional()),
            _words.In("weekday")
        );

    private static int Off(int days, bool isPast) =>
        isPast ? (days >= 0 ? days - 7 : days)
        : days > 0 ? days
        : days + 7;

    // "November 23", "23 November 2026", "the 23rd of November".
    private Parser<char, MomentOf> MonthDay()
    {
        var day = OneOf(
            Try(Reads.Digits.Before(Try(_words.In("ordinal_ending")).Optional()).Before(Reads.WordEnd)).Select(Number),
            Ordinal()
        );
        var year = Try(
                OneOf(Try(Reads.AnyBlank.Then(Char(',')).Then(Reads.AnyBlank)), Reads.Blank)
                    .Then(Parser<char>.Token(char.IsAsciiDigit).RepeatString(4))
                    .Before(Reads.WordEnd)
            )
            .Optional();
        var month = _words.In("month").Select(Number);
        var of = Reads.Blank.Then(Try(_words.In("of").Then(Reads.Blank)).Optional());
        return OneOf(
                Try(Map((d, m, y) => (Day: d, Month: m, Year: y), _the.Then(day), of.Then(month), year)),
                Map((m, d, y) => (Day: d, Month: m, Year: y), month.Before(Reads.Blank), _the.Then(day), year)
            )
            .Where(d =>
                d.Day >= 1
                && d.Day <= DateTime.DaysInMonth(2000, d.Month)
                && (!d.Year.HasValue || Number(d.Year.Value) is > 0 and < LastYear)
            )
            .Select(d =>
                Of((now, isPast) => OfYear(now, isPast, d.Month, d.Day, d.Year.HasValue ? Number(d.Year.Value) : null))
            );
    }

    private Parser<char, int> Ordinal() =>
        _words
            .Numbers.Row.Select(row => NumberParts.Counted(row).LastOrDefault(n => n.IsOrdinal).Number)
            .Where(n => n is >= 1 and <= 31 && NumberParts.IsCount(n))
            .Select(n => (int)n);

    // The 29th of February is in the next year that has one.
    private static Moment OfYear(DateTime now, bool isPast, int month, int day, int? year)
    {
        var at = year ?? now.Year;
        while (day > DateTime.DaysInMonth(at, month) || (year is null && IsOnTheOtherSide(now, isPast, at, month, day)))
        {
            at += isPast ? -1 : 1;
            year = null;
        }

        return Moment.Days(new DateTime(at, month, day), 1);
    }

    private static bool IsOnTheOtherSide(DateTime now, bool isPast, int year, int month, int day)
    {
        var date = new DateTime(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        return isPast ? date >= now.Date : date < now.Date;
    }

    // "The 23rd" is of this month or the one beside it.
    private Parser<char, MomentOf> DayOfMonth() =>
        _words
            .In("the")
            .Then(Reads.Blank)
            .Then(Ordinal())
            .Select(day =>
                Of(
                    (now, isPast) =>
                    {
                        var first = new DateTime(now.Year, now.Month, 1);
                        while (
                            day > DateTime.DaysInMonth(first.Year, first.Month)
                            || IsOnTheOtherSide(now, isPast, first.Year, first.Month, day)
                        )
                            first = first.AddMonths(isPast ? -1 : 1);
                        return Moment.Days(first.AddDays(day - 1), 1);
                    }
                )
            );

    // "In two days", "three weeks ago", "a week from now".
    private Parser<char, MomentOf> FarOff()
    {
        var amount = Map((count, period) => (count, period), _count.Before(Reads.Blank), _words.In("period"));
        MomentOf At((int Count, string Period) amount, int sign) =>
            (now, _) =>
                Shift(now, amount.Period, sign * amount.Count) is var day && amount.Period is "hour" or "minute"
                    ? new Moment(day, day)
                    : Moment.Days(day, 1);
        return OneOf(
            Try(_words.In("in").Then(Reads.Blank).Then(amount)).Select(a => At(a, 1)),
            Try(amount.Before(Reads.Blank).Before(_words.In("ago"))).Select(a => At(a, -1)),
            amount.Before(Reads.Blank).Before(_words.In("from_now")).Select(a => At(a, 1))
        );
    }

    private static DateTime Shift(DateTime now, string period, int count) =>
        period switch
        {
            "minute" => now.AddMinutes(count),
            "hour" => now.AddHours(count),
            "day" => now.AddDays(count),
            "week" => now.AddDays(7 * count),
            "month" => now.AddMonths(count),
            "quarter" => now.AddMonths(3 * count),
            _ => now.AddYears(count),
        };

    // "This week", "next month", "last year".
    private Parser<char, MomentOf> Period() =>
        _the.Then(WhichPeriod()).Select(p => Of((now, _) => Whole(now, p.Period, p.Which)));

    private Parser<char, (int Which, string Period)> WhichPeriod() =>
        Map((which, period) => (Number(which), period), _words.In("which").Before(Reads.Blank), _words.In("period"))
            .Where(p => p.period is not ("hour" or "minute" or "day"));

    // "End of the month", "the beginning of next week": its last and its first day.
    private Parser<char, MomentOf> EdgeOf()
    {
        var period = OneOf(Try(WhichPeriod()), _words.In("period").Select(p => (Which: 0, Period: p)));
        return Map(
            (edge, p) =>
                Of(
                    (now, _) =>
                        Whole(now, p.Period, p.Which) is var whole && edge == "end"
                            ? Moment.Days(whole.End.AddDays(-1), 1)
                            : Moment.Days(whole.Start, 1)
                ),
            _the.Then(_words.In("edge")).Before(Reads.Blank),
            _the.Then(period)
        );
    }

    private static Moment Whole(DateTime now, string period, int which) =>
        period switch
        {
            "day" or "hour" or "minute" => Moment.Days(now.AddDays(which), 1),
            "week" => Moment.Days(Monday(now).AddDays(7 * which), 7),
            "month" => Moment.Months(new DateTime(now.Year, now.Month, 1).AddMonths(which), 1),
            "quarter" => Moment.Months(
                new DateTime(now.Year, (((now.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * which),
                3
            ),
            _ => Moment.Months(new DateTime(now.Year, 1, 1).AddYears(which), 12),
        };

    private Parser<char, MomentOf> MonthAlone() =>
        _words
            .In("month")
            .Select(m =>
                Of(
                    (now, isPast) =>
                    {
                        var first = new DateTime(now.Year, Number(m), 1);
                        if (isPast && first > now)
                            first = first.AddYears(-1);
                        else if (!isPast && first.AddMonths(1) <= now)
                            first = first.AddYears(1);
                        return Moment.Months(first, 1);
                    }
                )
            );

    private Parser<char, TimeSpan> TimeOfDay()
    {
        var minutes = Char(':').Then(Parser<char>.Token(char.IsAsciiDigit).RepeatString(2)).Select(Number);
        var clock = Map(
            (hour, minute, half) => (Hour: Number(hour), Minute: minute, Half: half),
            Reads.Digits,
            Try(minutes).Optional(),
            Try(Reads.AnyBlank.Then(_words.In("meridiem"))).Optional().Before(Reads.WordEnd)
        );
        return OneOf(
            Try(
                clock
                    .Where(c =>
                        c.Minute.GetValueOrDefault(0) < 60
                        && (c.Half.HasValue ? c.Hour is >= 1 and <= 12 : c.Minute.HasValue && c.Hour < 24)
                    )
                    .Select(c => new TimeSpan(
                        c.Half.HasValue ? (c.Hour % 12) + Number(c.Half.Value) : c.Hour,
                        c.Minute.GetValueOrDefault(0),
                        0
                    ))
            ),
            _words.In("noon").Select(h => TimeSpan.FromHours(Number(h)))
        );
    }
}
