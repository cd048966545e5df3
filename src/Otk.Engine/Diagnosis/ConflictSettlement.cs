using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Workspace.Text;

namespace Otk.Engine.Diagnosis;

/// <summary>Settles merge conflicts that have one right answer, and none else.</summary>
/// <remarks>
/// In front matter, key by key: a side that changed wins over one that did not; of two statuses the further; of two
/// SPECs the older; of two claims the one that ends first; of two days the earlier; of two lists, both. In a log, the
/// entries of both sides. In a checklist, ticks of both sides, and the items that both added. Whatever else differs is
/// left to a person.
/// </remarks>
internal static partial class ConflictSettlement
{
    /// <summary>The text without conflict markers; null where there is none, or a person must decide.</summary>
    public static string? Settle(DocumentKind kind, string text)
    {
        var places = TextLine.AllOf(text);
        string[] lines = [.. places.Select(l => l.Of(text))];
        var newLine = TextLine.EndIn(text);
        var settled = new StringBuilder(text.Length);
        var (any, fences) = (false, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("<<<<<<< ", StringComparison.Ordinal))
            {
                // What is not in conflict stays to the letter, line ends included.
                settled.Append(text, places[i].Start, places[i].Next - places[i].Start);
                fences += lines[i] == "---" ? 1 : 0;
                continue;
            }

            if (Hunk.Read(lines, ref i) is not { } hunk)
                return null;
            var inFrontMatter = lines[0] == "---" && fences == 1;
            if (
                (
                    inFrontMatter ? FrontMatter(hunk, kind)
                    : kind == DocumentKind.Log ? Entries(hunk)
                    : Ticks(hunk)
                )
                is not { } answer
            )
                return null;
            foreach (var line in answer)
                settled.Append(line).Append(newLine);
            any = true;
        }

