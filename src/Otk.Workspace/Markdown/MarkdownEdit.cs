using System.Globalization;
using Otk.Workspace.Text;

namespace Otk.Workspace.Markdown;

/// <summary>Changes of a Markdown text that leave every other character as it is.</summary>
public static class MarkdownEdit
{
    /// <summary>
    /// The text with lines added behind the last line of a section; where there is no such section, in a new one at the
    /// end.
    /// </summary>
    /// <param name="text">The text, without front matter.</param>
    /// <param name="lines">The lines, without line ends.</param>
    /// <param name="section">Tells the section.</param>
    /// <param name="heading">The heading of a new section, with its marks.</param>
    /// <param name="spaced">True to leave a line blank behind the heading.</param>
    public static string AddTo(
        string text,
        IReadOnlyList<string> lines,
        Func<MarkdownSection, bool> section,
        string heading,
        bool spaced
    )
    {
        var newLine = TextLine.EndIn(text);
        var outline = MarkdownOutline.Read(text);
        var found = outline.FirstOrDefault(section);
        var next = found is null ? null : outline.FirstOrDefault(s => s.Line > found.Line && s.Level <= found.Level);
        var all = TextLine.AllOf(text).Select(l => text[l.Start..l.Next]).ToList();
        var place = next is null ? all.Count : next.Line - 1;
        while (place > 0 && string.IsNullOrWhiteSpace(all[place - 1]))
            place--;
        if (place > 0 && all[place - 1][^1] is not ('\n' or '\r'))
            all[place - 1] += newLine;
        List<string> added = [.. lines.Select(l => l + newLine)];
        if (found is null)
        {
            all.RemoveRange(place, all.Count - place);
            all.AddRange([newLine, heading + newLine, .. spaced ? [newLine] : Array.Empty<string>(), .. added]);
            return string.Concat(all);
        }

        // Behind the heading a blank line is the fashion of some; other blocks than lists may run on up to a blank
        // line.
        var afterHeading = all[place - 1].TrimStart().StartsWith('#');
        var gap = afterHeading ? spaced : !BeginsList(all[place - 1]);
        all.InsertRange(place, gap ? [newLine, .. added] : added);
        return string.Concat(all);
    }

    /// <summary>The text with the box of an item ticked, or its tick taken away.</summary>
    /// <param name="text">The text that the item was read of.</param>
    /// <param name="item">The item; it has a box.</param>
    /// <param name="done">True for a tick.</param>
    public static string Tick(string text, MarkdownItem item, bool done) =>
        string.Concat(text.AsSpan(0, item.Box), done ? "x" : " ", text.AsSpan(item.Box + 1));

    /// <summary>
    /// The text with an item of its own behind all that stands in an item; null where it would not stand in it.
    /// </summary>
    /// <param name="text">The text that the item was read of.</param>
    /// <param name="item">The item that it is added to.</param>
    /// <param name="added">What it says, on one line.</param>
    public static string? AddInside(string text, MarkdownItem item, string added)
    {
        var newLine = TextLine.EndIn(text);
        var (before, after) = (text[..item.End], text[item.End..]);
        if (before[^1] is not ('\n' or '\r'))
            before += newLine;
        var line = $"{item.Indent}- {added}{newLine}";

        // Some blocks, such as HTML, run on up to a blank line.
        string[] ways = [before + line + after, $"{before}{item.Indent.TrimEnd()}{newLine}{line}{after}"];
        return ways.FirstOrDefault(w => Holds(w, text, item, added));
    }

    /// <summary>
    /// The text with an item behind another, as that one is written: its bullet, its indentation, a box where it has
    /// one.
    /// </summary>
    /// <param name="text">The text that the item was read of.</param>
    /// <param name="item">The item before.</param>
    /// <param name="added">What the new one says, on one line.</param>
    public static string AddBehind(string text, MarkdownItem item, string added)
    {
        var line = TextLine.AllOf(text)[item.Line - 1];
        var newLine = line.Next > line.End ? text[line.End..line.Next] : TextLine.EndIn(text);
        var (before, after) = (text[..item.End], text[item.End..]);
        if (before[^1] is not ('\n' or '\r'))
            before += newLine;
        var bullet = Numbered(text[line.Start..(item.Box < 0 ? item.TextStart : item.Box - 1)]);
        return $"{before}{bullet}{(item.Box < 0 ? "" : "[ ] ")}{added}{newLine}{after}";
    }

    /// <summary>The text with an item that says something else; its bullet and box stay.</summary>
    public static string Reword(string text, MarkdownItem item, string words) =>
        text.Remove(item.TextStart, item.TextEnd - item.TextStart).Insert(item.TextStart, words);

    /// <summary>The text without an item and what stands in it.</summary>
    public static string Remove(string text, MarkdownItem item)
    {
        var start = TextLine.AllOf(text)[item.Line - 1].Start;
        return text.Remove(start, item.End - start);
    }

    // "3. " is followed by "4. ".
    private static string Numbered(string bullet)
    {
        var number = bullet.Trim().TrimEnd('.', ')');
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? bullet.Replace(number, (count + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            : bullet;
    }

    /// <summary>The text without the items of a form that stand in an item.</summary>
    public static string RemoveInside(string text, MarkdownItem item, Func<MarkdownItem, bool> form)
    {
        var lines = TextLine.AllOf(text);
        foreach (var inner in item.Inner.Where(form).Reverse())
            text = text.Remove(lines[inner.Line - 1].Start, inner.End - lines[inner.Line - 1].Start);
        return text;
    }

    // The item has what was added as its last, and all other items are as they were.
    private static bool Holds(string changed, string text, MarkdownItem item, string added)
    {
        var (now, before) = (ItemsOf(changed), ItemsOf(text));
        var at = before.FindIndex(i => i.Line == item.Line && i.Box == item.Box);
        if (
            now.Count != before.Count + 1
            || now[at].Inner is not [.., var last]
            || last.Text != string.Join(' ', added.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        )
            return false;
        now.Remove(last);
        return now.Zip(before).All(p => (p.First.Text, p.First.Done) == (p.Second.Text, p.Second.Done));
    }

    private static List<MarkdownItem> ItemsOf(string text) => [.. MarkdownOutline.Read(text).SelectMany(s => s.Items)];

    private static bool BeginsList(string line) =>
        line.TrimStart() is ['-' or '*' or '+', ..] or [>= '0' and <= '9', ..];
}
