using System.Text;
using Otk.Engine.Scouting;
using Otk.Workspace.Markdown;
using Otk.Workspace.Templates;

namespace Otk.Engine.Importing;

/// <summary>The bodies of the plan and the SPEC of a piece of work that was imported.</summary>
internal static class ImportedText
{
    /// <summary>The body of its plan: all that a SPEC does not take.</summary>
    public static string OfPlan(ImportedWork work, bool hasSpec)
    {
        var text = new StringBuilder();
        Add(text, 2, "Objective", Goal(work));
        if (!hasSpec)
        {
            Add(text, 2, "Approach", work.Design);
            Add(text, 2, "Implementation Steps", work.Steps);
            Add(text, 2, "Acceptance Criteria", work.Criteria);
        }

        foreach (var (heading, said) in (hasSpec ? Cut(work.Design).Asking : []).Concat(work.Rest))
            Add(text, 2, heading, said);
        return text.ToString();
    }

    /// <summary>The body of its SPEC.</summary>
    public static string OfSpec(ImportedWork work)
    {
        var text = new StringBuilder();
        Add(text, 2, "Objective", "Implement technical solution for: " + Goal(work));
        text.Append("\n## Approach\n");
        Add(text, 3, "Technical Design", Cut(work.Design).Telling);
        Add(text, 3, "Implementation Steps", work.Steps);
        Add(text, 2, "Acceptance Criteria", work.Criteria);
        return text.ToString();
    }

    // A title may begin like a list, or a heading.
    private static string Goal(ImportedWork work) =>
        work.Goal.Trim() is { Length: > 0 } goal
            ? goal
            : new TemplateValues("", work.Title, "", "", "").FillMarkdown("\n${TITLE}").Trim();

    private static void Add(StringBuilder text, int level, string heading, string said)
    {
        if (said.Trim().Length > 0)
            text.Append($"\n{new string('#', level)} {heading}\n\n{SectionedText.Below(said, level + 1).Trim()}\n");
    }

    // A design may have sections with headings that a SPEC has steps under; what stands there asks for nothing.
    private static (string Telling, IReadOnlyList<(string Heading, string Text)> Asking) Cut(string design)
    {
        var text = SectionedText.Of(design);
        var asks = text.Sections.ToLookup(s => Asks($"## {s.Heading}\n\n{s.Text}"));
        return (
            string.Join(
                "\n\n",
                asks[false].Select(s => $"## {s.Heading}\n\n{s.Text}").Prepend(text.Opening).Where(t => t.Length > 0)
            ),
            [.. asks[true]]
        );
    }

    private static bool Asks(string section) =>
        SectionRole
            .In(MarkdownOutline.Read(section))
            .Any(s => s.Section.Items.Any(i => i.Done is not null || s.Role is not (null or SectionRole.Goal)));
}
