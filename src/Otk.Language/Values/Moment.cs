using System.Globalization;

namespace Otk.Language.Values;

/// <summary>A stretch of time: from its first moment to the first behind it. Both are local; the same for a
/// moment.</summary>
/// <param name="Start">The first moment; the least there is where it has no beginning.</param>
/// <param name="End">The first moment behind it; the greatest there is where it has no end.</param>
internal readonly record struct Moment(DateTime Start, DateTime End)
{
    /// <summary>Whole days from one on.</summary>
    public static Moment Days(DateTime first, int count) => new(first.Date, first.Date.AddDays(count));

    /// <summary>A month, or several, from the first day of one on.</summary>
    public static Moment Months(DateTime first, int count) => new(first, first.AddMonths(count));

    /// <summary>From its first moment on.</summary>
    public Moment Since => this with { End = DateTime.MaxValue };

    /// <summary>Until its first moment.</summary>
    public Moment Until => new(DateTime.MinValue, Start);

    /// <summary>Through its last moment.</summary>
    public Moment Through => new(DateTime.MinValue, End);

    /// <summary>What comes behind it.</summary>
    public Moment After => new(End, DateTime.MaxValue);

    /// <summary>At a time of its first day.</summary>
    public Moment At(TimeSpan time) => new(Start.Date + time, Start.Date + time);

    /// <summary>
    /// ISO 8601: a date, a date and time, or both ends of an interval, whose end is exclusive and is <c>..</c> where it
    /// is open: <c>2026-11-23</c>, <c>2026-11-23T17:00</c>, <c>2026-11-23/..</c>.
    /// </summary>
    public override string ToString() =>
        End == Start || (Start.TimeOfDay == default && Start < DateTime.MaxValue.AddDays(-1) && End == Start.AddDays(1))
            ? Text(Start)
            : $"{Text(Start)}/{Text(End)}";

    private static string Text(DateTime moment) =>
        moment == DateTime.MinValue || moment == DateTime.MaxValue
            ? ".."
            : moment.ToString(
                moment.TimeOfDay == default ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm",
                CultureInfo.InvariantCulture
            );
}

/// <summary>What words stand for at a moment.</summary>
/// <param name="now">The moment, in local time.</param>
/// <param name="isPast">True where what was is meant, false where what is to come is.</param>
internal delegate Moment MomentOf(DateTime now, bool isPast);
