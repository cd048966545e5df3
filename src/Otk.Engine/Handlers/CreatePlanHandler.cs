using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

internal static class CreatePlanHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.CreatePlan intent)
    {
        if (intent.Tags.FirstOrDefault(t => !TagText.IsOne(t)) is { } odd)
            return TagText.Refusal(odd);
        var status = intent.Ready ? Status.Ready : Status.Draft;
        return Draft
            .Check(
                context,
                DocumentKind.Plan,
                intent.Title,
                intent.Owner,
                status,
                ("spec_id", ""),
                ("status", intent.Ready ? status : "")
            )
            .Then(draft => context.UnderLock(held => Create(context, held, intent, draft)));
    }

    private static Result<Outcome> Create(
        EngineContext context,
        WorkspaceLock held,
        Intent.CreatePlan intent,
        Draft draft
    ) =>
        After(context, intent)
            .Then(after => NewDocument.Make(context, held, Told(intent, after, draft)))
            .Then(document => Create(context, held, document));

    private static Draft Told(Intent.CreatePlan intent, IReadOnlyList<string> after, Draft draft)
    {
        var told = new Dictionary<string, string>(draft.Links);
        if (after.Count > 0)
            told[Fields.After.Key] = string.Join(", ", after);
        return draft.With(told).With(intent.Priority, intent.Due, intent.Tags);
    }

    private static Result<IReadOnlyList<string>> After(EngineContext context, Intent.CreatePlan intent)
    {
        var resolver = new ReferenceResolver(context);
        return Results.Each(intent.After, r => resolver.One(r, DocumentKind.Plan).Select(plan => plan.Id.Stem));
    }

    /// <summary>Makes a document with an ID of otk 1.x that nothing else has to be linked to.</summary>
    public static Result<Outcome> CreateNumbered(
        EngineContext context,
        WorkspaceLock held,
        Draft draft,
        string prefix
    ) => NewDocument.MakeNumbered(context, draft, prefix).Then(document => Create(context, held, document));

    /// <summary>Writes a document that nothing else has to be linked to.</summary>
    public static Result<Outcome> Create(EngineContext context, WorkspaceLock held, NewDocument document)
    {
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(document.Path, document.Text));
        return changes
            .Commit(context.Folder, held)
            .Then(() => document.ReadBack(context))
            .Select<Outcome>(made => new Outcome.Created(made, []));
    }
}

internal static partial class IntentHandlers
{
    internal static Handler CreatePlan { get; } = For<Intent.CreatePlan>(CreatePlanHandler.Handle);
}
