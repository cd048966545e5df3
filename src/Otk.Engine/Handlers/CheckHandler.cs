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
        return ItemSearch
            .Find(items, intent.Item, spec)
            .Then(item =>
                Results
                    .Each(Places(intent, spec, report, item), p => Change(context, p.Document, p.Item, p.Intent))
                    .Then(changes => Noted(context, spec, item, intent, changes))
                    .Then(changes => Write(context, held, changes, Checked(intent, spec, items, item)))
            );
    }

    // With what is written down of it: in the log, or in the SPEC's own front matter.
    private static Result<IReadOnlyList<FileChange>> Noted(
        EngineContext context,
        Document spec,
        TrackedItem item,
        Intent.Check intent,
        IReadOnlyList<FileChange> changes
    )
    {
        if (item.Done == !intent.Undone)
            return changes.ToArray();
        var notes = new ProgressNotes(context);
        var words = string.IsNullOrWhiteSpace(intent.Evidence)
            ? ""
            : $" ({string.Join(' ', intent.Evidence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))})";
        var dated = notes.Add(spec, $"{(intent.Undone ? "unticked" : "ticked")} '{item.Text}'{words}");
        var noted = new ChangeSet();
        notes.AddTo(noted);
        if (dated is null)
            return changes.Concat(noted.Changes).ToArray();
        var own = changes.OfType<FileChange.Content>().FirstOrDefault(c => c.Path == spec.Path);
        return FrontMatterChange
            .Edited(spec, [dated], own?.After)
            .Select<IReadOnlyList<FileChange>>(text =>
                [.. changes.Where(c => c != own), FileChange.Update(spec.Path, spec.Text, text)]
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
}

internal static partial class IntentHandlers
{
    internal static Handler Check { get; } = For<Intent.Check>(CheckHandler.Handle);
}
