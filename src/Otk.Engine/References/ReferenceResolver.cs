using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Documents;
using Otk.Workspace.Ids;

namespace Otk.Engine.References;

/// <summary>
/// Finds the document that a reference means. Several are a problem with the candidates; none is a problem too.
/// </summary>
internal sealed class ReferenceResolver(EngineContext context, DocumentStore store)
{
    private const int MostMeant = 3;
    private const int MostSlips = 2;
    private static readonly DocumentKind[] _tracked = [DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Task];

    public ReferenceResolver(EngineContext context)
        : this(context, context.Store) { }

    private bool IsArchive => !store.IsOfOneFolder(context.Store);

    /// <summary>The one document that is meant.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="kind">The kind that the act needs; null where it takes any.</param>
    public Result<Document> One(DocumentRef reference, DocumentKind? kind = null) =>
        Many(reference, kind).Then(found => OneOf(reference, kind, found));

    /// <summary>
    /// All documents that are meant: any number for "all …", else one, or several where the reference is ambiguous.
    /// </summary>
    public Result<IReadOnlyList<Document>> Many(DocumentRef reference, DocumentKind? kind = null)
    {
        var kinds = Kinds(reference.Kind ?? kind);
        return reference switch
        {
            DocumentRef.ById { Path: { } path } r => ByPath(r, path),
            DocumentRef.ById { IsLinked: true } r => Linked(r),
            DocumentRef.ById r => ById(r, kinds),
            DocumentRef.ByTitle r => ByTitle(r, kinds),
            DocumentRef.ByNumber r => OrOfThatId(
                ByNumber(r, kinds),
                kinds,
                $"{r.Number}",
                $"{r.Kind?.Word()} {r.Number}"
            ),
            DocumentRef.All r => Results
                .Each(r.Except, e => Left(e, kind))
                .Select<IReadOnlyList<Document>>(left =>
                    [
                        .. kinds
                            .Where(k => r.Kind == k || StatusFlow.Of(k) is not null)
                            .SelectMany(k => store.All(k).Documents)
                            .Where(d => Fits(d, r) && left.All(l => l.Path != d.Path)),
                    ]
                ),
            DocumentRef.ByPick { Pick: Pick.Previous } r => Previous(r.Kind ?? kind),
            DocumentRef.ByPick { Pick: Pick.Current } r => OrOfThatId(LastTouched(kinds, r), kinds, "current", "it"),
            DocumentRef.ByPick { Pick: Pick.Latest } r => OrOfThatId(
                ByOrder(kinds, r),
                kinds,
                "latest",
                "newest",
                "last"
            ),
            DocumentRef.ByPick { Pick: Pick.Oldest } r => OrOfThatId(ByOrder(kinds, r), kinds, "oldest"),
            DocumentRef.ByPick r => ByOrder(kinds, r),
            _ => throw new InvalidOperationException($"A reference of no known form: {reference}"),
        };
    }

    // Somebody may have given a document the ID "12" or "latest": then either may be meant. Files of otk's own naming
    // need no look.
    private Result<IReadOnlyList<Document>> OrOfThatId(
        Result<IReadOnlyList<Document>> found,
        DocumentKind[] kinds,
        params string[] ids
    )
    {
        var named = kinds
            .SelectMany(k => store.Files(k).Where(f => !FileId(f).IsDated).Select(f => store.Read(k, f)))
            .Select(r => r.TryGet(out var document, out _) ? document : null)
            .OfType<Document>()
            .Where(d => ids.Any(i => SameText(i, d.Id.Text)))
            .ToList();
        if (named.Count == 0)
            return found;
        return found.TryGet(out var others, out _) ? others.Concat(named).DistinctBy(d => d.Path).ToList() : named;
    }

