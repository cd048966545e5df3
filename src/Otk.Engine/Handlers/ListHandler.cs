using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Lists documents, newest first, each with the number that it keeps whatever the filter.</summary>
internal static class ListHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.List intent)
    {
        if (intent.Status is { } status && !Flows(intent.Kind).Any(f => f.Has(status)))
        {
            return Problem.Usage(
                $"There is no status '{status}' for {(intent.Kind is { } k ? k.Word() + "s" : "plans or specs")}.",
                Flows(intent.Kind).Any()
                    ? StatusHint.For(status, [.. Flows(intent.Kind).SelectMany(f => f.Statuses).Distinct()])
                    : $"otk list {intent.Kind!.Value.Word()}s"
            );
        }

        var listed = new List<ListedDocument>();
        var damaged = new List<Problem>();
        var store = intent.Archived ? context.ArchiveStore : context.Store;
        var progress = new ProgressOf(store);
        foreach (var kind in intent.Free ? [DocumentKind.Plan] : Kinds(intent.Kind))
        {
            var all = store.All(kind);
            damaged.AddRange(all.Damaged);
            var waiting = new Waiting(intent.Free ? all.Documents : []);
            listed.AddRange(
                all.Documents.Select((d, i) => (Number: i + 1, Document: d))
                    .Where(l => Fits(l.Document, intent) && (!intent.Free || IsFree(context, l.Document, waiting)))
                    .Select(l => new ListedDocument(l.Number, l.Document, progress.Of(l.Document)))
                    .Reverse()
            );
        }

        return new Outcome.Listed(listed) { Damaged = damaged };
    }

    // Ready, and neither another plan nor another person stands before it.
    private static bool IsFree(EngineContext context, Document plan, Waiting waiting) =>
        plan.Status == Status.Ready && waiting.Open(plan).Count == 0 && Claims.Of(plan, context.Now) is null;

    private static IEnumerable<DocumentKind> Kinds(DocumentKind? kind) =>
        kind is { } one ? [one] : [DocumentKind.Plan, DocumentKind.Spec];

    private static IEnumerable<StatusFlow> Flows(DocumentKind? kind) =>
        Kinds(kind).Select(StatusFlow.Of).OfType<StatusFlow>();

    private static bool Fits(Document document, Intent.List intent) =>
        (intent.Status is null || document.Status == intent.Status)
        && (intent.Owner is null || TextMatch.SameName(document.Owner, intent.Owner))
        && (intent.Text is null || TextMatch.Mentions(document, intent.Text));
}

internal static partial class IntentHandlers
{
    internal static Handler List { get; } = For<Intent.List>(ListHandler.Handle);
}
