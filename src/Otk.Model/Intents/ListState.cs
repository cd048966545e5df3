namespace Otk.Model.Intents;

/// <summary>The states that documents are listed by, and the orders that lists have.</summary>
public static class ListState
{
    /// <summary>Not done.</summary>
    public const string Open = "open";

    /// <summary>With a blocker that is not resolved.</summary>
    public const string Blocked = "blocked";

    /// <summary>For another plan, or put off until a day to come.</summary>
    public const string Waiting = "waiting";

    /// <summary>A ready plan that nothing keeps and nobody has taken.</summary>
    public const string Free = "free";

    /// <summary>Taken by somebody.</summary>
    public const string Claimed = "claimed";

    /// <summary>Not done on the day behind its due day, or later.</summary>
    public const string Overdue = "overdue";

    /// <summary>Executing, and untouched for a fortnight.</summary>
    public const string Stale = "stale";

    /// <summary>In the archive.</summary>
    public const string Archived = "archived";

    /// <summary>Oldest first.</summary>
    public const string Oldest = "oldest";

    /// <summary>What matters most first.</summary>
    public const string ByPriority = "priority";

    /// <summary>What is due soonest first.</summary>
    public const string ByDue = "due";

    /// <summary>All states.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Open, Blocked, Waiting, Free, Claimed, Overdue, Stale, Archived];

    /// <summary>All orders.</summary>
    public static IReadOnlyList<string> Orders { get; } = ["newest", Oldest, ByPriority, ByDue];
}
