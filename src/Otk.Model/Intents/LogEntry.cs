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

    /// <summary>The kind of entry that a word names; null where it names none.</summary>
    public static LogEntry? Parse(string word) =>
        Enum.GetValues<LogEntry>()
            .Where(e => e.Word().Equals(word, StringComparison.OrdinalIgnoreCase))
            .Cast<LogEntry?>()
            .FirstOrDefault();

    /// <summary>The heading that entries of the kind stand under: <c>Notes</c>, <c>Decisions</c>, …</summary>
    public static string Heading(this LogEntry entry) => entry == LogEntry.Progress ? "Progress" : $"{entry}s";
}
