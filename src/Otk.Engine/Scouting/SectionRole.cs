using System.Text.RegularExpressions;
using Otk.Model.Intents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Scouting;

/// <summary>
/// What the sections of a document are for, by their headings. Those below a heading of lower level are for what it is
/// for, unless they say something else.
/// </summary>
internal static partial class SectionRole
{
    /// <summary>What the document is to come to.</summary>
    public const string Goal = "goal";

    /// <summary>Each section with its role: <see cref="Goal"/>, or one of <see cref="ItemSection"/>; null for
    /// none.</summary>
    public static IReadOnlyList<(MarkdownSection Section, string? Role)> In(IReadOnlyList<MarkdownSection> outline)
    {
        var roles = new List<(MarkdownSection, string?)>();
        var above = new Stack<(int Level, string? Role)>();
        foreach (var section in outline)
        {
            while (above.TryPeek(out var last) && last.Level >= section.Level)
                above.Pop();
            var role = Of(section) ?? (above.TryPeek(out var outer) && !IsOther(section.Heading) ? outer.Role : null);
            above.Push((section.Level, role));
            roles.Add((section, role));
        }

        return roles;
    }

    // A title is what a document is about, and may have any word in it.
    private static string? Of(MarkdownSection section) =>
        section.Level < 2 || IsOther(section.Heading) ? null
        : CriteriaHeading().IsMatch(section.Heading) ? ItemSection.Criterion
        : MilestonesHeading().IsMatch(section.Heading) ? ItemSection.Milestone
        : StepsHeading().IsMatch(section.Heading) ? ItemSection.Step
        : GoalHeading().IsMatch(section.Heading) ? Goal
        : null;

    private static bool IsOther(string heading) => OtherHeading().IsMatch(heading);

    [GeneratedRegex("criteria|criterion|definition of done|^requirements$", RegexOptions.IgnoreCase)]
    private static partial Regex CriteriaHeading();

    [GeneratedRegex("milestone", RegexOptions.IgnoreCase)]
    private static partial Regex MilestonesHeading();

    [GeneratedRegex("steps|tasks|^(the |implementation |work ?)?(plan|phases?)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex StepsHeading();

    [GeneratedRegex("^(the )?(objective|goal|overview|summary|context)s?$", RegexOptions.IgnoreCase)]
    private static partial Regex GoalHeading();

    [GeneratedRegex("reproduce|reproduction|^next steps|out of scope|non-?goals", RegexOptions.IgnoreCase)]
    private static partial Regex OtherHeading();
}
