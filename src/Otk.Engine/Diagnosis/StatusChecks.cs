using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>Looks for statuses that contradict each other, or what there is.</summary>
internal static class StatusChecks
{
    public static IEnumerable<Ailment> Of(Documents documents)
    {
        foreach (var plan in documents.Plans)
        {
            if (Of(plan, documents.SpecsOf(plan), documents) is { } ailment)
                yield return ailment;
        }

        foreach (var document in documents.Plans.Concat(documents.Specs).Where(d => Claims.IsDamaged(d)))
        {
            yield return new Ailment(
                Problem.Failed(
                    $"{document.Id.Stem} is claimed until '{document.Value(Fields.ClaimedUntil)}', which "
                        + "is no time, so the claim does not hold.",
                    document.At(Fields.ClaimedUntil.Key),
                    "write it as in 2026-01-31T18:00:00Z, or delete claimed_by and claimed_until"
                )
            );
        }

        foreach (var spec in documents.Specs.Where(s => s.Status == Status.Done && !IsForced(s)))
        {
            var report = documents.Naming(spec, DocumentKind.Report) is [var first, ..] ? first : null;
            var open =
                IsTicked(spec) && (report is null || IsTicked(report))
                    ? 0
                    : TrackedItems.Of(spec, report).Count(i => !i.Done);
            if (open > 0)
                yield return new Ailment(
                    Problem.Failed(
                        $"{spec.Id.Stem} is done, but {open} of its items are open.",
                        spec.At("status"),
                        $"otk show {spec.Id.Stem}",
                        $"otk set {spec.Id.Stem} --status built --force"
                    )
                );
        }
    }

    private static Ailment? Of(Document plan, IReadOnlyList<Document> specs, Documents documents) =>
        plan.Status switch
        {
            // A run of orchestrate that was cut off, or a plan that was made ready by hand after its SPEC.
            Status.Ready
                when plan.Link.Length == 0
                    && specs.Count > 0
                    && PlanLink.To(plan, specs[0].Id.Text).TryGet(out var link, out _) => new Ailment(
                Problem.Failed(
                    $"{plan.Id.Stem} is ready and names no SPEC, but {specs[0].Id.Stem} is for it.",
                    plan.At("status"),
                    "otk orchestrate"
                ),
                link
            ),
            Status.InSpec
            or Status.Executing
                when plan.Link.Length == 0
                    && specs.Count > 0
                    && PlanLink.To(plan, specs[0].Id.Text).TryGet(out var unnamed, out _) => new Ailment(
                Problem.Failed(
                    $"{plan.Id.Stem} is {plan.Status} and names no SPEC, but {specs[0].Id.Stem} is for it.",
                    plan.At("status"),
                    $"set spec_id to {specs[0].Id.Stem}"
                ),
                unnamed
            ),
            Status.Draft or Status.Ready when specs.Count > 0 && plan.Link.Length > 0 => new Ailment(
                Problem.Failed(
                    $"{plan.Id.Stem} is {plan.Status}, but has {specs[0].Id.Stem}.",
                    plan.At("status"),
                    $"otk set {plan.Id.Stem} --status in-spec"
                )
            ),
            Status.InSpec or Status.Executing when specs.Count == 0 && !documents.Has(plan.Link) => new Ailment(
                Problem.Failed(
                    $"{plan.Id.Stem} is {plan.Status}, but has no SPEC.",
                    plan.At("status"),
                    $"otk spec --plan {plan.Id.Stem}"
                )
            ),
            Status.Done when !IsForced(plan) && specs.FirstOrDefault(s => s.Status != Status.Done) is { } open =>
                new Ailment(
                    Problem.Failed(
                        $"{plan.Id.Stem} is done, but {open.Id.Stem} is {open.Status}.",
                        plan.At("status"),
                        $"otk set {open.Id.Stem} --status done",
                        $"otk set {plan.Id.Stem} --status executing --force"
                    )
                ),
            _ => null,
        };

    private static bool IsTicked(Document document) => document.Boxes is var (done, total) && done == total;

    private static bool IsForced(Document document) => document.Value(Fields.Forced).Length > 0;
}
