using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Starts an execution log for a SPEC, points its latest link at it and moves its plan to executing.</summary>
internal static class ExecuteHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Execute intent) => context.UnderLock<Outcome>(held =>
    {
        if (!new ReferenceResolver(context).One(intent.Spec, DocumentKind.Spec).TryGet(out var spec, out var problem))
            return problem;
        if (!context.Owners.Current().TryGet(out var owner, out problem))
            return problem;
        var started = FreeMoment(context, spec);
        var folder = context.Folder.FolderOf(DocumentKind.Log);
        var log = Path.Combine(folder, DerivedName.Exec(spec.Id.Text, started));
        var changes = new ChangeSet();
        changes.Add(new FileChange.Create(log, ExecutionLog.Text(spec, owner, started)));
        changes.Add(new FileChange.Link(Path.Combine(folder, DerivedName.ExecLatest(spec.Id.Text)), Path.GetFileName(log)));
        var moved = new List<ValueChange>();
        foreach (var plan in context.Store.All(DocumentKind.Plan).Documents.Where(p => Links.Names(spec, p) && StatusFlow.Plan.IsBefore(p.Status, Status.Executing)))
        {
            if (!plan.FrontMatter!.With("status", Status.Executing, plan.DisplayPath).TryGet(out var text, out problem))
                return problem;
            changes.Add(new FileChange.Update(plan.Path, plan.Text, text));
            moved.Add(new ValueChange(plan, "status", plan.Status, Status.Executing));
        }

        return changes.Commit(context.Folder, held) is { } failed
            ? failed
            : new Outcome.Started(spec, context.Folder.Display(log), moved);
    });

    // Logs are named to the second; a second log in one second takes the next one.
    private static DateTimeOffset FreeMoment(EngineContext context, Document spec)
    {
        var moment = context.Now;
        while (context.Store.Has(DocumentKind.Log, DerivedName.Exec(spec.Id.Text, moment)))
            moment = moment.AddSeconds(1);
        return moment;
    }
}
