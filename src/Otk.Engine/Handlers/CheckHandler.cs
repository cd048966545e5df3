using System.Globalization;
using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Handlers;

/// <summary>
/// Ticks an item of a SPEC's work in the scout report and in the SPEC, and writes down what shows that it is done.
/// </summary>
internal static class CheckHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Check intent) =>
        context.UnderLock(held =>
            intent.Evidence is { } evidence && string.IsNullOrWhiteSpace(evidence)
                ? Problem.Usage("The evidence has no text.", "otk check REF ITEM --evidence 'what shows it'")
                : new ReferenceResolver(context)
                    .One(intent.Spec ?? CurrentSpec.Reference, DocumentKind.Spec)
                    .Then(spec => Check(context, held, intent, spec))
        );

    private static Result<Outcome> Check(
        EngineContext context,
        WorkspaceLock held,
        Intent.Check intent,
        Document spec
    ) =>
        new SpecFiles(context, spec).Report() is { } read
            ? read.Then(report => Check(context, held, intent, spec, report))
            : Check(context, held, intent, spec, null);

    private static Result<Outcome> Check(
        EngineContext context,
        WorkspaceLock held,
        Intent.Check intent,
        Document spec,
        Document? report
    )
    {
        var items = TrackedItems.Of(spec, report);
        return Find(items, intent.Item, spec)
            .Then(item =>
                Results
                    .Each(Places(intent, spec, report, item), p => Change(context, p.Document, p.Item, p.Intent))
                    .Then(changes => Write(context, held, changes, Checked(intent, spec, items, item)))
            );
    }

    // Where the item stands, and what is written there: the evidence only once, in the report where that has it.
    private static IEnumerable<(Document Document, MarkdownItem Item, Intent.Check Intent)> Places(
        Intent.Check intent,
        Document spec,
        Document? report,
        TrackedItem item
    )
    {
        if (report is not null && item.InReport is { } inReport)
            yield return (report, inReport, intent);
        if (item.InSpec is { } inSpec)
            yield return (spec, inSpec, item.InReport is null ? intent : intent with { Evidence = null });
    }

    private static Result<Outcome> Write(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<FileChange> written,
        Outcome outcome
    )
    {
        var changes = new ChangeSet();
        foreach (var change in written)
            changes.Add(change);
        return changes.Commit(context.Folder, held).Then<Outcome>(() => outcome);
    }

    private static Outcome.Checked Checked(
        Intent.Check intent,
        Document spec,
        IReadOnlyList<TrackedItem> items,
        TrackedItem item
    )
    {
        var done = items.Count(i => i == item ? !intent.Undone : i.Done);
        return new Outcome.Checked(spec, item, !intent.Undone, done, items.Count);
    }

    private static Result<FileChange> Change(
        EngineContext context,
        Document document,
        MarkdownItem item,
        Intent.Check intent
    )
    {
        // A tick takes the place of one character, so the item's places stay right for what follows.
        var body = item.Done == !intent.Undone ? document.Body : MarkdownEdit.Tick(document.Body, item, !intent.Undone);
        if (intent.Undone)
            body = MarkdownEdit.RemoveInside(
                body,
                item,
                i => i.Text.StartsWith(TrackedItems.Evidence, StringComparison.Ordinal)
            );
        if (intent.Evidence is { } evidence)
        {
            var words = string.Join(' ', evidence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (
                MarkdownEdit.AddInside(body, item, $"{TrackedItems.Evidence}{words} ({Timestamp.Write(context.Now)})")
                is not { } added
            )
            {
                return Problem.Failed(
                    "The item is written in a way in which otk cannot put evidence under it.",
                    new SourceLocation(document.DisplayPath),
                    "write the evidence under the item by hand, and check it without --evidence"
                );
            }

            body = added;
        }

        return FileChange.Update(document.Path, document.Text, document.Text[..^document.Body.Length] + body);
    }

    // By number, else by all words, else by beginnings of words; several are told with their numbers.
    private static Result<TrackedItem> Find(IReadOnlyList<TrackedItem> items, string wanted, Document spec)
    {
        if (items.Count == 0)
            return Problem.Failed($"{spec.Id.Stem} has no items to tick.", spec.At("id"), $"otk scout {spec.Id.Stem}");
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= items.Count
                ? items[number - 1]
                : Problem.Failed(
                    $"{spec.Id.Stem} has no item {number}: it has {items.Count}.",
                    spec.At("id"),
                    $"otk show {spec.Id.Stem}"
                );
        var words = TextMatch.Words(wanted);
        Func<TrackedItem, bool>[] stages =
        [
            i => TextMatch.Same(TextMatch.Words(i.Text), words),
            i => TextMatch.HasAll(TextMatch.Words(i.Text), words),
            i => TextMatch.HasAllBegun(TextMatch.Words(i.Text), words),
        ];
        foreach (var stage in stages)
        {
            var found = items.Where(stage).ToList();
            if (found is [var one])
                return one;
            if (found.Count > 1)
            {
                return new Problem(
                    ProblemKind.Ambiguous,
                    $"{found.Count} items of {spec.Id.Stem} are meant by '{wanted}'; which one?"
                )
                {
                    Candidates =
                    [
                        .. found.Select(i => new Candidate(
                            $"{i.Number}",
                            i.Text,
                            i.Done ? "done" : "open",
                            spec.DisplayPath
                        )),
                    ],
                    Mend = ["name it by its number"],
                };
            }
        }

        return Problem.Failed($"{spec.Id.Stem} has no item '{wanted}'.", spec.At("id"), $"otk show {spec.Id.Stem}");
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Check { get; } = For<Intent.Check>(CheckHandler.Handle);
}
