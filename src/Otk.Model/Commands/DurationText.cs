using System.Globalization;
using System.Xml;

namespace Otk.Model.Commands;

/// <summary>
/// Durations as people type them: <c>30m</c>, <c>2h</c>, <c>1h30m</c>, <c>3d</c>, <c>1w</c>; and as ISO 8601 has them:
/// <c>PT2H30M</c>.
/// </summary>
public static class DurationText
{
    private static readonly TimeSpan _longest = TimeSpan.FromDays(366);

    // In seconds, the largest first: each may be said once, in this order.
    private static readonly (string Unit, int Seconds)[] _units =
    [
        ("w", 7 * 24 * 3600),
        ("d", 24 * 3600),
        ("h", 3600),
        ("m", 60),
        ("min", 60),
        ("s", 1),
    ];

    /// <summary>The duration; null where the text is none, or longer than a year.</summary>
    public static TimeSpan? Read(string text)
    {
        var read = text.Trim().ToLowerInvariant() is ['p', ..] iso
            ? OfIso(iso)
            : OfUnits(text.Trim().ToLowerInvariant());
        return read > TimeSpan.Zero && read <= _longest ? read : null;
    }

    /// <summary>The shortest text that reads back as the duration, to the second.</summary>
    public static string Write(TimeSpan time)
    {
        (int Amount, string Unit)[] parts =
        [
            ((int)time.TotalDays, "d"),
            (time.Hours, "h"),
            (time.Minutes, "m"),
            (time.Seconds, "s"),
        ];
        return string.Concat(parts.Where(p => p.Amount > 0).Select(p => $"{p.Amount}{p.Unit}"));
    }

    private static TimeSpan? OfIso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text.ToUpperInvariant());
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    private static TimeSpan? OfUnits(ReadOnlySpan<char> text)
    {
        var (seconds, last) = (0L, int.MaxValue);
        while (text.Length > 0)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is <= 0 or > 6)
                return null;
            var rest = text[digits..];
            var letters = rest.IndexOfAnyExceptInRange('a', 'z');
            var unit = (letters < 0 ? rest : rest[..letters]).ToString();
            var at = Array.FindIndex(_units, u => u.Unit == unit);
            if (at < 0 || _units[at].Seconds >= last)
                return null;
            last = _units[at].Seconds;
            seconds += long.Parse(text[..digits], CultureInfo.InvariantCulture) * last;
            text = rest[unit.Length..].TrimStart();
        }

        return TimeSpan.FromSeconds(seconds);
    }
}
