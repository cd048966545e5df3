using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

internal static class OwnerSetHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.OwnerSet intent) =>
        Title.Check(intent.Owner, "owner").Then(owner => context.UnderLock(held => Store(context, held, owner)));

    private static Result<Outcome> Store(EngineContext context, WorkspaceLock held, string owner)
    {
        var path = context.Owners.OwnerFile;
        var changes = new ChangeSet();
        changes.Add(new FileChange.Content(path, context.Owners.Stored(), owner + "\n"));
        return changes
            .Commit(context.Folder, held)
            .Then<Outcome>(() => new Outcome.OwnerStored(owner, context.Folder.Display(path)));
    }
}

internal static partial class IntentHandlers
{
    internal static Handler OwnerSet { get; } = For<Intent.OwnerSet>(OwnerSetHandler.Handle);
}
