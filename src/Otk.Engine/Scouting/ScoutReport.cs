using System.Text;
using Otk.Engine.Outcomes;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Scouting;

/// <summary>The text of a scout report: written new, or completed where there is one already.</summary>
internal static class ScoutReport
{
    /// <summary>A new report. Items that the SPEC has ticked are ticked.</summary>
    public static string New(string specStem, IReadOnlyList<ChecklistGroup> groups, IReadOnlySet<string> done)
    {
        var text = new StringBuilder($"## Implementation Checklist for {specStem}\n");
        foreach (var group in groups)
        {
            text.Append('\n').Append(Heading(group)).Append('\n');
            foreach (var item in group.Items)
                text.Append(Line(item, done)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The report with the items that it lacks added to their groups; all else stays to the letter.</summary>
    public static (string Text, int Added) Complete(string report, IReadOnlyList<ChecklistGroup> groups, IReadOnlySet<string> done)
    {
        var newLine = report.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var known = MarkdownOutline.Read(report).SelectMany(s => s.Items).Select(i => i.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = 0;
        foreach (var group in groups)
        {
            var missing = group.Items.Where(i => !known.Contains(i)).Select(i => Line(i, done) + newLine).ToList();
            if (missing.Count == 0)
                continue;
            added += missing.Count;
            report = Insert(report, group, missing, newLine);
        }

        return (report, added);
    }

    // Behind the last line of the group's section; a group that the report lacks gets its section at the end.
    private static string Insert(string report, ChecklistGroup group, List<string> missing, string newLine)
    {
        var outline = MarkdownOutline.Read(report);
        var section = outline.FirstOrDefault(s => s.Heading == group.Name || s.Heading.EndsWith(" " + group.Name, StringComparison.Ordinal));
        var next = section is null ? null : outline.FirstOrDefault(s => s.Line > section.Line);
        var lines = Lines(report);
        var place = next is null ? lines.Count : next.Line - 1;
        while (place > 0 && string.IsNullOrWhiteSpace(lines[place - 1]))
            place--;
        if (place > 0 && !lines[place - 1].EndsWith('\n'))
            lines[place - 1] += newLine;
        if (section is null)
        {
            lines.RemoveRange(place, lines.Count - place);
            lines.AddRange([newLine, Heading(group) + newLine, .. missing]);
        }
        else
        {
            // Other blocks than lists and headings may run on up to a blank line.
            lines.InsertRange(place, BeginsListOrHeading(lines[place - 1]) ? missing : [newLine, .. missing]);
        }

        return string.Concat(lines);
    }

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

    private static bool BeginsListOrHeading(string line) =>
        line.TrimStart() is ['-' or '*' or '+' or '#', ..] or [>= '0' and <= '9', ..];

    private static string Heading(ChecklistGroup group) => $"### {group.Symbol} {group.Name}";

    private static string Line(string item, IReadOnlySet<string> done) => $"- [{(done.Contains(item) ? 'x' : ' ')}] {item}";
}
