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
        context.UnderLock(held =>
            new ReferenceResolver(context)
                .One(intent.Target)
                .Then(document => Take(context, held, document, intent.For))
        );

    public static Result<Outcome> Take(EngineContext context, WorkspaceLock held, Document document, TimeSpan? time) =>
        StatusFlow.Of(document.Kind) is null
            ? Problem.Usage($"A {document.Kind.Word()} cannot be taken.", "name a plan or a spec")
            : OwnerWhoMay(context, document, "otk next --claim")
                .Select(owner => new Claim(owner, context.Now + (time ?? _byDefault)))
                .Then(claim => Take(context, held, document, claim));

    private static Result<Outcome> Take(EngineContext context, WorkspaceLock held, Document document, Claim claim) =>
        Commit(context, held, document, claim.By, Timestamp.Write(claim.Until))
            .Select<Outcome>(written => new Outcome.Claimed(written, claim, null));

    public static Result<Outcome> Release(EngineContext context, Intent.Release intent) =>
        context.UnderLock(held =>
            new ReferenceResolver(context).One(intent.Target).Then(document => Release(context, held, document))
        );

    private static Result<Outcome> Release(EngineContext context, WorkspaceLock held, Document document)
    {
        var by = document.Value(Fields.ClaimedBy);
        return OwnerWhoMay(context, document, "wait, or ask them; a claim runs out by itself")
            .Then(_ => Commit(context, held, document, "", ""))
            .Select<Outcome>(_ => new Outcome.Changed([new ValueChange(document, Fields.ClaimedBy.Key, by, "")]));
    }

    // Who one is, where nobody else has taken the document.
    private static Result<string> OwnerWhoMay(EngineContext context, Document document, string mend) =>
        context
            .Owners.Current()
            .Then<string>(owner =>
                Claims.ByAnother(document, owner, context.Now) is { } claim ? Taken(document, claim, mend) : owner
            );

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
            new(Fields.ClaimedBy.Key, document.Value(Fields.ClaimedBy), by),
            new(Fields.ClaimedUntil.Key, document.Value(Fields.ClaimedUntil), until),
        ];
        return FrontMatterChange.Edited(document, edits).Then(text => Write(context, held, document, text));
    }

    private static Result<Document> Write(EngineContext context, WorkspaceLock held, Document document, string text)
    {
        var changes = new ChangeSet();
        changes.Add(FileChange.Update(document.Path, document.Text, text));
        return changes.Commit(context.Folder, held).Then(() => context.Store.Read(document.Kind, document.Path));
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Claim { get; } = For<Intent.Claim>(ClaimHandler.Handle);
    internal static Handler Release { get; } = For<Intent.Release>(ClaimHandler.Release);
}
