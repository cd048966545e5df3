using System.Xml;

namespace Otk.Language.Values;

/// <summary>Durations as ISO 8601, the largest unit first: <c>P1DT1H30M</c>.</summary>
public static class IsoDuration
{
    // Far beyond what is meant, and well within a TimeSpan.
    private const decimal MostSeconds = 86_400m * 365 * 1000;

    /// <summary>So many seconds; empty where they are none, or more than a thousand years.</summary>
    public static string Of(decimal seconds) =>
        seconds is > 0 and <= MostSeconds ? XmlConvert.ToString(TimeSpan.FromSeconds((double)seconds)) : "";
}
