using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>Makes a SPEC by hand. The first SPEC of a ready plan moves it to in-spec, as orchestrating would.</summary>
internal static class CreateSpecHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.CreateSpec intent) =>
        context.UnderLock(held =>
        {
            if (intent.Plan is null)
                return MakeAlone(context, held, intent);
            if (
                !new ReferenceResolver(context)
                    .One(intent.Plan, DocumentKind.Plan)
                    .TryGet(out var plan, out var problem)
            )
                return problem;
            return Refusal(plan) ?? NamedSpec.WhyUnread(context.Store, plan) ?? Make(context, held, intent, plan);
        });

    private static Problem? Refusal(Document plan) =>
        plan.Status switch
        {
            Status.Draft => Problem.Refused(
                $"{plan.Id.Stem} is draft, so it cannot have a SPEC yet.",
                plan.At("status"),
                $"otk ready {plan.Id.Stem}"
            ),
            Status.Done => Problem.Refused(
                $"{plan.Id.Stem} is done, so it gets no further SPEC.",
                plan.At("status"),
                $"otk set {plan.Id.Stem} --status executing --force"
            ),
            _ => null,
        };

    private static Result<Outcome> Make(
        EngineContext context,
        WorkspaceLock held,
        Intent.CreateSpec intent,
        Document plan
    )
    {
        if (!SpecDraft.For(context, held, plan, intent.Title, intent.Owner).TryGet(out var spec, out var problem))
            return problem;
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(spec.Path, spec.Text));
        var linked = Array.Empty<ValueChange>();
        if (plan.Link.Length == 0)
        {
            if (!PlanLink.To(plan, spec.Id).TryGet(out var update, out problem))
                return problem;
            changes.Add(update);
            linked = Linked(plan, spec.Id);
        }

        if (changes.Commit(context.Folder, held) is { } failed)
            return failed;
        return spec.ReadBack(context).TryGet(out var made, out problem) ? new Outcome.Created(made, linked) : problem;
    }

    private static ValueChange[] Linked(Document plan, string specId)
    {
        var link = new ValueChange(plan, Fields.SpecId.Key, plan.Link, new DocumentId(specId).Stem);
        return PlanLink.Moves(plan)
            ? [link, new ValueChange(plan, Fields.Status.Key, plan.Status, Status.InSpec)]
            : [link];
    }

    private static Result<Outcome> MakeAlone(EngineContext context, WorkspaceLock held, Intent.CreateSpec intent)
    {
        if (intent.Title is null)
            return Problem.Usage("A SPEC needs a title or a plan.", "otk spec 'Title' --plan REF");
        if (
            !Draft
                .Check(context, DocumentKind.Spec, intent.Title, intent.Owner, Status.Draft, ("plan_id", ""))
                .TryGet(out var draft, out var problem)
        )
            return problem;
        var sections = new Dictionary<string, string> { ["Objective"] = draft.Title };
        return NewDocument.Make(context, held, draft, sections).TryGet(out var document, out problem)
            ? CreatePlanHandler.Create(context, held, document)
            : problem;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler CreateSpec { get; } = For<Intent.CreateSpec>(CreateSpecHandler.Handle);
}