        return any ? settled.ToString() : null;
    }

    private static List<string>? FrontMatter(Hunk hunk, DocumentKind kind)
    {
        if (
            Values(hunk.Ours) is not { } ours
            || Values(hunk.Theirs) is not { } theirs
            || Values(hunk.Base ?? []) is not { } old
        )
            return null;
        var settled = new List<string>();
        var claim = EarlierClaim(ours, theirs);
        foreach (var key in ours.Keys.Concat(theirs.Keys).Distinct())
        {
            var (a, b) = (ours.GetValueOrDefault(key), theirs.GetValueOrDefault(key));
            var before = hunk.Base is null ? null : old.GetValueOrDefault(key);
            var value =
                a == b || b is null ? a
                : a is null ? b
                : hunk.Base is not null && a == before ? b
                : hunk.Base is not null && b == before ? a
                : Value(key, kind, a, b, claim);
            if (value is null)
                return null;
            settled.Add($"{key}: {value}");
        }

        return settled;
    }

    private static string? Value(
        string key,
        DocumentKind kind,
        string a,
        string b,
        Dictionary<string, string>? claim
    ) =>
        Fields.Find(key) is not { } field
            ? null
            : field.Merge switch
            {
                MergeRule.Further => Further(kind, a, b),
                MergeRule.Older => Bare(a).Length == 0 ? b
                : Bare(b).Length == 0 ? a
                : string.CompareOrdinal(new DocumentId(Bare(a)).SortKey, new DocumentId(Bare(b)).SortKey) <= 0 ? a
                : b,
                MergeRule.Both => string.Join(
                    ", ",
                    Bare(a)
                        .Split(',')
                        .Concat(Bare(b).Split(','))
                        .Select(i => i.Trim())
                        .Distinct(StringComparer.OrdinalIgnoreCase)
                ),
                MergeRule.EarlierClaim => claim?.GetValueOrDefault(key),
                MergeRule.Sooner when !field.Refuses(Bare(a)) && !field.Refuses(Bare(b)) => string.CompareOrdinal(
                    Bare(a),
                    Bare(b)
                ) <= 0
                    ? a
                    : b,
                MergeRule.Weightier when !field.Refuses(Bare(a)) && !field.Refuses(Bare(b)) =>
                    field.Values.FirstOrDefault(v => v == Bare(a) || v == Bare(b)),
                _ => null,
            };

    private static string? Further(DocumentKind kind, string a, string b) =>
        StatusFlow.Of(kind) is not { } flow || !flow.Has(Bare(a)) || !flow.Has(Bare(b)) ? null
        : flow.IsBefore(Bare(a), Bare(b)) ? b
        : a;

    // Without quotes and the comment that a template puts behind it.
    private static string Bare(string value) => Comment().Replace(value, "").Trim().Trim('"', '\'');

    private static Dictionary<string, string>? EarlierClaim(
        Dictionary<string, string> ours,
        Dictionary<string, string> theirs
    )
    {
        if (Until(ours) is not { } a || Until(theirs) is not { } b)
            return null;
        return a <= b ? ours : theirs;

        static DateTimeOffset? Until(Dictionary<string, string> side) =>
            DateTimeOffset.TryParse(
                Bare(side.GetValueOrDefault(Fields.ClaimedUntil.Key) ?? ""),
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var until
            )
                ? until
                : null;
    }

    private static Dictionary<string, string>? Values(IReadOnlyList<string> lines)
    {
        var values = new Dictionary<string, string>();
        foreach (var line in lines)
        {
            var match = KeyValue().Match(line);
            if (!match.Success || !values.TryAdd(match.Groups["key"].Value, match.Groups["value"].Value))
                return null;
        }

        return values;
    }

    // Entries stand in the order of their times, which they begin with; what both have stands once.
    private static List<string>? Entries(Hunk hunk)
    {
        if (hunk.Base is { Count: > 0 } old && !(IsSubsequence(old, hunk.Ours) && IsSubsequence(old, hunk.Theirs)))
            return null;
        if (!hunk.Ours.Concat(hunk.Theirs).All(l => l.Length == 0 || l[0] is '-' or ' ' or '#'))
            return null;
        var ours = hunk.Ours.ToHashSet(StringComparer.Ordinal);
        return [.. hunk.Ours, .. hunk.Theirs.Where(l => l.Length == 0 || !ours.Contains(l))];
    }

    private static List<string>? Ticks(Hunk hunk)
    {
        // Both ticked one item, each with its own evidence: it stands above the conflict, and both lines stay.
        if (hunk.Ours.Concat(hunk.Theirs).All(IsEvidence))
            return [.. hunk.Ours.Concat(hunk.Theirs).Distinct()];
        var (ours, theirs) = (Items(hunk.Ours), Items(hunk.Theirs));
        if (ours is null || theirs is null)
            return null;
        if (!ours.Select(i => i.Text).SequenceEqual(theirs.Select(i => i.Text)))
            return Both(hunk, ours, theirs);
        var settled = new List<string>();
        foreach (var (a, b) in ours.Zip(theirs))
        {
            settled.Add(a.Done || b.Done ? Box().Replace(a.Text, "$1[x]", 1) : a.Text);
            settled.AddRange(a.Evidence.Concat(b.Evidence).Distinct());
        }

        return settled;
    }

    // Both added items, with or without a heading above: those of both stay. Of a list that both changed otherwise, a
    // person knows which is right.
    private static List<string>? Both(
        Hunk hunk,
        List<(string Text, bool Done, List<string> Evidence)> ours,
        List<(string Text, bool Done, List<string> Evidence)> theirs
    )
    {
        if (
            hunk.Base is { Count: > 0 }
            || !ours.Concat(theirs).All(i => i.Text.Length == 0 || IsHeading(i.Text) || Box().IsMatch(i.Text))
        )
            return null;
        var others = theirs.Where(t => t.Text.Length == 0 || !ours.Exists(o => o.Text == t.Text)).ToList();
        var settled = ours.Select(o =>
            theirs.Find(t => t.Text == o.Text && Box().IsMatch(t.Text)) is { Text: not null } same
                ? (o.Text, o.Done || same.Done, [.. o.Evidence.Concat(same.Evidence).Distinct()])
                : o
        );
        return
        [
            .. settled
                .Concat(others)
                .SelectMany(i => i.Evidence.Prepend(i.Done ? Box().Replace(i.Text, "$1[x]", 1) : i.Text)),
        ];
    }

    private static bool IsHeading(string line) => line.StartsWith('#');

    // The lines with their boxes empty, each with the evidence under it; null where evidence stands under nothing.
    private static List<(string Text, bool Done, List<string> Evidence)>? Items(IReadOnlyList<string> lines)
    {
        var items = new List<(string Text, bool Done, List<string> Evidence)>();
        foreach (var line in lines)
        {
            if (!IsEvidence(line))
                items.Add((Box().Replace(line, "$1[ ]", 1), TickedBox().IsMatch(line), []));
            else if (items.Count == 0)
                return null;
            else
                items[^1].Evidence.Add(line);
        }

        return items;
    }

    private static bool IsEvidence(string line) =>
        line.TrimStart().StartsWith("- " + TrackedItems.Evidence, StringComparison.Ordinal);

    private static bool IsSubsequence(List<string> part, List<string> whole)
    {
        var at = 0;
        foreach (var line in whole)
        {
            if (at < part.Count && part[at] == line)
                at++;
        }

        return at == part.Count;
    }

    [GeneratedRegex("^(?<key>[A-Za-z_][A-Za-z0-9_-]*):[ \\t]*(?<value>.*?)[ \\t]*$")]
    internal static partial Regex KeyValue();

    [GeneratedRegex("(^|\\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^(\\s*(?:[-*+]|\\d+[.)])\\s+)\\[[ xX~/-]\\]")]
    private static partial Regex Box();

    [GeneratedRegex("^\\s*(?:[-*+]|\\d+[.)])\\s+\\[[xX]\\]")]
    private static partial Regex TickedBox();

    private sealed record Hunk(List<string> Ours, List<string>? Base, List<string> Theirs)
    {
        /// <summary>
        /// Reads a conflict, from its first marker to its last; null where it is not closed, or parts of two are mixed.
        /// </summary>
        public static Hunk? Read(string[] lines, ref int at)
        {
            List<string> ours = [],
                theirs = [];
            List<string>? old = null;
            var part = ours;
            for (at++; at < lines.Length; at++)
            {
                var line = lines[at];
                if (line.StartsWith("<<<<<<< ", StringComparison.Ordinal))
                    return null;
                if (line.StartsWith(">>>>>>> ", StringComparison.Ordinal))
                    return part == theirs && !ours.Concat(theirs).Contains("---") ? new Hunk(ours, old, theirs) : null;
                if (line.StartsWith("||||||| ", StringComparison.Ordinal))
                    part = old = [];
                else if (line == "=======" && part != theirs)
                    part = theirs;
                else
                    part.Add(line);
            }

            return null;
        }
    }
}
