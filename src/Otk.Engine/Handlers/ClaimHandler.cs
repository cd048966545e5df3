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

/// <summary>
/// Takes a PLAN or a SPEC for the owner of this workspace, and gives it up. Of two at once one wins: it is done under
/// the lock.
/// </summary>
internal static class ClaimHandler
{
    private static readonly TimeSpan _byDefault = TimeSpan.FromHours(8);

    public static Result<Outcome> Handle(EngineContext context, Intent.Claim intent) =>
        context.UnderLock<Outcome>(held =>
            new ReferenceResolver(context).One(intent.Target).TryGet(out var document, out var problem)
                ? Take(context, held, document, intent.For)
                : problem
        );

    public static Result<Outcome> Take(EngineContext context, WorkspaceLock held, Document document, TimeSpan? time)
    {
        if (StatusFlow.Of(document.Kind) is null)
            return Problem.Usage($"A {document.Kind.Word()} cannot be taken.", "name a plan or a spec");
        if (!context.Owners.Current().TryGet(out var owner, out var problem))
            return problem;
        if (Claims.ByAnother(document, owner, context.Now) is { } claim)
            return Taken(document, claim, "otk next --claim");
        var until = context.Now + (time ?? _byDefault);
        if (!Commit(context, held, document, owner, Timestamp.Write(until)).TryGet(out var written, out problem))
            return problem;
        return new Outcome.Claimed(written, new Claim(owner, until), null);
    }

    public static Result<Outcome> Release(EngineContext context, Intent.Release intent) =>
        context.UnderLock<Outcome>(held =>
        {
            if (!new ReferenceResolver(context).One(intent.Target).TryGet(out var document, out var problem))
                return problem;
            if (!context.Owners.Current().TryGet(out var owner, out problem))
                return problem;
            if (Claims.ByAnother(document, owner, context.Now) is { } claim)
                return Taken(document, claim, "wait, or ask them; a claim runs out by itself");
            var by = document.FrontMatter?.Value(Fields.ClaimedBy.Key) ?? "";
            return Commit(context, held, document, "", "").TryGet(out _, out problem)
                ? new Outcome.Changed([new ValueChange(document, Fields.ClaimedBy.Key, by, "")])
                : problem;
        });

    /// <summary>Why somebody else may not work on a document now.</summary>
    public static Problem Taken(Document document, Claim claim, string mend) =>
        Problem.Refused(
            $"{document.Id.Stem} is taken by {claim.By} until {Timestamp.Write(claim.Until)}.",
            document.At(Fields.ClaimedBy.Key),
            mend
        );

    private static Result<Document> Commit(
        EngineContext context,
        WorkspaceLock held,
        Document document,
        string by,
        string until
    )
    {
        FrontMatterEdit[] edits =
        [
            new(Fields.ClaimedBy.Key, document.FrontMatter?.Value(Fields.ClaimedBy.Key) ?? "", by),
            new(Fields.ClaimedUntil.Key, document.FrontMatter?.Value(Fields.ClaimedUntil.Key) ?? "", until),
        ];
        if (!FrontMatterChange.Edited(document, edits).TryGet(out var text, out var problem))
            return problem;
        var changes = new ChangeSet();
        changes.Add(FileChange.Update(document.Path, document.Text, text));
        return changes.Commit(context.Folder, held) is { } failed
            ? failed
            : context.Store.Read(document.Kind, document.Path);
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Claim { get; } = For<Intent.Claim>(ClaimHandler.Handle);
    internal static Handler Release { get; } = For<Intent.Release>(ClaimHandler.Release);
}
