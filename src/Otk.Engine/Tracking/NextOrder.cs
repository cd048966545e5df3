using System.Globalization;
using Otk.Model.Documents;

namespace Otk.Engine.Tracking;

/// <summary>
/// The order in which work is taken up: what is overdue or due within a week, soonest first; then by priority; then what
/// was touched longest ago.
/// </summary>
internal static class NextOrder
{
    /// <summary>Threads in that order.</summary>
    public static IOrderedEnumerable<ThreadHead> Sort(IEnumerable<ThreadHead> heads, DateTime today) =>
        heads
            .OrderBy(h => DueSoon(h, today) ?? DateTime.MaxValue)
            .ThenBy(h => Schedule.Weight(h.Value(Fields.Priority)))
            .ThenBy(h => h.Touched);

    /// <summary>Why a thread stands where it does, in words.</summary>
    public static string Why(ThreadHead head, DateTime today)
    {
        var due = head.Value(Fields.Due);
        string[] reasons =
        [
            Schedule.Day(due) is not { } day ? "no due day"
            : day.Date < today ? $"overdue since {due}"
            : DueSoon(head, today) is not null ? $"due {due}, within a week"
            : $"due {due}, more than a week off",
            head.Value(Fields.Priority) is { Length: > 0 } priority ? $"{priority} priority" : "no priority",
            $"last touched {head.Touched.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        ];
        return string.Join("; ", reasons);
    }

    private static DateTime? DueSoon(ThreadHead head, DateTime today) =>
        Schedule.Day(head.Value(Fields.Due)) is { } day && day.Date <= today + Schedule.Soon ? day : null;
}
