namespace Otk.Model.Intents;

/// <summary>The kinds of entry of an execution log.</summary>
public enum LogEntry
{
    /// <summary>Something worth knowing.</summary>
    Note,

    /// <summary>Something that was decided.</summary>
    Decision,

    /// <summary>Something that stands in the way.</summary>
    Blocker,

    /// <summary>Something that was done.</summary>
    Progress,
}

/// <summary>The words for kinds of entries.</summary>
public static class LogEntries
{
    /// <summary>The word for a kind of entry: <c>note</c>, <c>decision</c>, …</summary>
    public static string Word(this LogEntry entry) => entry.ToString().ToLowerInvariant();
}
