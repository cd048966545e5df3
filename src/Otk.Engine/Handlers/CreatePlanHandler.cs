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
        var status = intent.Ready ? Status.Ready : Status.Draft;
        if (
            !Draft
                .Check(
                    context,
                    DocumentKind.Plan,
                    intent.Title,
                    intent.Owner,
                    status,
                    ("spec_id", ""),
                    ("status", intent.Ready ? status : "")
                )
                .TryGet(out var draft, out var problem)
        )
            return problem;
        return context.UnderLock<Outcome>(held =>
        {
            if (!After(context, intent).TryGet(out var after, out var wrong))
                return wrong;
            if (after.Count > 0)
                draft = draft with
                {
                    Links = new Dictionary<string, string>(draft.Links)
                    {
                        [Fields.After.Key] = string.Join(", ", after),
                    },
                };
            return NewDocument.Make(context, held, draft).TryGet(out var document, out wrong)
                ? Create(context, held, document)
                : wrong;
        });
    }

    private static Result<IReadOnlyList<string>> After(EngineContext context, Intent.CreatePlan intent)
    {
        var after = new List<string>();
        var resolver = new ReferenceResolver(context);
        foreach (var reference in intent.After)
        {
            if (!resolver.One(reference, DocumentKind.Plan).TryGet(out var plan, out var problem))
                return problem;
            after.Add(plan.Id.Stem);
        }

        return after;
    }

    /// <summary>Writes a document that nothing else has to be linked to.</summary>
    public static Result<Outcome> Create(EngineContext context, WorkspaceLock held, NewDocument document)
    {
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(document.Path, document.Text));
        if (changes.Commit(context.Folder, held) is { } problem)
            return problem;
        return document.ReadBack(context).TryGet(out var made, out problem) ? new Outcome.Created(made, []) : problem;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler CreatePlan { get; } = For<Intent.CreatePlan>(CreatePlanHandler.Handle);
}
