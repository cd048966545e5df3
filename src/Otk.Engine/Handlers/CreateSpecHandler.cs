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
        intent.Tags.FirstOrDefault(t => !TagText.IsOne(t)) is { } odd
            ? TagText.Refusal(odd)
            : context.UnderLock(held =>
                intent.Plan is null
                    ? MakeAlone(context, held, intent)
                    : new ReferenceResolver(context)
                        .One(intent.Plan, DocumentKind.Plan)
                        .Then(plan =>
                            Refusal(plan)
                            ?? NamedSpec.WhyUnread(context.Store, plan)
                            ?? Make(context, held, intent, plan)
                        )
            );

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
    ) =>
        SpecDraft
            .For(context, held, plan, intent.Title, intent.Owner, d => d.With(intent.Priority, intent.Due, intent.Tags))
            .Then(spec =>
                plan.Link.Length > 0
                    ? CreatePlanHandler.Create(context, held, spec)
                    : PlanLink.To(plan, spec.Id).Then(link => Write(context, held, spec, link, Linked(plan, spec.Id)))
            )
            .Select<Outcome>(made => (Outcome.Created)made with { NotTaken = SpecDraft.NotTaken(plan) });

    private static Result<Outcome> Write(
        EngineContext context,
        WorkspaceLock held,
        NewDocument spec,
        FileChange link,
        ValueChange[] linked
    )
    {
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(spec.Path, spec.Text));
        changes.Add(link);
        return changes
            .Commit(context.Folder, held)
            .Then(() => spec.ReadBack(context))
            .Select<Outcome>(made => new Outcome.Created(made, linked));
    }

    private static ValueChange[] Linked(Document plan, string specId)
    {
        var link = new ValueChange(plan, Fields.SpecId.Key, plan.Link, new DocumentId(specId).Stem);
        return PlanLink.Moves(plan)
            ? [link, new ValueChange(plan, Fields.Status.Key, plan.Status, Status.InSpec)]
            : [link];
    }

    private static Result<Outcome> MakeAlone(EngineContext context, WorkspaceLock held, Intent.CreateSpec intent) =>
        intent.Title is null
            ? Problem.Usage("A SPEC needs a title or a plan.", "otk spec 'Title' --plan REF")
            : Draft
                .Check(context, DocumentKind.Spec, intent.Title, intent.Owner, Status.Draft, ("plan_id", ""))
                .Then(draft =>
                    NewDocument.Make(
                        context,
                        held,
                        draft.With(intent.Priority, intent.Due, intent.Tags),
                        Sections(draft)
                    )
                )
                .Then(document => CreatePlanHandler.Create(context, held, document));

    private static Dictionary<string, string> Sections(Draft draft) => new() { ["Objective"] = draft.Title };
}

internal static partial class IntentHandlers
{
    internal static Handler CreateSpec { get; } = For<Intent.CreateSpec>(CreateSpecHandler.Handle);
}
