using System.Globalization;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tracking;

/// <summary>Days that documents have: by which they should be done, until which they are put off.</summary>
internal static class Schedule
{
    /// <summary>How long a document that is executing may lie before it is stale.</summary>
    public static TimeSpan Fortnight { get; } = TimeSpan.FromDays(14);

    /// <summary>How far off a day is that decides what comes next.</summary>
    public static TimeSpan Soon { get; } = TimeSpan.FromDays(7);

    /// <summary>A day that a value says; null where it says none.</summary>
    public static DateTime? Day(string value) => TimeText.Moment(value);

    /// <summary>True from the day behind a due day on, for what is not done.</summary>
    public static bool IsOverdue(string due, string status, DateTime today) =>
        status != Status.Done && Day(due) is { } day && day.Date < today;

    /// <summary>The day until which a document is put off; null where that has come.</summary>
    public static string? PutOff(Document document, DateTime today) =>
        document.Value(Fields.WaitUntil) is { Length: > 0 } until && Day(until) is { } day && day.Date > today
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The weight of a priority: 0 for the highest; what has none is of medium weight.</summary>
    public static int Weight(string priority) =>
        Fields.Priority.Values.ToList().IndexOf(priority) is >= 0 and var at ? at : 1;
}
