using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

internal static class LogHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Log intent) =>
        string.IsNullOrWhiteSpace(intent.Text)
            ? Problem.Usage("The entry has no text.", "otk log REF 'what happened'")
            : context.UnderLock(held =>
                new ReferenceResolver(context)
                    .One(intent.Spec ?? CurrentSpec.Reference, DocumentKind.Spec)
                    .Then(spec => Write(context, held, spec, intent))
            );

    private static Result<Outcome> Write(EngineContext context, WorkspaceLock held, Document spec, Intent.Log intent)
    {
        var changes = new ChangeSet();
        return LogWriting
            .Add(context, changes, spec, intent.Entry, intent.Text)
            .Then(path =>
                changes
                    .Commit(context.Folder, held)
                    .Then<Outcome>(() =>
                        new Outcome.Logged(spec, context.Folder.Display(path), intent.Entry.Heading(), intent.Text)
                    )
            );
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Log { get; } = For<Intent.Log>(LogHandler.Handle);
}
