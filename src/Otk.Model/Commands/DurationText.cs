using System.Globalization;
using System.Text.RegularExpressions;

namespace Otk.Model.Commands;

/// <summary>Durations as people type them: <c>30m</c>, <c>2h</c>, <c>1h30m</c>, <c>3d</c>, <c>1w</c>.</summary>
public static partial class DurationText
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(366);

    /// <summary>The duration; null where the text is none, or longer than a year.</summary>
    public static TimeSpan? Read(string text)
    {
        var match = Parts().Match(text.Trim());
        if (!match.Success || match.Length == 0)
            return null;
        var sum =
            TimeSpan.FromDays((7 * Part("w")) + Part("d"))
            + TimeSpan.FromHours(Part("h"))
            + TimeSpan.FromMinutes(Part("m"));
        return sum > TimeSpan.Zero && sum <= _longest ? sum : null;

        double Part(string unit) =>
            match.Groups[unit] is { Success: true } group ? double.Parse(group.Value, CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The shortest text that reads back as the duration, to the minute.</summary>
    public static string Write(TimeSpan time)
    {
        (int Amount, string Unit)[] parts = [((int)time.TotalDays, "d"), (time.Hours, "h"), (time.Minutes, "m")];
        return string.Concat(parts.Where(p => p.Amount > 0).Select(p => $"{p.Amount}{p.Unit}"));
    }

    [GeneratedRegex(
        "^((?<w>\\d{1,4})w)?\\s*((?<d>\\d{1,4})d)?\\s*((?<h>\\d{1,5})h)?\\s*((?<m>\\d{1,6})m(in)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Parts();
}
