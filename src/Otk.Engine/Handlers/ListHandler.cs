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
    // Logs are looked into for the blockers of so many: of more, only where blockers are asked for.
    private const int MostLookedInto = 200;

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

        var found = new List<(int Number, Document Document)>();
        var damaged = new List<Problem>();
        var isArchived = intent.State == ListState.Archived;
        var store = isArchived ? context.ArchiveStore : context.Store;
        var states = context.States;
        var filter = new Filter(context, intent, states);
        foreach (var kind in Kinds(intent.Kind))
        {
            var all = store.All(kind);
            damaged.AddRange(all.Damaged);
            found.AddRange(
                all.Documents.Select((d, i) => (Number: i + 1, Document: d))
                    .Where(l => filter.Takes(l.Document))
                    .Reverse()
            );
        }

        if (intent.Count)
            return new Outcome.Counted(found.Count) { Damaged = damaged };
        var progress = new ProgressOf(store);
        var sorted = Sorted(found, intent.Order, states).Take(intent.Limit ?? int.MaxValue).ToList();
        var withBlockers = !isArchived && (intent.State is not null || sorted.Count(IsUnderWay) <= MostLookedInto);
        var listed = sorted
            .Select(l => new ListedDocument(l.Number, l.Document, progress.Of(l.Document))
            {
                Why = isArchived ? [] : [.. states.Why(l.Document, withBlockers)],
            })
            .ToList();
        return new Outcome.Listed(listed)
        {
            Damaged = [.. damaged, .. states.Damaged],
            IsWhole = intent == new Intent.List(intent.Kind),
        };
    }

    private static bool IsUnderWay((int Number, Document Document) listed) =>
        listed.Document.Kind is DocumentKind.Plan or DocumentKind.Spec && listed.Document.Status != Status.Done;

    private static IEnumerable<(int Number, Document Document)> Sorted(
        List<(int Number, Document Document)> found,
        string? order,
        DocumentStates states
    ) =>
        order switch
        {
            ListState.Oldest => Enumerable.Reverse(found).OrderBy(f => f.Document.Kind),
            ListState.ByPriority => found.OrderBy(f => Schedule.Weight(states.Value(f.Document, Fields.Priority))),
            ListState.ByDue => found.OrderBy(f =>
                Schedule.Day(states.Value(f.Document, Fields.Due)) ?? DateTime.MaxValue
            ),
            _ => found,
        };

    private static IEnumerable<DocumentKind> Kinds(DocumentKind? kind) =>
        kind is { } one ? [one] : [DocumentKind.Plan, DocumentKind.Spec];

    private static IEnumerable<StatusFlow> Flows(DocumentKind? kind) =>
        Kinds(kind).Select(StatusFlow.Of).OfType<StatusFlow>();

    private sealed class Filter(EngineContext context, Intent.List intent, DocumentStates states)
    {
        private readonly DateTimeOffset? _since = context.MomentOf(intent.Since);
        private readonly DateTimeOffset? _until = context.MomentOf(intent.Until);

        public bool Takes(Document document) =>
            (intent.Status is null || document.Status == intent.Status)
            && (intent.Owner is null || TextMatch.SameName(document.Owner, intent.Owner))
            && (_since is null || document.Modified >= _since.Value.UtcDateTime)
            && (_until is null || Made(document) < _until)
            && states.IsOf(document, intent.State, intent.Priority, intent.Tag)
            && (intent.Text is null || TextMatch.Mentions(document, intent.Text));

        private static DateTimeOffset Made(Document document) =>
            DateTimeOffset.TryParse(
                document.Created,
                System.Globalization.CultureInfo.InvariantCulture,
                System.Globalization.DateTimeStyles.AssumeUniversal,
                out var made
            )
                ? made
                : document.Modified;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler List { get; } = For<Intent.List>(ListHandler.Handle);
}
