using Otk.Workspace.FrontMatter;
using Otk.Workspace.Text;

namespace Otk.Engine.Diagnosis;

/// <summary>
/// Settles what a union merge makes of two logs that were begun under one name: keys that stand twice in the front
/// matter.
/// </summary>
/// <remarks>
/// The log is then that of both owners, and as old as the older; its entries of both sides stand under their headings
/// already.
/// </remarks>
internal static class UnionMerge
{
    /// <summary>The text with each key once; null where no key stands twice, or a person must decide.</summary>
    public static string? Settle(string text)
    {
        var places = TextLine.AllOf(text);
        string[] lines = [.. places.Select(l => l.Of(text))];
        var end = lines.Length < 2 ? -1 : Array.IndexOf(lines, "---", 1);
        if (end < 0 || places[end].Start > FrontMatterBlock.MostLetters || lines[0].TrimStart('\uFEFF') != "---")
            return null;
        var keys = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        var twice = false;
        foreach (var line in lines[1..end])
        {
            var match = ConflictSettlement.KeyValue().Match(line);
            if (!match.Success)
                return null;
            var (key, value) = (match.Groups["key"].Value, match.Groups["value"].Value);
            if (keys.TryAdd(key, value))
                continue;
            twice = true;
            if (Joined(key, keys[key], value) is not { } joined)
                return null;
            keys[key] = joined;
        }

        var newLine = TextLine.EndIn(text);
        return twice
            ? $"{text[..places[0].Next]}{string.Concat(keys.Select(k => $"{k.Key}: {k.Value}{newLine}"))}{text[places[end].Start..]}"
            : null;
    }

    private static string? Joined(string key, string a, string b) =>
        key switch
        {
            _ when a == b => a,
            "created" => string.CompareOrdinal(a, b) <= 0 ? a : b,
            "owner" when IsPlain(a) && IsPlain(b) => $"{a}, {b}",
            _ => null,
        };

    // Two plain values with a comma between are plain again.
    private static bool IsPlain(string value) =>
        value.Length > 0
        && value[0] is not ('"' or '\'' or '[' or '{' or '&' or '*' or '|' or '>')
        && !value.Contains(" #", StringComparison.Ordinal);
}