    private Result<Document> OneOf(DocumentRef reference, DocumentKind? kind, IReadOnlyList<Document> found) =>
        found switch
        {
            [var one] => Expect(one, kind),
            [] => Problem.Failed($"There is no {Noun(kind)} that is {Describe(reference)}.", mend: ListCommand(kind)),
            _ => Ambiguous(reference, kind, found),
        };

    private Result<Document> Expect(Document document, DocumentKind? kind) =>
        kind is null || document.Kind == kind
            ? document
            : Problem.Usage(
                $"{document.Id.Stem} is a {document.Kind.Prefix()}, and this needs a {kind.Value.Prefix()}.",
                ListCommand(kind)
            );

    // A path means that very file, and no other of its name. A name alone is looked for among the documents, too.
    private Result<IReadOnlyList<Document>> ByPath(DocumentRef.ById reference, string path)
    {
        var full = context.Folder.FromUser(path);
        if (Folder.KindAt(full) is { } kind && store.Has(kind, Path.GetFileName(full)))
            return Read([(kind, Path.Combine(Folder.FolderOf(kind), Path.GetFileName(full)))]);
        if (
            DocumentStore.IsDocument(path)
            && Path.GetFileName(path) == path
            && Enum.GetValues<DocumentKind>().Where(k => store.Has(k, path)).ToList() is [var only, ..]
        )
            return Read([(only, Path.Combine(Folder.FolderOf(only), path))]);
        return Path.Exists(full)
            ? Problem.Failed(
                $"{path} is no document of this workspace.",
                new SourceLocation(path),
                $"name a file below {context.Folder.Display(Folder.Artifacts)}/"
            )
            : Problem.Failed($"There is no file {path}.", null, ListCommand(reference.Kind));
    }

    private WorkspaceFolder Folder => IsArchive ? context.Folder.Archive : context.Folder;

    // "The spec of PLAN-auth".
    private Result<IReadOnlyList<Document>> Linked(DocumentRef.ById reference) =>
        One(new DocumentRef.ById(new DocumentId(reference.Id).Kind, reference.Id))
            .Then<IReadOnlyList<Document>>(document =>
                LinkedTo([document], reference.Kind!.Value) is { Count: > 0 } linked
                    ? linked
                    : Problem.Failed(
                        $"{document.Id.Stem} has no {Noun(reference.Kind)}.",
                        mend: ListCommand(reference.Kind)
                    )
            );

    private List<Document> LinkedTo(List<Document> documents, DocumentKind kind) =>
        [.. documents.SelectMany(store.All(kind).Links.Of).DistinctBy(d => d.Path)];

    private Result<IReadOnlyList<Document>> ById(DocumentRef.ById reference, DocumentKind[] kinds)
    {
        var pattern = new IdPattern(reference.Id);
        var files = kinds.SelectMany(k => store.Files(k).Select(f => (Kind: k, Path: f, Id: FileId(f)))).ToList();
        foreach (var stage in pattern.Stages())
        {
            var matches = files.Where(f => stage(f.Id)).ToList();
            if (matches.Count > 0)
                return WithCopies(matches, files).Then(read => ByOwnId(read, stage, kinds, pattern.Words));
        }

        // No file is named so: a document may have been renamed, or its title may have the words.
        var documents = kinds.SelectMany(k => store.All(k).Documents).ToList();
        foreach (var stage in pattern.Stages())
        {
            var matches = documents.Where(d => stage(d.Id)).ToList();
            if (matches.Count > 0)
                return matches;
        }

        var titled = documents.Where(d => TextMatch.HasAll(TextMatch.Words(d.Title), pattern.Words)).ToList();
        return titled.Count > 0 ? titled : NotFound(reference, kinds);
    }

    // A file may be named after another document: its own ID decides.
    private Result<IReadOnlyList<Document>> ByOwnId(
        IReadOnlyList<Document> read,
        Func<DocumentId, bool> stage,
        DocumentKind[] kinds,
        string[] words
    ) =>
        read is [var one]
        && !stage(one.Id)
        && one.FrontMatter?.Find("id") is not null
        && kinds.SelectMany(k => store.All(k).Documents).Where(d => stage(d.Id)).ToList() is { Count: > 0 } named
            ? named
            : NarrowedTo(words, read);

