using System.Globalization;

namespace Otk.Workspace.Documents;

/// <summary>Times as documents have them: UTC, ISO 8601, to the second, <c>2025-10-14T01:23:45Z</c>.</summary>
public static class Timestamp
{
    /// <summary>The moment as documents write it.</summary>
    public static string Write(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
