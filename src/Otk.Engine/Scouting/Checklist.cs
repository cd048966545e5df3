using System.Text.RegularExpressions;
using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Intents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Scouting;

/// <summary>
/// Sorts what a SPEC asks for into the groups of a scout report. Every item appears once, and two with the same words
/// twice.
/// </summary>
/// <remarks>
/// Steps are Development where they set something up, else Implementation; acceptance criteria are Testing where they
/// speak of tests, Documentation where they speak of documents, else Validation. A SPEC without steps and criteria
/// gives its objective as the one thing to implement.
/// </remarks>
internal static partial class Checklist
{
    private static readonly (string Symbol, string Name)[] _groups =
    [
        ("🔨", "Development"),
        ("⚙️", "Implementation"),
        ("🧪", "Testing"),
        ("✅", "Validation"),
        ("📝", "Documentation"),
    ];

    /// <summary>The groups that have items, in the order of the report.</summary>
    public static IReadOnlyList<ChecklistGroup> Of(string specBody)
    {
        var items = new List<(string Group, string Text, char Mark)>();
        var outline = MarkdownOutline.Read(specBody);
        foreach (var (section, role) in SectionRole.In(outline))
        {
            foreach (var item in section.Items.Where(i => IsAsked(role, i)))
            {
                var (group, text) = role == ItemSection.Criterion ? Criterion(item.Text) : Step(item.Text);
                items.Add((group, text, item.Done == true ? 'x' : item.Mark ?? ' '));
            }
        }

        if (
            items.Count == 0
            && outline.FirstOrDefault(s => s.Heading.Equals("Objective", StringComparison.OrdinalIgnoreCase))?.Text
                is { Length: > 0 } objective
        )
            items.Add(
                (
                    "Implementation",
                    string.Join(' ', objective.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
                    ' '
                )
            );
        return
        [
            .. _groups
                .Select(g => new ChecklistGroup(
                    g.Symbol,
                    g.Name,
                    [.. items.Where(i => i.Group == g.Name).Select(i => (i.Text, i.Mark))]
                ))
                .Where(g => g.Items.Count > 0),
        ];
    }

    private static bool IsAsked(string? role, MarkdownItem item) =>
        item.Done is not null
        || (
            role is not (null or SectionRole.Goal)
            && !item.Text.StartsWith(TrackedItems.Evidence, StringComparison.Ordinal)
        );

    private static (string Group, string Text) Step(string text) =>
        (SetUp().IsMatch(text) ? "Development" : "Implementation", text);

    private static (string Group, string Text) Criterion(string text)
    {
        if (AboutTests().IsMatch(text))
            return ("Testing", Ensured(text));
        return (AboutDocuments().IsMatch(text) ? "Documentation" : "Validation", text);
    }

    /// <summary>A criterion about tests, as the report words it.</summary>
    public static string Ensured(string text) =>
        text.StartsWith("Ensure ", StringComparison.OrdinalIgnoreCase) ? text : "Ensure " + Lower(text);

    // "All tests pass" reads on in lower case behind "Ensure"; a name ("OAuth tests pass") keeps its capital.
    private static string Lower(string text) =>
        PlainOpening().IsMatch(text) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    [GeneratedRegex(
        "^(install|set[ -]?up|configure|scaffold|bootstrap|initiali[sz]e|provision|add (the |a )?dependenc)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SetUp();

    [GeneratedRegex("\\b(tests?|tested|testing|coverage)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutTests();

    [GeneratedRegex("\\b(documentation|documented|docs?|readme|changelog)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex AboutDocuments();

    [GeneratedRegex(
        "^(All|Every|Each|The|A|An|No|Any|Unit|Integration|Regression|End|New|Existing|Tests?|Coverage)\\b"
    )]
    private static partial Regex PlainOpening();
}
