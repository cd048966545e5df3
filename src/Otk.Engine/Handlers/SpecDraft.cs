using Otk.Model.Documents;
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
        string? owner
    )
    {
        var planOwner = plan.Owner.Length > 0 ? plan.Owner : null;
        return Draft
            .Check(
                context,
                DocumentKind.Spec,
                title ?? TitleFor(plan),
                owner ?? planOwner,
                Status.Draft,
                ("plan_id", plan.Id.Text)
            )
            .Then(draft => NewDocument.Make(context, held, draft, Sections(plan)));
    }

    private static string TitleFor(Document plan)
    {
        const string prefix = "Implementation for ";
        var subject = TitleSubject.Of(plan.Title);
        return (prefix + subject).EnumerateRunes().Count() <= Title.MaxLength ? prefix + subject : plan.Title;
    }

    private static Dictionary<string, string> Sections(Document plan)
    {
        var outline = plan.Outline;
        var objective = Objective(plan, outline);
        return new Dictionary<string, string>
        {
            ["Objective"] =
                "Implement technical solution for: "
                + (string.IsNullOrWhiteSpace(objective) || objective == "\\" + plan.Title ? plan.Title : objective),
            ["Implementation Steps"] = Boxes(outline, "Milestones"),
            ["Acceptance Criteria"] = Boxes(outline, "Acceptance Criteria"),
        };
    }

    // As written, lists included; comments that a template put there are no objective.
    private static string? Objective(Document plan, IReadOnlyList<MarkdownSection> outline)
    {
        var at = outline.TakeWhile(s => !Is(s, "Objective")).Count();
        if (at == outline.Count || (outline[at].Text.Length == 0 && outline[at].Items.Count == 0))
            return null;
        var (body, lines) = (plan.Body, TextLine.AllOf(plan.Body));
        var from = lines[outline[at].Line - 1].Next;
        return body[from..(at + 1 < outline.Count ? lines[outline[at + 1].Line - 1].Start : body.Length)].Trim();
    }

    private static string Boxes(IReadOnlyList<MarkdownSection> outline, string heading) =>
        string.Join('\n', outline.Where(s => Is(s, heading)).SelectMany(s => s.Items).Select(i => "- [ ] " + i.Text));

    private static bool Is(MarkdownSection section, string heading) =>
        section.Heading.Equals(heading, StringComparison.OrdinalIgnoreCase);
}
