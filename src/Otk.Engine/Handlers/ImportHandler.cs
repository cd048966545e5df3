using Otk.Engine.Importing;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Importing;
using Otk.Workspace.Journal;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Handlers;

/// <summary>
/// Makes plans and SPECs of what other tools track, each once: <c>source</c> in front matter names where it came from.
/// </summary>
internal static class ImportHandler
{
    private const string StandardInput = "-";
    private const string Name = "standard input";

    // As many as orchestrating writes at once: the journal keeps the parts.
    private const int AtOnce = 500;

    private static readonly GitHubIssues _issues = new();

    private static readonly IImporter[] _importers =
    [
        new BacklogTasks(),
        new SpecKitFeatures(),
        new TaskMasterTasks(),
        new OpenSpecChanges(),
        _issues,
        new TodoList(),
    ];

    public static Result<Outcome> Handle(EngineContext context, Intent.Import intent) =>
        Read(context, intent.From).Then(found => Import(context, found, intent.DryRun));

    // With nothing to do, importing takes no lock and writes nothing.
    private static Result<Outcome> Import(EngineContext context, Found found, bool isDryRun)
    {
        var anew = found.Sorted(Known(context));
        return isDryRun || anew.IsEmpty ? Told(context, anew) : context.UnderLock(held => Write(context, held, found));
    }

    private static Result<Found> Read(EngineContext context, string from)
    {
        var files = new SourceFiles(context.Folder);
        if (from == StandardInput)
            return context.Input is { } input
                ? Flat(() => _issues.Read(input(), Name), Name).Select(i => Found.Of(_issues.Tool, i))
                : Problem.Usage("There is no standard input here.", "name a file: otk import issues.json");
        var path = context.Folder.FromUser(from);
        if (!SourceFiles.IsThere(path))
            return Problem.Failed($"{from} does not exist.", new SourceLocation(from), "otk import FOLDER");
        var found = new Found();
        foreach (var importer in _importers)
        {
            foreach (var at in importer.Find(path))
            {
                if (Flat(() => importer.Read(files, at), files.Display(at)).TryGet(out var works, out var problem))
                    found.Add(importer.Tool, works);
                else
                    found.Damaged.Add(problem);
            }
        }

        // Those of this workspace are there already.
        foreach (
            var (kind, at) in OtkDocuments
                .Find(path)
                .Where(d => Path.GetDirectoryName(d.Path) != context.Folder.FolderOf(d.Kind))
        )
        {
            if (files.Text(at).TryGet(out var text, out var problem))
                found.Copies.Add((kind, at, text));
            else
                found.Damaged.Add(problem);
        }

        return found.Works.Count + found.Copies.Count > 0 ? found
            : found.Damaged.Count > 0 ? found.Damaged[0]
            : Problem.Failed(
                $"Nothing in {from} is known to otk: no Backlog.md tasks, Spec Kit features, Task Master tasks, OpenSpec "
                    + "changes, lists of things to do, issues, or documents of otk.",
                new SourceLocation(from),
                "otk import backlog",
                GitHubIssues.Command
            );
    }

