using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;

namespace Otk.Engine.Handlers;

internal static class CreatePlanHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.CreatePlan intent)
    {
        var status = intent.Ready ? Status.Ready : Status.Draft;
        if (!Draft.Check(context, DocumentKind.Plan, intent.Title, intent.Owner, status, ("spec_id", ""), ("status", intent.Ready ? status : "")).TryGet(out var draft, out var problem))
            return problem;
        return context.UnderLock(held =>
            NewDocument.Make(context, held, draft).TryGet(out var document, out var wrong) ? Create(context, held, document) : wrong);
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