    // "SPEC-auth" is the SPEC for "Add auth" before it is the one for "Add auth tokens".
    private Result<IReadOnlyList<Document>> NarrowedTo(string[] words, IReadOnlyList<Document> found)
    {
        if (found.Count < 2 || words.Length == 0)
            return found.ToList();
        var plans = PlansTitled(words, found.Any(d => d.Kind == DocumentKind.Spec));
        var exact = found.Where(d => IsTitled(d, words, plans)).ToList();
        return exact is [var one] ? new List<Document> { one } : found.ToList();
    }

    private List<Document> PlansTitled(string[] wanted, bool areAsked) =>
        areAsked
            ?
            [
                .. store
                    .All(DocumentKind.Plan)
                    .Documents.Where(p => TextMatch.MayHave(p.Title, wanted) && IsTitled(p, wanted, [])),
            ]
            : [];

    // A SPEC is also known by its plan: "the auth spec" is that of the plan "Add auth".
    private static bool IsTitled(Document document, string[] wanted, List<Document> plansTitledSo) =>
        TextMatch.Same(TextMatch.Words(document.Title), wanted)
        || TextMatch.Same(TextMatch.Words(TitleSubject.Of(document.Title)), wanted)
        || (document.Kind == DocumentKind.Spec && plansTitledSo.Exists(p => Links.Names(document, p)));

    private Result<IReadOnlyList<Document>> WithCopies(
        List<(DocumentKind Kind, string Path, DocumentId Id)> matches,
        List<(DocumentKind Kind, string Path, DocumentId Id)> files
    ) =>
        Read(matches.Select(m => (m.Kind, m.Path)))
            .Then(read => matches is [var only] ? WithCopies(only, read[0], files) : read.ToList());

    // A copy that lies beside its original may still carry the same ID: then the ID does not tell which is meant.
    private Result<IReadOnlyList<Document>> WithCopies(
        (DocumentKind Kind, string Path, DocumentId Id) only,
        Document read,
        List<(DocumentKind Kind, string Path, DocumentId Id)> files
    )
    {
        var beside = files.Where(f => f.Kind == only.Kind && f.Path != only.Path && SameText(f.Id.Stem, only.Id.Stem));
        var copies = beside.Where(f =>
            store.Read(f.Kind, f.Path).TryGet(out var copy, out _) && SameText(copy.Id.Text, read.Id.Text)
        );
        return Read([(only.Kind, only.Path), .. copies.Select(f => (f.Kind, f.Path))]);
    }

