using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Scouting;
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
/// Adds, rewords and takes out items of a document; the scout report of a SPEC follows. Nothing else in the files is
/// touched.
/// </summary>
internal static class ItemHandlers
{
    public static Result<Outcome> Add(EngineContext context, Intent.AddItem intent) =>
        OneLine(intent.Text)
            .Then(text => On(context, intent.Target, (held, document) => Add(context, held, document, intent, text)));

    public static Result<Outcome> Edit(EngineContext context, Intent.EditItem intent) =>
        OneLine(intent.Text)
            .Then(text =>
                On(
                    context,
                    intent.Target,
                    (held, document) =>
                        Change(
                            context,
                            held,
                            document,
                            intent.Item,
                            (body, item, isReport) =>
                                MarkdownEdit.Reword(
                                    body,
                                    item,
                                    isReport && IsEnsured(document, item) ? Checklist.Ensured(text) : text
                                ),
                            item => new Outcome.ItemChanged(document, "Changed", item with { Text = text })
                        )
                )
            );

    public static Result<Outcome> Remove(EngineContext context, Intent.RemoveItem intent) =>
        On(
            context,
            intent.Target,
            (held, document) =>
                Change(
                    context,
                    held,
                    document,
                    intent.Item,
                    (body, item, _) => MarkdownEdit.Remove(body, item),
                    item => new Outcome.ItemChanged(document, "Removed", item),
                    mayHold: IsEvidence
                )
        );

    private static Result<Outcome> On(
        EngineContext context,
        DocumentRef target,
        Func<WorkspaceLock, Document, Result<Outcome>> act
    ) => context.UnderLock(held => new ReferenceResolver(context).One(target).Then(document => act(held, document)));

    private static Result<string> OneLine(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length > 0 ? words : Problem.Usage("The item has no text.", "otk item add REF 'what to do'");
    }

    private static Result<Outcome> Add(
        EngineContext context,
        WorkspaceLock held,
        Document document,
        Intent.AddItem intent,
        string text
    )
    {
        if (document.Kind is not (DocumentKind.Plan or DocumentKind.Spec))
            return Problem.Usage(
                $"{document.Id.Stem} is a {document.Kind.Word()}, which gets no items.",
                "name a plan or a spec"
            );
        var section = intent.Section ?? (document.Kind == DocumentKind.Plan ? ItemSection.Milestone : ItemSection.Step);
        var body = With(document.Body, section, text);
        var changed = document.Text[..^document.Body.Length] + body;
        var changes = new ChangeSet();
        changes.Add(FileChange.Update(document.Path, document.Text, changed));
        var report = document.Kind == DocumentKind.Spec ? new SpecFiles(context, document).Report() : null;
        return (report is { } read ? read.Select(r => Followed(changes, r, body)) : true).Then(_ =>
            changes
                .Commit(context.Folder, held)
                .Then(() => context.Store.Read(document.Kind, document.Path))
                .Then(written =>
                    DocumentItems
                        .Of(context, written)
                        .Select<Outcome>(items => new Outcome.ItemChanged(
                            document,
                            "Added",
                            items.LastOrDefault(i => TrackedItems.Same(text, i.Text))
                                ?? new TrackedItem(0, text, false, null, null)
                        ))
                )
        );
    }

    // Behind the last of its kind; where there is none, below the heading, which is made where it is missing.
    private static string With(string body, string section, string text)
    {
        var roles = SectionRole.In(MarkdownOutline.Read(body));
        var mine = roles.Where(r => r.Role == section).ToList();

        // A plan's milestones are its steps, and the other way round.
        if (mine.Count == 0 && section != ItemSection.Criterion)
            mine = [.. roles.Where(r => r.Role is ItemSection.Step or ItemSection.Milestone)];
        var last = mine.LastOrDefault(r => r.Section.Items.Count > 0).Section;
        return last is not null
            ? MarkdownEdit.AddBehind(body, WorkThreads.Outermost(last.Items).Last(), text)
            : MarkdownEdit.AddTo(
                body,
                [$"- [ ] {text}"],
                s => mine.Exists(m => m.Section.Line == s.Line),
                section switch
                {
                    ItemSection.Criterion => "## Acceptance Criteria",
                    ItemSection.Milestone => "## Milestones",
                    _ => "## Implementation Steps",
                },
                spaced: true
            );
    }

