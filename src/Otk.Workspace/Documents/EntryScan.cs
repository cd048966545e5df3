using System.Globalization;

namespace Otk.Workspace.Documents;

/// <summary>
/// Tells of which logs it is worth to read the entries: a look at their lines, which may take what is none for an
/// entry, and never the other way round.
/// </summary>
/// <param name="heading">The heading that they stand under; null for any.</param>
/// <param name="since">The time before which they are not wanted; null for any. What has no time is not wanted
/// then.</param>
/// <param name="words">Words that the log must have.</param>
internal sealed class EntryScan(string? heading, DateTimeOffset? since, IReadOnlyList<string> words)
{
    private readonly string? _since = since?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    private readonly WordScan _words = new(words);

    /// <summary>Those of some logs that may have such entries.</summary>
    public IReadOnlyList<string> In(IReadOnlyList<string> logs) =>
        TextScan.In(logs, static _ => false, t => MayHave(t) && _words.AreIn(t));

    /// <summary>True where a text may have such entries.</summary>
    public bool MayHave(ReadOnlySpan<char> text)
    {
        var isThere = heading is null;
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny('\n', '\r');
            var line = (end < 0 ? text : text[..end]).Trim();
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.IsEmpty)
                continue;
            if (heading is not null && (line[0] == '#' || line.Equals(heading, StringComparison.OrdinalIgnoreCase)))
                isThere = line.Trim("# ").Equals(heading, StringComparison.OrdinalIgnoreCase);
            else if (isThere && IsItem(line) && IsWanted(line))
                return true;
        }

        return false;
    }

    private static bool IsItem(ReadOnlySpan<char> line) =>
        line[0] is '-' or '*' or '+' or '>' || char.IsAsciiDigit(line[0]);

    private bool IsWanted(ReadOnlySpan<char> line)
    {
        if (_since is null)
            return true;
        var at = line.IndexOf("20");
        return at >= 0
            && line.Length >= at + _since.Length
            && line.Slice(at, _since.Length).SequenceCompareTo(_since) >= 0;
    }
}
