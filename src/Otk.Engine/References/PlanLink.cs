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
        if (!plan.FrontMatter!.With(Fields.SpecId.Key, stem, plan.DisplayPath).TryGet(out var text, out var problem))
            return problem;
        if (
            Moves(plan)
            && (
                !FrontMatterBlock.Read(text, plan.DisplayPath).TryGet(out var linked, out problem)
                || !linked.With(Fields.Status.Key, Status.InSpec, plan.DisplayPath).TryGet(out text, out problem)
            )
        )
            return problem;
        return FileChange.Update(plan.Path, plan.Text, text);
    }

    /// <summary>True where the plan's status moves with it.</summary>
    public static bool Moves(Document plan) => StatusFlow.Plan.IsBefore(plan.Status, Status.InSpec);
}
