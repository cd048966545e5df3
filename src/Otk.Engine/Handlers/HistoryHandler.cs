using Otk.Engine.History;
using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Tells what otk did to a document, from the journal, newest first.</summary>
internal static class HistoryHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.History intent) =>
        Find(context, intent.Target).Select<Outcome>(document => Tell(context, document));

    // What is in the archive has a history, too.
    private static Result<Document> Find(EngineContext context, DocumentRef target)
    {
        var there = new ReferenceResolver(context).One(target);
        return
            there.TryGet(out _, out _)
            || !new ReferenceResolver(context, context.ArchiveStore).One(target).TryGet(out var archived, out _)
            ? there
            : archived;
    }

    private static Outcome.HistoryTold Tell(EngineContext context, Document document)
    {
        var name = Path.GetFileName(document.Path);
        var acts = ActHistory
            .Of(context)
            .Select(a =>
                (a.Record, Own: a.Entries.Reverse().SelectMany(e => e.Changes).Where(c => IsAbout(c)).ToList())
            )
            .Where(a => a.Own.Count > 0)
            .Select(a => a.Record with { Changes = [.. a.Own.Select(c => ActHistory.Describe(context, c))] });
        return new Outcome.HistoryTold(document, [.. acts]);

        // Its own file wherever it lay, and the report and logs that are named after it.
        bool IsAbout(FileChange change) =>
            Path.GetFileName(change.Path) == name
            || Path.GetFileName(change.Path).StartsWith(document.Id.Text + "-", StringComparison.OrdinalIgnoreCase);
    }
}

internal static partial class IntentHandlers
{
    internal static Handler History { get; } = For<Intent.History>(HistoryHandler.Handle);
}