    private static bool SameText(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static DocumentId FileId(string path) => new(Path.GetFileNameWithoutExtension(path));

    private Result<IReadOnlyList<Document>> ByTitle(DocumentRef.ByTitle reference, DocumentKind[] kinds)
    {
        var wanted = TextMatch.Words(reference.Title);

        // A SPEC is also known by words of its plan's title.
        var exactPlans = PlansTitled(wanted, kinds is [DocumentKind.Spec]);
        var plans = kinds is [DocumentKind.Spec]
            ? store
                .All(DocumentKind.Plan)
                .Documents.Where(p =>
                    TextMatch.MayHave(p.Title, wanted) && TextMatch.HasAll(TextMatch.Words(p.Title), wanted)
                )
                .ToList()
            : [];

        // The others none of the stages takes.
        var documents = kinds
            .SelectMany(k => store.All(k).Documents)
            .Where(d =>
                TextMatch.MayHave(d.Title, wanted)
                || SameText(d.Title, reference.Title)
                || SameText(d.Id.Text, reference.Title)
                || SameText(d.Id.Stem, reference.Title)
                || plans.Exists(p => Links.Names(d, p))
            )
            .Select(d => (Document: d, Words: TextMatch.Words(d.Title)))
            .ToList();
        Func<Document, string[], bool>[] stages =
        [
            // An ID of no known form is one all the same.
            (document, _) => SameText(document.Id.Text, reference.Title) || SameText(document.Id.Stem, reference.Title),
            (document, _) => SameText(document.Title, reference.Title),
            (_, words) => wanted.Length > 0 && TextMatch.Same(words, wanted),
            (document, _) => IsTitled(document, wanted, exactPlans),
            (document, words) => TextMatch.HasAll(words, wanted) || plans.Exists(p => Links.Names(document, p)),
            (_, words) => TextMatch.HasAllBegun(words, wanted),
        ];
        foreach (var stage in stages)
        {
            var matches = documents.Where(d => stage(d.Document, d.Words)).Select(d => d.Document).ToList();
            if (matches.Count > 0)
                return matches;
        }

        return NotFound(reference, kinds);
    }

    private Result<IReadOnlyList<Document>> ByNumber(DocumentRef.ByNumber reference, DocumentKind[] kinds)
    {
        if (kinds.Length > 1)
            return Problem.Usage(
                $"Number {reference.Number} of what? Plans and specs are numbered each on their own.",
                $"say 'plan {reference.Number}' or 'spec {reference.Number}'"
            );
        var all = store.All(kinds[0]).Documents;
        return reference.Number >= 1 && reference.Number <= all.Count
            ? new List<Document> { all[reference.Number - 1] }
            : Problem.Failed(
                $"There is no {kinds[0].Word()} {reference.Number}: there are {all.Count}.",
                mend: ListCommand(kinds[0])
            );
    }

    private Result<IReadOnlyList<Document>> ByOrder(DocumentKind[] kinds, DocumentRef.ByPick reference)
    {
        var all = kinds
            .Where(k => k != DocumentKind.Task)
            .SelectMany(k => store.Files(k).Select(f => (Kind: k, Path: f)))
            .Select(f => (f.Kind, f.Path, Key: DocumentStore.SortKey(f.Kind, FileId(f.Path))))
            .OrderBy(f => f.Key, StringComparer.Ordinal)
            .Where(f => Fits(f.Kind, f.Path, reference))
            .ToList();
        if (all.Count == 0)
            return NotFound(reference, kinds);
        var (kind, path, _) = reference.Pick == Pick.Oldest ? all[0] : all[^1];
        return Read([(kind, path)]);
    }

    // Only what a filter asks about is read.
    private bool Fits(DocumentKind kind, string path, DocumentRef.ByPick reference) =>
        reference is { Status: null, Owner: null }
        || (
            store.Read(kind, path).TryGet(out var document, out _) && Fits(document, reference.Status, reference.Owner)
        );

    private Result<IReadOnlyList<Document>> LastTouched(DocumentKind[] kinds, DocumentRef.ByPick reference)
    {
        return store.LastTouched([.. kinds.Where(k => k != DocumentKind.Task)]) is { } newest
            ? Read([newest])
            : NotFound(reference, kinds);
    }

    // What an earlier intent made or named; where that was of another kind, what it is linked to.
    private Result<IReadOnlyList<Document>> Previous(DocumentKind? kind)
    {
        var earlier = context.Previous;
        if (earlier.Count == 0)
            return Problem.Failed(
                $"The step before this one left no {Noun(kind)} to go on with.",
                mend: ListCommand(kind)
            );
        var again = earlier.DistinctBy(d => d.Path).ToList();
        if (kind is null || again.TrueForAll(d => d.Kind == kind))
            return Read(again.Select(d => (d.Kind, Path.Combine(Folder.FolderOf(d.Kind), Path.GetFileName(d.Path)))));
        return LinkedTo(again, kind.Value) is { Count: > 0 } linked
            ? linked
            : Problem.Failed($"The step before this one left no {Noun(kind)} to go on with.", mend: ListCommand(kind));
    }

    private Result<IReadOnlyList<Document>> Read(IEnumerable<(DocumentKind Kind, string Path)> files) =>
        Results.Each(files, f => store.Read(f.Kind, f.Path));

    private static DocumentKind[] Kinds(DocumentKind? kind) => kind is { } one ? [one] : _tracked;

    // One that is not meant. Who could choose among several would choose what is done, so nobody is asked.
    private Result<Document> Left(DocumentRef reference, DocumentKind? kind) =>
        Many(reference, reference.Kind ?? kind)
            .Then<Document>(found =>
                found is [var one]
                    ? one
                    : Problem.Usage(
                        $"{Describe(reference)} is not one document, so it cannot be left out.",
                        "name it by its ID"
                    )
            );

    private static bool Fits(Document document, string? status, string? owner) =>
        (status is null || document.Status == status) && (owner is null || TextMatch.SameName(document.Owner, owner));

    private bool Fits(Document document, DocumentRef.All all) =>
        Fits(document, all.Status, all.Owner)
        && (
            (all.State, all.Priority, all.Tag) == default
            || context.States.IsOf(document, all.State, all.Priority, all.Tag)
        )
        && (all.Text is null || TextMatch.HasAll(TextMatch.Words(document.Title), TextMatch.Words(all.Text)));

    private Problem NotFound(DocumentRef reference, DocumentKind[] kinds)
    {
        DocumentKind? kind = kinds.Length == 1 ? kinds[0] : null;
        if (IsArchive)
            return Problem.Failed(
                $"There is no {Noun(kind)} {Describe(reference)} in the archive.",
                null,
                ListCommand(kind)
            );
        if (ArchivedOf(reference, kinds) is { } archived)
            return Problem.Failed(
                $"There is no {Noun(kind)} {Describe(reference)} but in the archive: {archived.Id.Stem}, "
                    + $"'{archived.Title}'.",
                new SourceLocation(archived.DisplayPath),
                $"otk restore {archived.Id.Stem}"
            );
        if (kind is DocumentKind.Spec && store.Files(DocumentKind.Spec).Count == 0)
            return Problem.Failed("There is no SPEC yet.", null, "otk orchestrate", "otk spec 'Title' --plan REF");
        if (kind is DocumentKind.Plan && store.Files(DocumentKind.Plan).Count == 0)
            return Problem.Failed("There is no PLAN yet.", null, "otk plan 'Title' --ready");
        if (reference is DocumentRef.ByPick { Status: not null } or DocumentRef.ByPick { Owner: not null })
            return Problem.Failed(
                $"There is no {Filtered((DocumentRef.ByPick)reference, kind)}.",
                null,
                ListCommand(kind)
            );
        if (reference is DocumentRef.ByPick && kinds.All(k => store.Files(k).Count == 0))
            return Problem.Failed(
                $"There is no {Noun(kind)} yet.",
                null,
                kind is null ? ["otk plan 'Title' --ready"] : ListCommand(kind)
            );
        var meant = Meant(reference, kinds);
        var damaged = kinds.Sum(k => store.All(k).Damaged.Count);
        string[] unread =
            damaged > 0 ? [$"{ListCommand(kind)[0]} tells of {damaged} that cannot be read, or not well"] : [];
        return Problem.Failed(
            $"There is no {Noun(kind)} {Describe(reference)}.",
            null,
            [.. meant, .. ListCommand(kind), .. unread]
        );
    }

    // What is asked for by its name may be in the archive.
    private Document? ArchivedOf(DocumentRef reference, DocumentKind[] kinds)
    {
        if (IsArchive || reference is not (DocumentRef.ById or DocumentRef.ByTitle))
            return null;
        var archive = new ReferenceResolver(context, context.ArchiveStore);
        return kinds
            .Select(k => archive.Many(reference with { Kind = k }).TryGet(out var found, out _) ? found[0] : null)
            .FirstOrDefault(d => d is not null);
    }

    // Documents whose titles have the words that were asked for, but for a slip in each.
    private IEnumerable<string> Meant(DocumentRef reference, DocumentKind[] kinds)
    {
        if (reference is DocumentRef.ById { Id: var written } && new DocumentId(written) is { IsDated: true } id)
        {
            // Of a date and a stamp only a letter or two can be a slip.
            return kinds
                .SelectMany(k => store.Files(k))
                .Select(f => FileId(f).Stem)
                .Where(s =>
                    s.Length == id.Stem.Length
                    && s.Zip(id.Stem).Count(c => char.ToUpperInvariant(c.First) != char.ToUpperInvariant(c.Second))
                        <= MostSlips
                )
                .Take(MostMeant)
                .Select(s => $"did you mean {s}?");
        }

        var wanted = reference switch
        {
            DocumentRef.ByTitle r => TextMatch.Words(r.Title),
            DocumentRef.ById r => new IdPattern(r.Id).Words,
            _ => [],
        };
        return wanted.Length == 0
            ? []
            : kinds
                .SelectMany(k => store.All(k).Documents)
                .Where(d =>
                    TextMatch.Words(d.Title) is var words
                    && wanted.All(w => words.Contains(w) || Nearest.Of(w, words) is not null)
                )
                .Reverse()
                .OrderBy(d => TextMatch.Words(d.Title).Length)
                .Take(MostMeant)
                .Select(d => $"did you mean {d.Id.Stem}, '{d.Title}'?");
    }

    private static Problem Ambiguous(DocumentRef reference, DocumentKind? kind, IReadOnlyList<Document> found) =>
        new(
            ProblemKind.Ambiguous,
            $"{found.Count} {Noun(kind ?? reference.Kind)}s are meant by {Describe(reference)}; which one?"
        )
        {
            Candidates =
            [
                .. found
                    .OrderByDescending(d => DocumentStore.SortKey(d.Kind, d.Id), StringComparer.Ordinal)
                    .Select(d => new Candidate(d.Id.Text, d.Title, d.Status, d.DisplayPath)),
            ],
            Mend =
            [
                found.DistinctBy(d => d.Id.Text, StringComparer.OrdinalIgnoreCase).Count() < found.Count
                    ? "give one of the files with the same ID another one, or delete it"
                    : "name one by its ID, or by as much of it as is unique",
            ],
        };

    private static string Noun(DocumentKind? kind) => kind?.Prefix() ?? "document";

    private static string Filtered(DocumentRef.ByPick pick, DocumentKind? kind) =>
        (pick.Status is null ? "" : pick.Status + " ") + Noun(kind) + (pick.Owner is null ? "" : " of " + pick.Owner);

    private string[] ListCommand(DocumentKind? kind) =>
        [
            (kind is null or DocumentKind.Task ? "otk list" : $"otk list {kind.Value.Word()}s")
                + (IsArchive ? " --archived" : ""),
        ];

    private static string Describe(DocumentRef reference) =>
        reference switch
        {
            DocumentRef.ById r => r.Id,
            DocumentRef.ByTitle r => $"'{r.Title}'",
            DocumentRef.ByNumber r => $"number {r.Number}",
            DocumentRef.ByPick r => $"the {r.Pick.ToString().ToLowerInvariant()} one",
            DocumentRef.All r => string.Join(
                ' ',
                new[]
                {
                    "all",
                    r.State,
                    r.Status,
                    r.Kind is { } k ? k.Word() + "s" : "documents",
                    r.Text is null ? null : $"about '{r.Text}'",
                    r.Tag is null ? null : $"tagged {r.Tag}",
                    r.Priority is null ? null : $"of {r.Priority} priority",
                    r.Owner is null ? null : "of " + r.Owner,
                    r.Except.Count == 0 ? null : "but " + string.Join(" and ", r.Except.Select(Describe)),
                }.OfType<string>()
            ),
            _ => "it",
        };
}
