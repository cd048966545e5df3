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
        context.UnderLock<Outcome>(held =>
        {
            if (intent.Evidence is { } evidence && string.IsNullOrWhiteSpace(evidence))
                return Problem.Usage("The evidence has no text.", "otk check REF ITEM --evidence 'what shows it'");
            if (
                !new ReferenceResolver(context)
                    .One(intent.Spec ?? CurrentSpec.Reference, DocumentKind.Spec)
                    .TryGet(out var spec, out var problem)
            )
                return problem;
            var files = new SpecFiles(context, spec);
            Document? report = null;
            if (files.Report() is { } read && !read.TryGet(out report, out problem))
                return problem;
            var items = TrackedItems.Of(spec, report);
            if (!Find(items, intent.Item, spec).TryGet(out var item, out problem))
                return problem;
            var changes = new ChangeSet();
            if (report is not null && item.InReport is { } inReport)
            {
                if (!Change(context, report, inReport, intent).TryGet(out var change, out problem))
                    return problem;
                changes.Add(change);
            }

            if (item.InSpec is { } inSpec)
            {
                var inBoth = item.InReport is null ? intent : intent with { Evidence = null };
                if (!Change(context, spec, inSpec, inBoth).TryGet(out var change, out problem))
                    return problem;
                changes.Add(change);
            }

            if (changes.Commit(context.Folder, held) is { } failed)
                return failed;
            var done = items.Count(i => i == item ? !intent.Undone : i.Done);
            return new Outcome.Checked(spec, item, !intent.Undone, done, items.Count);
        });

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
