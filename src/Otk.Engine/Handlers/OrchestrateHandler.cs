using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>
/// Makes a SPEC for each plan with status ready and an empty spec_id. Safe to repeat, also after a crash.
/// </summary>
/// <remarks>
/// A SPEC that names such a plan already is adopted: it is what a run that was killed between its two writes leaves.
/// </remarks>
internal static class OrchestrateHandler
{
    // So many are written in well under a second, and the journal keeps the parts of 100,000.
    private const int AtOnce = 500;

    public static Result<Outcome> Handle(EngineContext context, Intent.Orchestrate intent)
    {
        // With nothing to do, orchestrating takes no lock and writes nothing.
        var seen = context.Store.All(DocumentKind.Plan);
        if (intent.DryRun || !seen.Documents.Any(IsWaiting))
            return DryRun(context, seen, intent.DryRun);
        return context.UnderLock(held => Run(context, held));
    }

    private static Result<Outcome> DryRun(EngineContext context, DocumentSet plans, bool asked)
    {
        var waiting = plans.Documents.Where(IsWaiting).ToList();
        List<PlanWithSpec> pairs =
        [
            .. waiting.Select(p =>
                SpecOf(p, context.Store.All(DocumentKind.Spec)) is { } spec
                    ? new PlanWithSpec(p, spec, Adopted: true)
                    : new PlanWithSpec(p, null, Adopted: false) { NotTaken = SpecDraft.NotTaken(p) }
            ),
        ];
        return new Outcome.Orchestrated(pairs, Count(plans), asked) { Damaged = plans.Damaged };
    }

    private static Result<Outcome> Run(EngineContext context, WorkspaceLock held)
    {
        var plans = context.Store.All(DocumentKind.Plan);
        var specs = context.Store.All(DocumentKind.Spec);
        var pairs = new List<(Document Plan, NewDocument? Draft, Document? Adopted, FileChange Update)>();
        var unfit = new List<Problem>();

        // Of two files with one ID, which are told of, one is the plan.
        foreach (
            var plan in plans.Documents.DistinctBy(p => p.Id.Text, StringComparer.OrdinalIgnoreCase).Where(IsWaiting)
        )
        {
            var paired = SpecOf(plan, specs) is { } adopted
                ? Pair(plan, null, adopted)
                : SpecDraft.For(context, held, plan, title: null, owner: null).Then(draft => Pair(plan, draft, null));

            // A plan that no SPEC can be made for is told of; it does not keep the others waiting.
            if (paired.TryGet(out var pair, out var problem))
                pairs.Add(pair);
            else
                unfit.Add(problem.At is null ? problem with { At = plan.At("id") } : problem);
        }

        if (pairs.Count == 0 && unfit.Count > 0)
            return unfit[0];
        for (var done = 0; done < pairs.Count; done += AtOnce)
        {
            context.Stop.ThrowIfCancellationRequested();
            if (Commit(context, held, pairs, done) is { } failed)
                return failed;
        }

        return Results
            .Each(pairs, p => Made(context, p.Plan, p.Draft, p.Adopted))
            .Select<Outcome>(made => new Outcome.Orchestrated(made, Count(plans), DryRun: false)
            {
                Damaged = [.. plans.Damaged, .. specs.Damaged, .. unfit],
            });
    }

    private static Result<(Document Plan, NewDocument? Draft, Document? Adopted, FileChange Update)> Pair(
        Document plan,
        NewDocument? draft,
        Document? adopted
    ) => PlanLink.To(plan, adopted?.Id.Text ?? draft!.Id).Select(update => (plan, draft, adopted, update));

    private static Result<PlanWithSpec> Made(
        EngineContext context,
        Document plan,
        NewDocument? draft,
        Document? adopted
    ) =>
        draft is null
            ? new PlanWithSpec(plan, adopted, Adopted: true)
            : draft
                .ReadBack(context)
                .Select(spec => new PlanWithSpec(plan, spec, Adopted: false) { NotTaken = SpecDraft.NotTaken(plan) });

    // A part of the pairs, each of which is whole by itself; Ctrl-C ends behind a part.
    private static Problem? Commit(
        EngineContext context,
        WorkspaceLock held,
        List<(Document Plan, NewDocument? Draft, Document? Adopted, FileChange Update)> pairs,
        int from
    )
    {
        var changes = new ChangeSet();
        var part = pairs.Skip(from).Take(AtOnce).ToList();
        foreach (var (_, draft, _, update) in part)
        {
            if (draft is not null)
                changes.Add(FileChange.Create(draft.Path, draft.Text));
            changes.Add(update);
        }

        try
        {
            return changes.Commit(context.Folder, held);
        }
        catch (InterruptedException) when (from + part.Count < pairs.Count)
        {
            throw new InterruptedException(
                $"Interrupted. {from + part.Count} of {pairs.Count} plans have their SPEC; otk orchestrate goes "
                    + "on with the others, otk undo takes these back."
            );
        }
    }

    private static bool IsWaiting(Document plan) => plan.Status == Status.Ready && plan.Link.Length == 0;

    private static Document? SpecOf(Document plan, DocumentSet specs) => specs.Links.Naming(plan).FirstOrDefault();

    private static PlanCounts Count(DocumentSet plans) =>
        new(
            plans.Documents.Count(p => p.Status == Status.Draft),
            plans.Documents.Count(p => p.Status == Status.Ready && p.Link.Length > 0)
        );
}

internal static partial class IntentHandlers
{
    internal static Handler Orchestrate { get; } = For<Intent.Orchestrate>(OrchestrateHandler.Handle);
}
