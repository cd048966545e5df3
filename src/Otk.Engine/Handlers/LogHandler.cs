using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

internal static class LogHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Log intent) =>
        context.UnderLock<Outcome>(held =>
        {
            if (string.IsNullOrWhiteSpace(intent.Text))
                return Problem.Usage("The entry has no text.", "otk log REF 'what happened'");
            if (
                !new ReferenceResolver(context)
                    .One(intent.Spec ?? CurrentSpec.Reference, DocumentKind.Spec)
                    .TryGet(out var spec, out var problem)
            )
                return problem;
            var changes = new ChangeSet();
            if (!LogWriting.Add(context, changes, spec, intent.Entry, intent.Text).TryGet(out var path, out problem))
                return problem;
            return changes.Commit(context.Folder, held) is { } failed
                ? failed
                : new Outcome.Logged(spec, context.Folder.Display(path), intent.Entry.Heading(), intent.Text);
        });
}

internal static partial class IntentHandlers
{
    internal static Handler Log { get; } = For<Intent.Log>(LogHandler.Handle);
}
