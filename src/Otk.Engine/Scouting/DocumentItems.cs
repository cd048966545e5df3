using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Scouting;

/// <summary>The items of a document, numbered as <c>show</c> tells them.</summary>
internal static class DocumentItems
{
    /// <summary>Those of a SPEC with its report; those of a PLAN that have a box, or stand where steps, criteria or
    /// milestones do.</summary>
    public static Result<IReadOnlyList<TrackedItem>> Of(EngineContext context, Document document) =>
        document.Kind switch
        {
            DocumentKind.Spec => new SpecFiles(context, document).Items(),
            DocumentKind.Plan => OfPlan(document),
            _ => Problem.Usage(
                $"{document.Id.Stem} is a {document.Kind.Word()}, which has no items of its own.",
                "name a plan or a spec"
            ),
        };

    private static TrackedItem[] OfPlan(Document plan) =>
        [
            .. SectionRole
                .In(plan.Outline)
                .SelectMany(s => s.Section.Items.Where(i => i.Done is not null || IsOfRole(s.Role)))
                .Select((item, i) => new TrackedItem(i + 1, item.Text, item.Done == true, null, item)),
        ];

    private static bool IsOfRole(string? role) => role is not (null or SectionRole.Goal);

    /// <summary>Where an item stands in the document itself: with a box, or without one, by its words.</summary>
    public static MarkdownItem? InDocument(Document document, TrackedItem item) =>
        item.InSpec
        ?? document
            .Outline.SelectMany(s => s.Items)
            .FirstOrDefault(i => i.Done is null && TrackedItems.Same(i.Text, item.Text));
}
