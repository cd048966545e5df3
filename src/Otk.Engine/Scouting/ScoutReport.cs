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
        var lines = report.Split(newLine).ToList();
        var known = MarkdownOutline.Read(report).SelectMany(s => s.Items).Select(i => i.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var added = 0;
        foreach (var group in groups)
        {
            var missing = group.Items.Where(i => !known.Contains(i)).Select(i => Line(i, done)).ToList();
            if (missing.Count == 0)
                continue;
            added += missing.Count;
            lines.InsertRange(PlaceFor(group, lines), missing);
        }

        return (string.Join(newLine, lines), added);
    }

    // Behind the last line of the group's section; a group that the report lacks gets its section at the end.
    private static int PlaceFor(ChecklistGroup group, List<string> lines)
    {
        var heading = lines.FindIndex(l => l.StartsWith('#') && l.EndsWith(" " + group.Name, StringComparison.Ordinal));
        if (heading < 0)
        {
            while (lines.Count > 0 && lines[^1].Length == 0)
                lines.RemoveAt(lines.Count - 1);
            lines.AddRange(["", Heading(group), ""]);
            return lines.Count - 1;
        }

        var next = lines.FindIndex(heading + 1, l => l.StartsWith('#'));
        var place = next < 0 ? lines.Count : next;
        while (place > heading + 1 && lines[place - 1].Trim().Length == 0)
            place--;
        return place;
    }

    private static string Heading(ChecklistGroup group) => $"### {group.Symbol} {group.Name}";

    private static string Line(string item, IReadOnlySet<string> done) => $"- [{(done.Contains(item) ? 'x' : ' ')}] {item}";
}
