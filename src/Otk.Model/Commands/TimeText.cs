using System.Globalization;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Model.Commands;

/// <summary>Reads a time that is written as people write it: "next friday", "3 days ago".</summary>
/// <param name="text">The time.</param>
/// <param name="isPast">True where what was is meant: "friday" is the last one.</param>
/// <returns>ISO 8601: a date, a date and time, or an interval; null where it is no time.</returns>
public delegate string? TimeReader(string text, bool isPast);

/// <summary>Times in intents: ISO 8601, to the day or to the minute, in local time (<c>2026-11-23</c>).</summary>
public static class TimeText
{
    private static readonly string[] _forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The moment that a time says; null where it is not in the form that intents have.</summary>
    public static DateTime? Moment(string? text) =>
        DateTime.TryParseExact(text, _forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    /// <summary>The edge of a time that a member means; null where the time is none in ISO 8601, or has no such
    /// edge.</summary>
    /// <param name="time">A moment, or an interval, whose end is exclusive and may be open: <c>2026-11-23/..</c>.</param>
    /// <param name="edge">Which one.</param>
    public static string? EdgeOf(string time, TimeEdge edge)
    {
        var parts = time.Trim().Split('/');
        if (parts.Length > 2 || parts.Any(p => p != ".." && Moment(p) is null))
            return null;
        var meant = (parts, edge) switch
        {
            ([var only], _) => only,
            ([var first, _], TimeEdge.First) => first,
            ([_, var end], TimeEdge.End) => end,
            ([not "..", var end], TimeEdge.LastDay) when Moment(end) is { } behind => behind
                .AddDays(-1)
                .ToString(_forms[0], CultureInfo.InvariantCulture),
            _ => "..",
        };
        return meant == ".." ? null : meant;
    }

    /// <summary>Where a time ends: the day behind it where it is one; null where it has no end.</summary>
    public static string? EndOf(string time) =>
        time.Contains('/', StringComparison.Ordinal) ? EdgeOf(time, TimeEdge.End)
        : Moment(time) is { TimeOfDay.Ticks: 0 } day ? day.AddDays(1).ToString(_forms[0], CultureInfo.InvariantCulture)
        : null;

    /// <summary>The intent with its times in ISO 8601; or which of them is no time.</summary>
    public static Result<Intent> Read(Intent intent, TimeReader reader)
    {
        foreach (var member in IntentKind.Of(intent).Members.OfType<IntentMember.Time>())
        {
            if (member.Get(intent) is not { } text || Moment(text) is not null || text == Unsaid.None)
                continue;
            if (reader(text, member.IsPast) is not { } time || EdgeOf(time, member.Edge) is not { } edge)
                return Problem.Usage(
                    $"'{text}' is no {(member.IsPast ? "time" : "day")} that otk understands.",
                    member.IsPast
                        ? $"{member.Name}: yesterday, last monday, 3 days ago, 2026-11-23"
                        : $"{member.Name}: tomorrow, next friday, in 2 weeks, 2026-11-23"
                );
            intent = member.With(intent, edge);
        }

        return intent;
    }

    /// <summary>The intents with their times in ISO 8601; or what is no time.</summary>
    public static Result<IReadOnlyList<Intent>> Read(IReadOnlyList<Intent> intents, TimeReader reader) =>
        Results.Each(intents, i => Read(i, reader));
}
