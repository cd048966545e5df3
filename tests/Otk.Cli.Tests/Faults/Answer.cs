namespace Otk.Cli.Tests.Faults;

/// <summary>What a program did: its exit status, what it wrote, and how long it took.</summary>
/// <param name="Status">The exit status; above 128 where a signal ended it.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsHung">True where it did not end in the time it had, and was killed.</param>
/// <param name="Took">From start to end.</param>
internal sealed record Answer(int Status, string Out, string Error, bool IsHung, TimeSpan Took)
{
    /// <summary>Both outputs.</summary>
    public string Text => Out + Error;

    /// <summary>True where an exception got to the user instead of a message.</summary>
    public bool HasTrace =>
        Text.Contains("Unhandled exception", StringComparison.OrdinalIgnoreCase)
        || Text.Contains("   at Otk.", StringComparison.Ordinal)
        || Text.Contains("   at System.", StringComparison.Ordinal)
        || Text.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase)
        || Text.Split('\n').Any(l => l.StartsWith("   at ", StringComparison.Ordinal) && l.Contains('('));

    /// <summary>The first lines of what it wrote, for messages.</summary>
    public string Brief => string.Join(" | ", Text.Split('\n', Words).Take(3));

    private static StringSplitOptions Words => StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
}
