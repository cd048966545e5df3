using System.Globalization;
using System.Text.RegularExpressions;

namespace Otk.Workspace.Documents;

/// <summary>The names of files that belong to a SPEC: <c>SPEC-…-scout</c> and <c>SPEC-…-exec-20251014-031237</c>.</summary>
public sealed partial record DerivedName(string SpecId, string Started)
{
    private const string StampFormat = "yyyyMMdd-HHmmss";

    /// <summary>The file name of the scout report of a SPEC.</summary>
    public static string Scout(string specId) => specId + "-scout.md";

    /// <summary>The file name of an execution log started at a moment (UTC, to the second).</summary>
    public static string Exec(string specId, DateTimeOffset started) =>
        $"{specId}-exec-{started.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture)}.md";

    /// <summary>The file name of the link to the newest execution log of a SPEC.</summary>
    public static string ExecLatest(string specId) => specId + "-exec-latest.md";

    /// <summary>True for the link to the newest log, which is no document of its own.</summary>
    public static bool IsLatestLink(string fileName) => fileName.EndsWith("-exec-latest.md", StringComparison.Ordinal);

    /// <summary>Reads a file name without its ending; null where it is neither a report's nor a log's.</summary>
    public static DerivedName? Parse(string name)
    {
        if (name.EndsWith("-scout", StringComparison.Ordinal))
            return new DerivedName(name[..^6], "");
        var match = ExecName().Match(name);
        if (!match.Success)
            return null;
        var started = DateTime.TryParseExact(
            match.Groups["stamp"].Value, StampFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? Timestamp.Write(time)
            : "";
        return new DerivedName(match.Groups["spec"].Value, started);
    }

    [GeneratedRegex("^(?<spec>.+)-exec-(?<stamp>\\d{8}-\\d{6})$")]
    private static partial Regex ExecName();
}
