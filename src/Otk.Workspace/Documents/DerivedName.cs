using System.Globalization;

namespace Otk.Workspace.Documents;

/// <summary>
/// The names of files that belong to a SPEC: <c>SPEC-…-scout</c> and <c>SPEC-…-exec-20251014-031237</c>.
/// </summary>
public sealed record DerivedName(string SpecId, string Stamp)
{
    private const string StampFormat = "yyyyMMdd-HHmmss";

    /// <summary>What the name of a link to a newest log ends in.</summary>
    internal const string LatestEnding = "-exec-latest.md";

    private const string ScoutMark = "-scout";
    private const string ExecMark = "-exec-";
    private static readonly int _execEnding = ExecMark.Length + StampFormat.Length;

    /// <summary>
    /// When a log was started, as documents write times; empty for a report, and where the name tells no time that
    /// there is.
    /// </summary>
    public string Started => IsTime(Stamp, out var time) ? Timestamp.Write(time) : "";

    /// <summary>The file name of the scout report of a SPEC.</summary>
    public static string Scout(string specId) => specId + "-scout.md";

    /// <summary>The file name of an execution log started at a moment (UTC, to the second).</summary>
    public static string Exec(string specId, DateTimeOffset started) =>
        $"{specId}-exec-{started.UtcDateTime.ToString(StampFormat, CultureInfo.InvariantCulture)}.md";

    /// <summary>The file name of the link to the newest execution log of a SPEC.</summary>
    public static string ExecLatest(string specId) => specId + LatestEnding;

    /// <summary>True for the link to the newest log, which is no document of its own.</summary>
    public static bool IsLatestLink(ReadOnlySpan<char> fileName) =>
        fileName.EndsWith(LatestEnding, StringComparison.Ordinal);

    /// <summary>Reads a file name without its ending; null where it is neither a report's nor a log's.</summary>
    public static DerivedName? Parse(string name) =>
        SpecLength(name) is not (>= 0 and var length) ? null
        : name.Length == length + ScoutMark.Length ? new DerivedName(name[..length], "")
        : new DerivedName(name[..length], name[^StampFormat.Length..]);

    /// <summary>The SPEC's ID in a file name without its ending; empty where the file is neither a report nor a
    /// log.</summary>
    public static ReadOnlySpan<char> SpecIn(ReadOnlySpan<char> name) => name[..Math.Max(SpecLength(name), 0)];

    /// <summary>The stamp in a file name without its ending; empty where the file is no log, or tells no time that there
    /// is.</summary>
    public static ReadOnlySpan<char> StampIn(ReadOnlySpan<char> name) =>
        SpecLength(name) >= 0 && !name.EndsWith(ScoutMark) && IsTime(name[^StampFormat.Length..], out _)
            ? name[^StampFormat.Length..]
            : default;

    private static bool IsTime(ReadOnlySpan<char> stamp, out DateTime time) =>
        DateTime.TryParseExact(
            stamp,
            StampFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time
        );

    private static int SpecLength(ReadOnlySpan<char> name) =>
        name.EndsWith(ScoutMark) ? name.Length - ScoutMark.Length
        : name.Length > _execEnding
        && name[^_execEnding..].StartsWith(ExecMark)
        && HasFormOfStamp(name[^StampFormat.Length..])
            ? name.Length - _execEnding
        : -1;

    private static bool HasFormOfStamp(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < StampFormat.Length; i++)
        {
            if (StampFormat[i] == '-' ? text[i] != '-' : !char.IsAsciiDigit(text[i]))
                return false;
        }

        return true;
    }
}
