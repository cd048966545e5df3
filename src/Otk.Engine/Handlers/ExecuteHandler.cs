using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>Starts an execution log for a SPEC, points its latest link at it and moves its plan to executing.</summary>
internal static class ExecuteHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Execute intent) =>
        context.UnderLock(held =>
            new ReferenceResolver(context)
                .One(intent.Spec, DocumentKind.Spec)
                .Then(spec => Execute(context, held, spec))
        );

    private static Result<Outcome> Execute(EngineContext context, WorkspaceLock held, Document spec) =>
        context.Owners.Current().Then(owner => Execute(context, held, spec, owner));

    private static Result<Outcome> Execute(EngineContext context, WorkspaceLock held, Document spec, string owner)
    {
        var plans = context.Store.All(DocumentKind.Plan);
        List<Document> ofSpec = [.. plans.Documents.Where(p => Links.Names(spec, p))];
        return WhyTaken(context, ofSpec.Prepend(spec), owner)
            .Then(() => Start(context, held, spec, owner, ofSpec))
            .Select<Outcome>(started => started with { Damaged = plans.Damaged });
    }

    private static Problem? WhyTaken(EngineContext context, IEnumerable<Document> documents, string owner)
    {
        foreach (var taken in documents)
        {
            if (Claims.ByAnother(taken, owner, context.Now) is { } claim)
                return ClaimHandler.Taken(taken, claim, "wait, or ask them; a claim runs out by itself");
        }

        return null;
    }

    private static Result<Outcome.Started> Start(
        EngineContext context,
        WorkspaceLock held,
        Document spec,
        string owner,
        List<Document> plans
    )
    {
        var started = FreeMoment(context, spec, BehindNewest(context, spec));
        var folder = context.Folder.FolderOf(DocumentKind.Log);
        var log = Path.Combine(folder, DerivedName.Exec(spec.Id.Text, started));
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(log, ExecutionLog.Text(spec, owner, started)));
        changes.Add(context.Store.LatestLink(spec.Id.Text, Path.GetFileName(log)));
        KeepDetached(context, spec, changes);
        return Results
            .Each(plans.Where(p => StatusFlow.Plan.IsBefore(p.Status, Status.Executing)), p => Move(p, changes))
            .Then(moved =>
                changes
                    .Commit(context.Folder, held)
                    .Then<Outcome.Started>(() => new Outcome.Started(spec, context.Folder.Display(log), moved))
            );
    }

    // Adds to a change set what makes a plan executing.
    private static Result<ValueChange> Move(Document plan, ChangeSet changes) =>
        plan.FrontMatter!.With(Fields.Status.Key, Status.Executing, plan.DisplayPath)
            .Select(text =>
            {
                changes.Add(FileChange.Update(plan.Path, plan.Text, text));
                return new ValueChange(plan, Fields.Status.Key, plan.Status, Status.Executing);
            });

    // An editor that replaces files may have made a file of the latest link. What was written there becomes a log of
    // its own, unless it is what the newest log says.
    private static void KeepDetached(EngineContext context, Document spec, ChangeSet changes)
    {
        if (context.Store.DetachedLatest(spec.Id.Text) is not { } latest)
            return;
        changes.Add(
            FileChange.Delete(
                Path.Combine(context.Folder.FolderOf(DocumentKind.Log), DerivedName.ExecLatest(spec.Id.Text)),
                latest.Text
            )
        );
        var logs = context.Store.All(DocumentKind.Log).Documents.Where(l => Links.Names(l, spec));
        if (logs.Any(l => l.Text.TrimStart('\uFEFF') == latest.Text))
            return;
        var kept = FreeMoment(context, spec, latest.Modified);
        changes.Add(
            FileChange.Create(
                Path.Combine(context.Folder.FolderOf(DocumentKind.Log), DerivedName.Exec(spec.Id.Text, kept)),
                latest.Text
            )
        );
    }

    // The newest log is the one that started last, also where the clock went back since.
    private static DateTimeOffset BehindNewest(EngineContext context, Document spec) =>
        new SpecFiles(context, spec).NewestStart is { } newest && newest >= context.Now
            ? newest.AddSeconds(1)
            : context.Now;

    // Logs are named to the second; a second log in one second takes the next one.
    private static DateTimeOffset FreeMoment(EngineContext context, Document spec, DateTimeOffset moment)
    {
        while (context.Store.Has(DocumentKind.Log, DerivedName.Exec(spec.Id.Text, moment)))
            moment = moment.AddSeconds(1);
        return moment;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Execute { get; } = For<Intent.Execute>(ExecuteHandler.Handle);
}
