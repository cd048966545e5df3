namespace Otk.Workspace.Markdown;

/// <summary>Changes of a Markdown text that leave every other character as it is.</summary>
public static class MarkdownEdit
{
    /// <summary>The text with lines added behind the last line of a section; where there is no such section, in a new one at the end.</summary>
    /// <param name="text">The text, without front matter.</param>
    /// <param name="lines">The lines, without line ends.</param>
    /// <param name="section">Tells the section.</param>
    /// <param name="heading">The heading of a new section, with its marks.</param>
    /// <param name="spaced">True to leave a line blank behind the heading.</param>
    public static string AddTo(string text, IReadOnlyList<string> lines, Func<MarkdownSection, bool> section, string heading, bool spaced)
    {
        var newLine = NewLineOf(text);
        var outline = MarkdownOutline.Read(text);
        var found = outline.FirstOrDefault(section);
        var next = found is null ? null : outline.FirstOrDefault(s => s.Line > found.Line && s.Level <= found.Level);
        var all = Lines(text);
        var place = next is null ? all.Count : next.Line - 1;
        while (place > 0 && string.IsNullOrWhiteSpace(all[place - 1]))
            place--;
        if (place > 0 && !all[place - 1].EndsWith('\n'))
            all[place - 1] += newLine;
        List<string> added = [.. lines.Select(l => l + newLine)];
        if (found is null)
        {
            all.RemoveRange(place, all.Count - place);
            all.AddRange([newLine, heading + newLine, .. spaced ? [newLine] : Array.Empty<string>(), .. added]);
            return string.Concat(all);
        }

        // Behind the heading a blank line is the fashion of some; other blocks than lists may run on up to a blank line.
        var afterHeading = all[place - 1].TrimStart().StartsWith('#');
        var gap = afterHeading ? spaced : !BeginsList(all[place - 1]);
        all.InsertRange(place, gap ? [newLine, .. added] : added);
        return string.Concat(all);
    }

    /// <summary>The text with the box of an item ticked, or its tick taken away.</summary>
    /// <param name="text">The text, without front matter.</param>
    /// <param name="line">The item's line, from 1.</param>
    /// <param name="done">True for a tick.</param>
    public static string Tick(string text, int line, bool done)
    {
        var all = Lines(text);
        var box = all[line - 1].IndexOf('[', StringComparison.Ordinal);
        all[line - 1] = all[line - 1].Remove(box + 1, 1).Insert(box + 1, done ? "x" : " ");
        return string.Concat(all);
    }

    /// <summary>The text with a line put behind another.</summary>
    public static string InsertBehind(string text, int line, string added)
    {
        var newLine = NewLineOf(text);
        var all = Lines(text);
        if (!all[line - 1].EndsWith('\n'))
            all[line - 1] += newLine;
        all.Insert(line, added + newLine);
        return string.Concat(all);
    }

    /// <summary>The text without the lines right behind another that are of a certain form.</summary>
    public static string RemoveBehind(string text, int line, Func<string, bool> form)
    {
        var all = Lines(text);
        while (line < all.Count && form(all[line]))
            all.RemoveAt(line);
        return string.Concat(all);
    }

    private static string NewLineOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    // The lines, each with its own line end.
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var feed = text.IndexOf('\n', at);
            var next = feed < 0 ? text.Length : feed + 1;
            lines.Add(text[at..next]);
            at = next;
        }

        return lines;
    }

    private static bool BeginsList(string line) => line.TrimStart() is ['-' or '*' or '+', ..] or [>= '0' and <= '9', ..];
}
