using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;

namespace Otk.Engine.Handlers;

/// <summary>
/// Moves a document, and what belongs to it, into <c>archive/</c> of the artifact root, and back. Nothing in the files
/// changes but the reason of it, where one is given.
/// </summary>
internal static class ArchiveHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Archive intent) =>
        context.UnderLock(held =>
            Resolve(new ReferenceResolver(context), intent.Target)
                .Then(documents => ToArchive(context, held, documents, intent))
        );

    public static Result<Outcome> Restore(EngineContext context, Intent.Restore intent) =>
        context.UnderLock(held =>
            Resolve(new ReferenceResolver(context, context.ArchiveStore), intent.Target)
                .Then(documents => FromArchive(context, held, documents))
        );

    private static Result<Outcome> ToArchive(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<Document> documents,
        Intent.Archive intent
    ) =>
        With(context.Store, documents)
            .Then(all =>
                !intent.Force && Executing(context.Store, all) is { } refusal
                    ? refusal
                    : Move(context, held, documents, all, intent.Reason, toArchive: true)
            );

    private static Result<Outcome> FromArchive(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<Document> documents
    ) =>
        With(context.ArchiveStore, documents)
            .Then(all => Move(context, held, documents, all, reason: "", toArchive: false));

    // A plan that is being worked on stays, and so do its SPECs.
    private static Problem? Executing(DocumentStore store, List<Document> all)
    {
        var specs = all.Where(d => d.Kind == DocumentKind.Spec).ToList();
        var plans = specs.SelectMany(s => store.All(DocumentKind.Plan).Links.Of(s));
        if (all.Concat(plans).FirstOrDefault(d => d.Status == Status.Executing) is not { } executing)
            return null;
        var meant = all.Contains(executing) ? executing : specs.Find(s => Links.AreLinked(s, executing))!;
        return Problem.Refused(
            meant == executing
                ? $"{executing.Id.Stem} is executing."
                : $"{meant.Id.Stem} is for {executing.Id.Stem}, which is executing.",
            executing.At("status"),
            $"otk set {executing.Id.Stem} --status done",
            $"otk archive {meant.Id.Stem} --force"
        );
    }

    private static Result<IReadOnlyList<Document>> Resolve(ReferenceResolver resolver, DocumentRef target) =>
        resolver.Many(target).Then(found => target is DocumentRef.All ? found.ToList() : One(resolver, target, found));

    // A plan takes its SPECs with it, so words that mean it and them mean the plan.
    private static Result<IReadOnlyList<Document>> One(
        ReferenceResolver resolver,
        DocumentRef target,
        IReadOnlyList<Document> found
    )
    {
        var plans = found.Where(d => d.Kind == DocumentKind.Plan).ToList();
        return plans is [var plan] && found.All(d => d == plan || Links.AreLinked(d, plan))
            ? new[] { plan }
            : resolver.One(target).Select<IReadOnlyList<Document>>(one => [one]);
    }

    private static Result<List<Document>> With(DocumentStore store, IReadOnlyList<Document> documents) =>
        Results
            .Each(documents, d => With(store, d))
            .Select(all => all.SelectMany(own => own).DistinctBy(d => d.Path).ToList());

    // A plan with its SPECs, but not with one that says that it is for another; a SPEC with its reports and logs. What
    // cannot be read would be left behind, so nothing goes then.
    private static Result<List<Document>> With(DocumentStore store, Document document)
    {
        var all = new List<Document> { document };
        if (document.Kind == DocumentKind.Plan && NamedSpec.WhyUnread(store, document) is { } unread)
            return unread;
        if (document.Kind == DocumentKind.Plan)
            all.AddRange(
                store
                    .All(DocumentKind.Spec)
                    .Links.Of(document)
                    .Where(s => s.Link.Length == 0 || Links.Names(s, document))
            );
        var derived = all.Where(d => d.Kind == DocumentKind.Spec).SelectMany(s => Derived(new SpecFiles(store, s)));
        return Results.Each(derived, d => store.Read(d.Kind, d.Path)).Select(read => all.Concat(read).ToList());
    }

    private static IEnumerable<(DocumentKind Kind, string Path)> Derived(SpecFiles files) =>
        files
            .LogPaths.Select(l => (DocumentKind.Log, l))
            .Concat(files.ReportPath is { } report ? [(DocumentKind.Report, report)] : []);

    // A document that is a link goes as what it is, and leads where it led.
    private static IEnumerable<FileChange> Moved(Document document, string place, Dictionary<string, string> places)
    {
        if (new FileInfo(document.Path).LinkTarget is not { } target)
            return [new FileChange.Move(document.Path, place)];
        var led = Path.GetFullPath(target, Path.GetDirectoryName(document.Path)!);
        led = places.GetValueOrDefault(led, led);
        var leads = Path.IsPathRooted(target) ? target : Path.GetRelativePath(Path.GetDirectoryName(place)!, led);
        return [new FileChange.Link(document.Path, target, null), new FileChange.Link(place, null, leads)];
    }

    private static string PlaceOf(Document document, WorkspaceFolder folder) =>
        Path.Combine(folder.FolderOf(document.Kind), Path.GetFileName(document.Path));

    // A document's text with why it is in the archive: null leaves it as it is, and nothing takes it away.
    private static Result<string> Reasoned(EngineContext context, Document document, string? reason) =>
        reason is null || document.FrontMatter is null || new FileInfo(document.Path).LinkTarget is not null
            ? document.Text
            : FrontMatterChange.Edited(
                document,
                [
                    new FrontMatterEdit(Fields.ArchiveReason.Key, document.Value(Fields.ArchiveReason), reason),
                    ProgressNotes.Archived(context, document, reason),
                ]
            );

    private static Result<Outcome> Move(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<Document> documents,
        List<Document> all,
        string? reason,
        bool toArchive
    )
    {
        var to = toArchive ? context.Folder.Archive : context.Folder;
        var (here, there) = toArchive ? (context.Store, context.ArchiveStore) : (context.ArchiveStore, context.Store);
        if (all.FirstOrDefault(d => there.Has(d.Kind, Path.GetFileName(d.Path))) is { } blocked)
        {
            return Problem.Refused(
                $"{blocked.DisplayPath} cannot be moved: a file of its name is there already.",
                new SourceLocation(context.Folder.Display(PlaceOf(blocked, to))),
                "rename or delete one of the two files, then do it again"
            );
        }

        var changes = new ChangeSet();
        var places = all.ToDictionary(d => d.Path, d => PlaceOf(d, to), StringComparer.Ordinal);
        foreach (var change in all.SelectMany(d => Moved(d, places[d.Path], places)))
            changes.Add(change);
        foreach (var spec in all.Where(d => d.Kind == DocumentKind.Spec))
        {
            var link = here.LatestLink(spec.Id.Text, null);
            if (link.Before is null)
                continue;
            changes.Add(link);
            changes.Add(
                new FileChange.Link(
                    Path.Combine(to.FolderOf(DocumentKind.Log), Path.GetFileName(link.Path)),
                    null,
                    link.Before
                )
            );
        }

        if (!Results.Each(documents, d => Reasoned(context, d, reason)).TryGet(out var texts, out var unfit))
            return unfit;
        foreach (var (document, text) in documents.Zip(texts))
            changes.Add(FileChange.Update(places[document.Path], document.Text, text));
        return changes
            .Commit(context.Folder, held)
            .Then(() => Results.Each(documents, d => there.Read(d.Kind, PlaceOf(d, to))))
            .Select<Outcome>(moved => new Outcome.Moved(
                moved,
                [.. all.Select(d => context.Folder.Display(PlaceOf(d, to)))],
                toArchive
            ));
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Archive { get; } = For<Intent.Archive>(ArchiveHandler.Handle);
    internal static Handler Restore { get; } = For<Intent.Restore>(ArchiveHandler.Restore);
}
