using Otk.Engine.Scouting;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Ids;
using Otk.Workspace.Markdown;
using Otk.Workspace.Text;

namespace Otk.Engine.Handlers;

/// <summary>
/// The SPEC of a plan: the plan's objective, a step for each of its milestones, its acceptance criteria; nothing
/// invented.
/// </summary>
internal static class SpecDraft
{
    /// <summary>A SPEC about to be made for a plan, titled after it where no title is given.</summary>
    public static Result<NewDocument> For(
        EngineContext context,
        WorkspaceLock held,
        Document plan,
        string? title,
        string? owner,
        Func<Draft, Draft>? told = null
    )
    {
        var planOwner = plan.Owner.Length > 0 ? plan.Owner : null;
        return Draft
            .Check(
                context,
                DocumentKind.Spec,
                title ?? TitleFor(plan.Title),
                owner ?? planOwner,
                Status.Draft,
                ("plan_id", plan.Id.Text)
            )
            .Then(draft => NewDocument.Make(context, held, told?.Invoke(draft) ?? draft, Sections(plan)));
    }

    /// <summary>The title of the SPEC of a plan.</summary>
    /// <param name="plan">The title of the plan.</param>
    public static string TitleFor(string plan)
    {
        const string prefix = "Implementation for ";
        var subject = TitleSubject.Of(plan);
        return (prefix + subject).EnumerateRunes().Count() <= Title.MaxLength ? prefix + subject : plan;
    }

    private static Dictionary<string, string> Sections(Document plan)
    {
        var roles = SectionRole.In(plan.Outline);
        var goal = Goal(plan, roles);
        return new Dictionary<string, string>
        {
            ["Objective"] =
                "Implement technical solution for: "
                + (string.IsNullOrWhiteSpace(goal) || goal == "\\" + plan.Title ? plan.Title : goal),
            ["Implementation Steps"] = Boxes(roles, ItemSection.Milestone, ItemSection.Step),
            ["Acceptance Criteria"] = Boxes(roles, ItemSection.Criterion),
        };
    }

    /// <summary>
    /// The items with a box that no SPEC takes, since they stand where neither steps nor criteria are looked for.
    /// </summary>
    public static IReadOnlyList<string> NotTaken(Document plan)
    {
        var roles = SectionRole.In(plan.Outline);
        var goal = GoalAt(roles);
        return
        [
            .. roles
                .Where((r, i) => r.Role is null || (r.Role == SectionRole.Goal && i != goal))
                .SelectMany(r => r.Section.Items.Where(i => i.Done is not null).Select(i => Told(r.Section, i))),
        ];
    }

    private static string Told(MarkdownSection section, MarkdownItem item) =>
        section.Heading.Length > 0 ? $"{item.Text} (under {section.Heading})" : item.Text;

    // As written, lists included; comments that a template put there are no goal. The first section that has one.
    private static string? Goal(Document plan, IReadOnlyList<(MarkdownSection Section, string? Role)> roles)
    {
        var at = GoalAt(roles);
        if (at == roles.Count)
            return null;
        var (body, lines) = (plan.Body, TextLine.AllOf(plan.Body));
        var from = lines[roles[at].Section.Line - 1].Next;
        return MarkdownOutline
            .WithoutComments(
                body[from..(at + 1 < roles.Count ? lines[roles[at + 1].Section.Line - 1].Start : body.Length)]
            )
            .Trim();
    }

    private static int GoalAt(IReadOnlyList<(MarkdownSection Section, string? Role)> roles) =>
        roles
            .TakeWhile(r => r.Role != SectionRole.Goal || (r.Section.Text.Length == 0 && r.Section.Items.Count == 0))
            .Count();

    private static string Boxes(IReadOnlyList<(MarkdownSection Section, string? Role)> roles, params string[] wanted) =>
        string.Join(
            '\n',
            roles
                .Where(r => wanted.Contains(r.Role))
                .SelectMany(r => r.Section.Items)
                .Select(i => $"- [{(i.Done == true ? 'x' : ' ')}] {i.Text}")
        );
}
