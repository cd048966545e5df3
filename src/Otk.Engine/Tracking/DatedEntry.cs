using System.Globalization;
using System.Text.RegularExpressions;

namespace Otk.Engine.Tracking;

/// <summary>An entry of a log: when it was written, and what it says.</summary>
/// <param name="Time">When; null where it does not begin with a time, as what people write by hand.</param>
/// <param name="Words">What it says.</param>
internal readonly partial record struct DatedEntry(DateTimeOffset? Time, string Words)
{
    /// <summary>Reads <c>2026-11-23 08:00 UTC: waiting for keys</c>.</summary>
    public static DatedEntry Of(string text) =>
        Dated().Match(text) is { Success: true } match
        && DateTimeOffset.TryParseExact(
            match.Groups["time"].Value,
            "yyyy-MM-dd HH:mm",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? new DatedEntry(time, match.Groups["words"].Value)
            : new DatedEntry(null, text);

    [GeneratedRegex("^(?<time>\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}) UTC: (?<words>.*)$", RegexOptions.Singleline)]
    private static partial Regex Dated();
}
