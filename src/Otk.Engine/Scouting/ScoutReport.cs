using System.Text;
using Otk.Engine.Outcomes;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Scouting;

/// <summary>The text of a scout report: written new, or completed where there is one already.</summary>
internal static class ScoutReport
{
    /// <summary>A new report. Boxes hold what they hold in the SPEC.</summary>
    public static string New(string specStem, IReadOnlyList<ChecklistGroup> groups)
    {
        var text = new StringBuilder($"## Implementation Checklist for {specStem}\n");
        foreach (var group in groups)
        {
            text.Append('\n').Append(Heading(group)).Append('\n');
            foreach (var item in group.Items)
                text.Append(Line(item)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The report with the items that it lacks added to their groups; all else stays to the letter.</summary>
    public static (string Text, int Added) Complete(string report, IReadOnlyList<ChecklistGroup> groups)
    {
        var known = MarkdownOutline
            .Read(report)
            .SelectMany(s => s.Items)
            .Select(i => i.Text)
            .CountBy(t => t, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
        var added = 0;
        foreach (var group in groups)
        {
            var missing = group.Items.Where(i => !IsKnown(i.Text)).Select(Line).ToList();
            if (missing.Count == 0)
                continue;
            added += missing.Count;
            report = MarkdownEdit.AddTo(
                report,
                missing,
                s => s.Heading == group.Name || s.Heading.EndsWith(" " + group.Name, StringComparison.Ordinal),
                Heading(group),
                spaced: false
            );
        }

        return (report, added);

        // Each item of the report stands for one of the SPEC.
        bool IsKnown(string text)
        {
            var left = known.GetValueOrDefault(text);
            known[text] = left - 1;
            return left > 0;
        }
    }

    private static string Heading(ChecklistGroup group) => $"### {group.Symbol} {group.Name}";

    private static string Line((string Text, char Mark) item) => $"- [{item.Mark}] {item.Text}";
}