    // What was read, or that it is nested deeper than Markdown is read.
    private static Result<T> Flat<T>(Func<Result<T>> read, string at)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (TooDeepException e)
        {
            return Problem.Failed(e.Message, new SourceLocation(at), "write it flatter");
        }
    }

    // What was imported before, also what is in the archive by now: its plan.
    private static Dictionary<string, string> Known(EngineContext context) =>
        new[] { context.Store, context.ArchiveStore }
            .SelectMany(s => s.All(DocumentKind.Plan).Documents)
            .Where(p => p.Value(Fields.Source).Length > 0)
            .DistinctBy(p => p.Value(Fields.Source), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(p => p.Value(Fields.Source), p => p.Id.Stem, StringComparer.OrdinalIgnoreCase);

    private static Result<Outcome> Told(EngineContext context, Found found) =>
        new Outcome.Imported(
            [.. found.Works.Select(Planned)],
            [
                .. found
                    .Copies.Where(c => !IsThere(context, c.Path, c.Kind))
                    .Select(c => context.Folder.Display(Place(context, c.Kind, c.Path))),
            ],
            found.Before + found.Copies.Count(c => IsThere(context, c.Path, c.Kind)),
            Left(found),
            DryRun: true
        )
        {
            Damaged = found.Damaged,
        };

    private static Result<Outcome> Write(EngineContext context, WorkspaceLock held, Found all)
    {
        var plans = Known(context);
        var found = all.Sorted(plans);
        var made = new List<ImportedDocuments>();
        foreach (var work in found.Works)
        {
            if (
                Flat(() => ImportedDocuments.Of(context, held, work), work.Source)
                    .TryGet(out var documents, out var problem)
            )
            {
                made.Add(documents);
                plans[work.Source] = new DocumentId(documents.Plan.Id).Stem;
            }
            else
            {
                // One that cannot become a plan does not keep the others from it.
                found.Damaged.Add(problem with { Message = $"{work.Source}: {problem.Message}" });
            }
        }

        var (copied, there) = Copies(context, found);
        return Results
            .Each(made, m => m.After([.. m.Work.After.Where(plans.ContainsKey).Select(a => plans[a])]))
            .Then(all => Commit(context, held, all, copied).Then(() => Results.Each(all, m => ReadBack(context, m))))
            .Select<Outcome>(all => new Outcome.Imported(
                all,
                [.. copied.Select(c => context.Folder.Display(c.Path))],
                found.Before + there,
                Left(found),
                DryRun: false
            )
            {
                Damaged = found.Damaged,
            });
    }

    // What failed; null where all is written.
    private static Problem? Commit(
        EngineContext context,
        WorkspaceLock held,
        IReadOnlyList<ImportedDocuments> made,
        IReadOnlyList<FileChange> copied
    )
    {
        IEnumerable<FileChange[]> parts =
        [
            .. made.Chunk(AtOnce / 2)
                .Select(c => c.SelectMany(Files).Select(d => FileChange.Create(d.Path, d.Text)).ToArray()),
            .. copied.Chunk(AtOnce),
        ];
        foreach (var part in parts)
        {
            context.Stop.ThrowIfCancellationRequested();
            var changes = new ChangeSet();
            foreach (var change in part)
                changes.Add(change);
            if (changes.Commit(context.Folder, held) is { } failed)
                return failed;
        }

        return null;

        static NewDocument[] Files(ImportedDocuments documents) =>
            documents.Spec is { } spec ? [documents.Plan, spec] : [documents.Plan];
    }

    private static Result<ImportedPlan> ReadBack(EngineContext context, ImportedDocuments made) =>
        made
            .Plan.ReadBack(context)
            .Then(plan =>
                made.Spec is null
                    ? Planned(made.Work) with
                    {
                        Plan = plan,
                    }
                    : made.Spec.ReadBack(context).Select(spec => Planned(made.Work) with { Plan = plan, Spec = spec })
            );

    private static ImportedPlan Planned(ImportedWork work)
    {
        var hasSpec = ImportedDocuments.HasSpec(work);
        return new ImportedPlan(work.Source, work.Title, work.Status, work.Stage.OfPlan(hasSpec), hasSpec);
    }

    private static List<(string Source, string Status)> Left(Found found) =>
        [.. found.Dropped.Select(d => (d.Source, d.Status))];

    // Those that are not there, also not in the archive; and how many are.
    private static (List<FileChange> Copied, int There) Copies(EngineContext context, Found found)
    {
        var copied = new List<FileChange>();
        foreach (var (kind, path, text) in found.Copies.Where(c => !IsThere(context, c.Path, c.Kind)))
            copied.Add(FileChange.Create(Place(context, kind, path), text));
        var there = found.Copies.Count - copied.Count;
        var logs = found
            .Copies.Where(c => c.Kind == DocumentKind.Log && copied.Any(d => d.Path == Place(context, c.Kind, c.Path)))
            .GroupBy(c => DerivedName.Parse(Path.GetFileNameWithoutExtension(c.Path))!.SpecId, StringComparer.Ordinal);
        foreach (var ofSpec in logs)
            copied.Add(
                context.Store.LatestLink(
                    ofSpec.Key,
                    ofSpec.Select(l => Path.GetFileName(l.Path)).Max(StringComparer.Ordinal)!
                )
            );
        return (copied, there);
    }

    private static string Place(EngineContext context, DocumentKind kind, string path) =>
        Path.Combine(context.Folder.FolderOf(kind), Path.GetFileName(path));

    private static bool IsThere(EngineContext context, string path, DocumentKind kind) =>
        SourceFiles.IsFile(Place(context, kind, path))
        || SourceFiles.IsFile(Path.Combine(context.Folder.Archive.FolderOf(kind), Path.GetFileName(path)));

    /// <summary>What was found, and what is not to be taken.</summary>
    private sealed class Found
    {
        public List<ImportedWork> Works { get; private init; } = [];

        public List<(DocumentKind Kind, string Path, string Text)> Copies { get; private init; } = [];

        public List<Problem> Damaged { get; private init; } = [];

        public int Before { get; private init; }

        public IReadOnlyList<ImportedWork> Dropped { get; private init; } = [];

        public bool IsEmpty => Works.Count + Copies.Count == 0;

        public static Found Of(string tool, IReadOnlyList<ImportedWork> works)
        {
            var found = new Found();
            found.Add(tool, works);
            return found;
        }

        public void Add(string tool, IReadOnlyList<ImportedWork> works) =>
            Works.AddRange(works.Select(w => w.Fitted(tool)));

        /// <summary>The same without what was imported before, and what was called off.</summary>
        public Found Sorted(Dictionary<string, string> known)
        {
            var anew = Works
                .DistinctBy(w => w.Source, StringComparer.OrdinalIgnoreCase)
                .Where(w => !known.ContainsKey(w.Source))
                .ToList();
            return new Found
            {
                Works = [.. anew.Where(w => w.Stage != ImportStage.Dropped)],
                Dropped = [.. anew.Where(w => w.Stage == ImportStage.Dropped)],
                Before = Works.Count(w => known.ContainsKey(w.Source)),
                Copies = Copies,
                Damaged = Damaged,
            };
        }
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Import { get; } = For<Intent.Import>(ImportHandler.Handle);
}
