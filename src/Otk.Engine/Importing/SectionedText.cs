using System.Text;
using Otk.Workspace.Markdown;
using Otk.Workspace.Text;

namespace Otk.Engine.Importing;

/// <summary>A Markdown text cut at its highest headings.</summary>
/// <param name="Title">The heading of level 1 that it begins with; empty where there is none.</param>
/// <param name="Opening">What stands before the first section.</param>
/// <param name="Sections">The sections, each with those below it.</param>
internal sealed record SectionedText(
    string Title,
    string Opening,
    IReadOnlyList<(string Heading, string Text)> Sections
)
{
    private const int Deepest = 6;

    /// <summary>Cuts a text.</summary>
    public static SectionedText Of(string markdown)
    {
        var headings = MarkdownOutline.Read(markdown).Where(s => s.Level > 0).ToList();
        var title =
            headings.Count > 0 && headings[0].Level == 1 && headings.Count(h => h.Level == 1) == 1 ? headings[0] : null;
        var below = title is null ? headings : headings[1..];
        var level = below.Count == 0 ? 0 : below.Min(h => h.Level);
        var tops = below.Where(h => h.Level == level).ToList();
        var lines = TextLine.AllOf(markdown);
        var from = title is null ? 0 : Behind(title);
        return new SectionedText(
            title?.Heading ?? "",
            Slice(from, 0),
            [.. tops.Select((h, i) => (h.Heading, Slice(Behind(h), i + 1)))]
        );

        // A heading may have its marks on a line of their own below it.
        int Behind(MarkdownSection heading)
        {
            var line = lines[heading.Line - 1];
            return line.Of(markdown).TrimStart().StartsWith('#') ? line.Next : lines[heading.Line].Next;
        }

        string Slice(int start, int next)
        {
            var end = next < tops.Count ? lines[tops[next].Line - 1].Start : markdown.Length;
            return markdown[start..Math.Max(start, end)].Trim('\n', '\r');
        }
    }

    /// <summary>The section whose heading one of the words begins; empty where there is none.</summary>
    public string Section(params string[] headings) =>
        Sections
            .Where(s => headings.Any(h => s.Heading.StartsWith(h, StringComparison.OrdinalIgnoreCase)))
            .Select(s => s.Text)
            .FirstOrDefault("");

    /// <summary>The sections with other headings.</summary>
    public IEnumerable<(string Heading, string Text)> Without(params string[] headings) =>
        Sections.Where(s => !headings.Any(h => s.Heading.StartsWith(h, StringComparison.OrdinalIgnoreCase)));

    /// <summary>A text as it can stand below a heading: its own are of the level given, and below.</summary>
    public static string Below(string markdown, int level)
    {
        var headings = MarkdownOutline.Read(markdown).Where(s => s.Level > 0).ToList();
        if (headings.Count == 0)
            return markdown;
        var shift = level - headings.Min(h => h.Level);
        var lines = TextLine.AllOf(markdown);
        var text = new StringBuilder();
        var at = 0;
        foreach (var heading in headings)
        {
            var line = lines[heading.Line - 1];
            var isMarked = line.Of(markdown).TrimStart().StartsWith('#');
            var marks = new string('#', Math.Clamp(heading.Level + shift, level, Deepest));
            text.Append(markdown, at, line.Start - at).Append(marks).Append(' ').Append(heading.Heading);
            at = isMarked ? line.End : lines[heading.Line].End;
        }

        return text.Append(markdown, at, markdown.Length - at).ToString();
    }
}
