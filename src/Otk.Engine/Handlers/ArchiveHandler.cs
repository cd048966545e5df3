using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Moves a document, and what belongs to it, into <c>archive/</c> of the artifact root, and back. Nothing in the files changes.</summary>
internal static class ArchiveHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Archive intent) => context.UnderLock<Outcome>(held =>
    {
        if (!Resolve(new ReferenceResolver(context), intent.Target).TryGet(out var documents, out var problem))
            return problem;
        var all = With(context.Store, documents);
        if (!intent.Force && all.FirstOrDefault(d => d.Status == Status.Executing) is { } executing)
        {
            return Problem.Refused(
                $"{executing.Id.Stem} is executing.", executing.At("status"),
                $"otk set {executing.Id.Stem} --status done", $"otk archive {executing.Id.Stem} --force");
        }

        return Move(context, held, documents, all, toArchive: true);
    });

    public static Result<Outcome> Restore(EngineContext context, Intent.Restore intent) => context.UnderLock<Outcome>(held =>
    {
        var archive = new DocumentStore(context.Folder.Archive);
        return Resolve(new ReferenceResolver(context, archive), intent.Target).TryGet(out var documents, out var problem)
            ? Move(context, held, documents, With(archive, documents), toArchive: false)
            : problem;
    });

    // A plan takes its SPECs with it, so words that mean it and them mean the plan.
    private static Result<IReadOnlyList<Document>> Resolve(ReferenceResolver resolver, DocumentRef target)
    {
        if (!resolver.Many(target).TryGet(out var found, out var problem))
            return problem;
        if (target is DocumentRef.All)
            return found.ToList();
        var plans = found.Where(d => d.Kind == DocumentKind.Plan).ToList();
        if (plans is [var plan] && found.All(d => d == plan || Links.Names(d, plan) || Links.Names(plan, d)))
            return new[] { plan };
        return resolver.One(target).TryGet(out var one, out problem) ? new[] { one } : problem;
    }

    private static List<Document> With(DocumentStore store, IReadOnlyList<Document> documents) => [.. documents.SelectMany(d => With(store, d)).DistinctBy(d => d.Path)];

    // A plan with its SPECs, a SPEC with its reports and logs.
    private static List<Document> With(DocumentStore store, Document document)
    {
        var all = new List<Document> { document };
        if (document.Kind == DocumentKind.Plan)
            all.AddRange(store.All(DocumentKind.Spec).Documents.Where(s => Links.Names(s, document) || Links.Names(document, s)));
        foreach (var spec in all.Where(d => d.Kind == DocumentKind.Spec).ToList())
        {
            var files = new SpecFiles(store, spec);
            foreach (var (kind, path) in files.LogPaths.Select(l => (DocumentKind.Log, l)).Concat(files.ReportPath is { } report ? [(DocumentKind.Report, report)] : []))
            {
                if (store.Read(kind, path).TryGet(out var derived, out _))
                    all.Add(derived);
            }
        }

        return all;
    }

    private static string PlaceOf(Document document, WorkspaceFolder folder) => Path.Combine(folder.FolderOf(document.Kind), Path.GetFileName(document.Path));

    private static Result<Outcome> Move(EngineContext context, WorkspaceLock held, IReadOnlyList<Document> documents, List<Document> all, bool toArchive)
    {
        var (from, to) = toArchive ? (context.Folder, context.Folder.Archive) : (context.Folder.Archive, context.Folder);
        var there = new DocumentStore(to);
        if (all.FirstOrDefault(d => there.Has(d.Kind, Path.GetFileName(d.Path))) is { } blocked)
        {
            return Problem.Refused(
                $"{blocked.DisplayPath} cannot be moved: a file of its name is there already.", new SourceLocation(context.Folder.Display(PlaceOf(blocked, to))),
                "rename or delete one of the two files, then do it again");
        }

        var changes = new ChangeSet();
        foreach (var one in all)
            changes.Add(new FileChange.Move(one.Path, PlaceOf(one, to)));
        foreach (var spec in all.Where(d => d.Kind == DocumentKind.Spec))
        {
            var link = new DocumentStore(from).LatestLink(spec.Id.Text, null);
            if (link.Before is null)
                continue;
            changes.Add(link);
            changes.Add(new FileChange.Link(Path.Combine(to.FolderOf(DocumentKind.Log), Path.GetFileName(link.Path)), null, link.Before));
        }

        if (changes.Commit(context.Folder, held) is { } failed)
            return failed;
        var moved = new List<Document>();
        foreach (var document in documents)
        {
            if (!new DocumentStore(to).Read(document.Kind, PlaceOf(document, to)).TryGet(out var one, out var problem))
                return problem;
            moved.Add(one);
        }

        return new Outcome.Moved(moved, [.. changes.Changes.OfType<FileChange.Move>().Select(m => context.Folder.Display(m.To))], toArchive);
    }
}