    private static bool Followed(ChangeSet changes, Document report, string specBody)
    {
        var (text, added) = ScoutReport.Complete(report.Text, Checklist.Of(specBody));
        if (added > 0)
            changes.Add(FileChange.Update(report.Path, report.Text, text));
        return true;
    }

    private static Result<Outcome> Change(
        EngineContext context,
        WorkspaceLock held,
        Document document,
        string wanted,
        Func<string, MarkdownItem, bool, string> change,
        Func<TrackedItem, Outcome> told,
        Func<MarkdownItem, bool>? mayHold = null
    ) =>
        DocumentItems
            .Of(context, document)
            .Then(items => ItemSearch.Find(items, wanted, document))
            .Then(item =>
                Places(context, document, item, mayHold ?? (_ => true))
                    .Then(places => Write(context, held, places, change, told(item)))
            );

    private static Result<IReadOnlyList<(Document Document, MarkdownItem Item)>> Places(
        EngineContext context,
        Document document,
        TrackedItem item,
        Func<MarkdownItem, bool> mayHold
    )
    {
        var places = new List<(Document, MarkdownItem)>();
        if (DocumentItems.InDocument(document, item) is { } own)
            places.Add((document, own));
        if (item.InReport is { } inReport)
        {
            if (!new SpecFiles(context, document).Report()!.Value.TryGet(out var report, out var problem))
                return problem;
            places.Add((report, inReport));
        }

        return places.Find(p => !p.Item2.Inner.All(mayHold)) is { Item1: { } where, Item2: { } outer }
            ? Problem.Refused(
                outer.Inner.Count == 1
                    ? $"An item stands under '{outer.Text}'."
                    : $"{outer.Inner.Count} items stand under '{outer.Text}'.",
                new SourceLocation(where.DisplayPath, where.FrontMatter is null ? outer.Line : null),
                "take these out or move them first",
                $"otk open {document.Id.Stem}"
            )
            : places;
    }

    private static Result<Outcome> Write(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<(Document Document, MarkdownItem Item)> places,
        Func<string, MarkdownItem, bool, string> change,
        Outcome told
    )
    {
        var changes = new ChangeSet();
        foreach (var (document, item) in places)
        {
            var body = change(document.Body, item, document.Kind == DocumentKind.Report);
            changes.Add(FileChange.Update(document.Path, document.Text, document.Text[..^document.Body.Length] + body));
        }

        return changes.Commit(context.Folder, held).Then<Outcome>(() => told);
    }

    // What shows that an item is done goes with it.
    private static bool IsEvidence(MarkdownItem inner) =>
        inner.Text.StartsWith(TrackedItems.Evidence, StringComparison.Ordinal);

    // The report says "Ensure all tests pass" of "All tests pass".
    private static bool IsEnsured(Document spec, MarkdownItem inReport) =>
        !spec
            .Outline.SelectMany(s => s.Items)
            .Any(i => i.Text.Equals(inReport.Text, StringComparison.OrdinalIgnoreCase))
        && spec.Outline.SelectMany(s => s.Items).Any(i => TrackedItems.Same(i.Text, inReport.Text));
}

internal static partial class IntentHandlers
{
    internal static Handler AddItem { get; } = For<Intent.AddItem>(ItemHandlers.Add);
    internal static Handler EditItem { get; } = For<Intent.EditItem>(ItemHandlers.Edit);
    internal static Handler RemoveItem { get; } = For<Intent.RemoveItem>(ItemHandlers.Remove);
}
