using System.Globalization;
using System.Text.RegularExpressions;
using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>
/// Tells what was done in a time, by plan: from the documents and their logs, so that it is the same in every clone.
/// </summary>
internal static partial class RecapHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Recap intent)
    {
        var since = context.MomentOf(intent.Since) ?? context.MomentOf(Text(LastWorkingDay(context.Today)))!.Value;
        var until = context.MomentOf(intent.Until);
        var recap = new Recap(since, until);
        var damaged = new List<Problem>();
        foreach (var store in new[] { context.Store, context.ArchiveStore })
        {
            foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec })
            {
                var all = store.All(kind);
                damaged.AddRange(all.Damaged);
                foreach (var document in all.Documents)
                    recap.Add(document);
            }
        }

        var reading = new LogReading(context);
        foreach (var entry in reading.Entries(null, since, []))
            recap.Add(entry);
        return new Outcome.Recapped(since, until, recap.Plans(intent.Owner), intent.Markdown)
        {
            Damaged = [.. damaged, .. reading.Damaged],
        };
    }

    /// <summary>The day before, or on a Monday and at weekends the Friday before.</summary>
    public static DateTime LastWorkingDay(DateTime today) =>
        today.DayOfWeek switch
        {
            DayOfWeek.Monday => today.AddDays(-3),
            DayOfWeek.Sunday => today.AddDays(-2),
            _ => today.AddDays(-1),
        };

    private static string Text(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // What was done, by the stem of the document that it was done for.
    private sealed class Recap(DateTimeOffset since, DateTimeOffset? until)
    {
        private readonly Dictionary<string, Document> _documents = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, List<(DateTimeOffset Time, string What, string Text)>> _events = new(
            StringComparer.OrdinalIgnoreCase
        );

        public void Add(Document document)
        {
            _ = _documents.TryAdd(document.Id.Stem, document);
            if (Time(document.Created) is { } made)
                Add(
                    document.Id.Stem,
                    made,
                    document.Kind == DocumentKind.Plan ? "planned" : "specced",
                    document.Kind == DocumentKind.Plan ? "" : document.Title
                );
            foreach (var dated in document.Values(Fields.Dates))
            {
                var at = dated.LastIndexOf(' ');
                if (at > 0 && Time(dated[(at + 1)..]) is { } time)
                    Add(document.Id.Stem, time, dated[..at]);
            }
        }

        public void Add(LoggedEntry entry)
        {
            if (entry.Time is not { } time)
                return;
            var stem = new DocumentId(entry.Spec).Stem;
            switch (entry.Kind)
            {
                case LogEntry.Decision:
                    Add(stem, time, "decided", entry.Text);
                    break;
                case LogEntry.Blocker:
                    Add(stem, time, entry.IsOpen ? "blocked" : "was blocked", entry.Text);
                    break;
                case LogEntry.Progress:
                    Add(stem, time, entry.Text);
                    break;
                default:
                    break;
            }
        }

        public IReadOnlyList<RecappedPlan> Plans(string? owner) =>
            [
                .. _events
                    .GroupBy(e => Head(e.Key))
                    .Where(g => g.Key is not null)
                    .Select(g => new RecappedPlan(g.Key!, [.. g.SelectMany(e => e.Value).OrderBy(e => e.Time)]))
                    .Where(p => owner is null || TextMatch.SameName(p.Document.Owner, owner))
                    .OrderByDescending(p => p.Events[^1].Time),
            ];

        // "ticked 'Create token service' (41 passed)" is told as ticked: Create token service (41 passed).
        private void Add(string stem, DateTimeOffset time, string text)
        {
            var match = Quoted().Match(text);
            if (match.Success)
                Add(stem, time, match.Groups["what"].Value, match.Groups["text"].Value + match.Groups["more"].Value);
            else if (
                StatusFlow.Plan.Has(text)
                || StatusFlow.Spec.Has(text)
                || text.StartsWith("archived", StringComparison.Ordinal)
            )
                Add(stem, time, text == Status.Done ? "finished" : text, "");
            else if (PlanStatus().Match(text) is { Success: true } plan)
                Add(plan.Groups["plan"].Value, time, plan.Groups["what"].Value);
            else
                Add(stem, time, "progress", text);
        }

        private void Add(string stem, DateTimeOffset time, string what, string text)
        {
            if (time < since || time >= until)
                return;
            if (!_events.TryGetValue(stem, out var all))
                _events[stem] = all = [];
            all.Add((time, what, text));
        }

        // The plan of a SPEC; a document that is gone is none.
        private Document? Head(string stem) =>
            !_documents.TryGetValue(stem, out var document) ? null
            : document.Kind == DocumentKind.Spec
            && document.Link.Length > 0
            && _documents.TryGetValue(new DocumentId(document.Link).Stem, out var plan)
                ? plan
            : document;

        private static DateTimeOffset? Time(string text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                ? time
                : null;
    }

    [GeneratedRegex("^(?<what>ticked|unticked|resolved) '(?<text>.*)'(?<more>[^']*)$", RegexOptions.Singleline)]
    private static partial Regex Quoted();

    [GeneratedRegex("^(?<plan>PLAN-\\S+) (?<what>draft|ready|in-spec|executing|done)$")]
    private static partial Regex PlanStatus();
}

internal static partial class IntentHandlers
{
    internal static Handler Recap { get; } = For<Intent.Recap>(RecapHandler.Handle);
}
