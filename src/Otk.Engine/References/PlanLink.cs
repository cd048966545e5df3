using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;

namespace Otk.Engine.References;

/// <summary>
/// The change that makes a plan name its SPEC: <c>spec_id</c>, and the status in-spec where the plan was before that.
/// </summary>
internal static class PlanLink
{
    /// <summary>The change.</summary>
    public static Result<FileChange> To(Document plan, string specId)
    {
        var stem = new DocumentId(specId).Stem;
        return plan.FrontMatter!.With(Fields.SpecId.Key, stem, plan.DisplayPath)
            .Then(linked => Moves(plan) ? InSpec(plan, linked) : linked)
            .Select(text => FileChange.Update(plan.Path, plan.Text, text));
    }

    private static Result<string> InSpec(Document plan, string linked) =>
        FrontMatterBlock
            .Read(linked, plan.DisplayPath)
            .Then(block => block.With(Fields.Status.Key, Status.InSpec, plan.DisplayPath));

    /// <summary>True where the plan's status moves with it.</summary>
    public static bool Moves(Document plan) => StatusFlow.Plan.IsBefore(plan.Status, Status.InSpec);
}
