using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Engine.Diagnosis;

/// <summary>All documents of a workspace, with what keeps others from being read.</summary>
internal sealed class Documents
{
    private const int LongestId = 256;

    private static readonly DocumentKind[] _kinds =
    [
        DocumentKind.Plan,
        DocumentKind.Spec,
        DocumentKind.Report,
        DocumentKind.Log,
        DocumentKind.Task,
    ];
    private readonly Dictionary<DocumentKind, DocumentSet> _sets = [];
    private readonly HashSet<(DocumentKind Kind, string Name)> _archivedFiles;
    private readonly HashSet<string> _archived;
    private readonly Dictionary<string, Document> _byId = new(DocumentId.Comparer);
    private readonly Dictionary<DocumentKind, Dictionary<string, List<Document>>> _byLink = [];

    public Documents(EngineContext context)
    {
        var unread = new List<(DocumentKind, string, Problem)>();
        foreach (var kind in _kinds)
        {
            var read = InFolder(
                context.Folder,
                context,
                kind,
                unread,
                () => context.Store.All(kind),
                new DocumentSet([], [])
            );
            unread.AddRange(read.Unread.Select(u => (kind, u.Path, u.Problem)));
            _sets[kind] = read;
        }

        Unread = unread;
        var archive = context.ArchiveStore;
        _archivedFiles = _kinds
            .SelectMany(k =>
                InFolder(context.Folder.Archive, context, k, unread, () => archive.Files(k), [])
                    .Select(f => (k, Path.GetFileName(f)))
            )
            .ToHashSet();
        _archived = _archivedFiles
            .Select(f => f.Name)
            .Concat(unread.Select(u => u.Item2))
            .Select(f => new DocumentId(Path.GetFileNameWithoutExtension(f)).Stem)
            .ToHashSet(DocumentId.Comparer);
        _byId.EnsureCapacity(Plans.Count + Specs.Count);
        foreach (var document in Plans.Concat(Specs).Concat(_sets[DocumentKind.Task].Documents))
            _byId.TryAdd(document.Id.Stem, document);
    }

    // A folder that cannot be read keeps none of the others from being looked at.
    private T InFolder<T>(
        WorkspaceFolder folder,
        EngineContext context,
        DocumentKind kind,
        List<(DocumentKind, string, Problem)> unread,
        Func<T> read,
        T none
    )
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            IsWhole = false;
            unread.Add(
                (kind, folder.FolderOf(kind), FileProblem.Reading(e, context.Folder.Display(folder.FolderOf(kind))))
            );
            return none;
        }
    }

    /// <summary>The plans, in order of creation.</summary>
    public IReadOnlyList<Document> Plans => _sets[DocumentKind.Plan].Documents;

    /// <summary>The specs, in order of creation.</summary>
    public IReadOnlyList<Document> Specs => _sets[DocumentKind.Spec].Documents;

    /// <summary>The scout reports.</summary>
    public IReadOnlyList<Document> Reports => _sets[DocumentKind.Report].Documents;

    /// <summary>The execution logs, in order of their start.</summary>
    public IReadOnlyList<Document> Logs => _sets[DocumentKind.Log].Documents;

    /// <summary>All documents that can be read.</summary>
    public IEnumerable<Document> All => _kinds.SelectMany(k => _sets[k].Documents);

    /// <summary>The documents by kind.</summary>
    public IEnumerable<DocumentSet> ByKind => _kinds.Select(k => _sets[k]);

    /// <summary>What cannot be read, and why.</summary>
    public IReadOnlyList<(DocumentKind Kind, string Path, Problem Problem)> Unread { get; }

    /// <summary>True where every folder could be read: only then is what is not found not there.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>True where the archive has a file of this name, too.</summary>
    public bool IsAlsoArchived(Document document) =>
        _archivedFiles.Count > 0 && _archivedFiles.Contains((document.Kind, document.FileName));

    /// <summary>The plan, SPEC or task of an ID, with or without its slug; null where there is none that can be read.</summary>
    public Document? Find(ReadOnlySpan<char> id) =>
        _byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(DocumentId.StemOf(id), out var found) ? found : null;

    /// <summary>The documents of a kind that name a document, in order of creation.</summary>
    public IReadOnlyList<Document> Naming(Document named, DocumentKind kind) =>
        NamingOf(kind)
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(DocumentId.StemOf(named.Id.Text), out var naming)
            ? naming.TrueForAll(d => Links.Names(d, named))
                ? naming
                : naming.FindAll(d => Links.Names(d, named))
            : [];

    /// <summary>The plans whose SPEC another plan may name, too: that of the others none does.</summary>
    public IEnumerable<Document> NamingWhatOthersMayName()
    {
        var known = (IAlternateEqualityComparer<ReadOnlySpan<char>, string>)DocumentId.Comparer;
        var hashes = Plans.Select(p => known.GetHashCode(DocumentId.StemOf(p.Link))).ToArray();
        var repeated = Repeated(hashes);
        return Plans.Where((p, i) => p.Link.Length > 0 && repeated.Contains(hashes[i]));
    }

    /// <summary>Those that stand among some numbers more than once.</summary>
    public static HashSet<T> Repeated<T>(IEnumerable<T> numbers)
        where T : struct, IEquatable<T>
    {
        var sorted = numbers.ToArray();
        Array.Sort(sorted);
        return [.. sorted.Where((n, i) => i > 0 && n.Equals(sorted[i - 1]))];
    }

    private Dictionary<string, List<Document>> NamingOf(DocumentKind kind)
    {
        if (_byLink.TryGetValue(kind, out var known))
            return known;
        var naming = new Dictionary<string, List<Document>>(DocumentId.Comparer);
        var stems = naming.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var document in _sets[kind].Documents.Where(d => d.Link.Length > 0))
        {
            if (stems.TryGetValue(DocumentId.StemOf(document.Link), out var others))
                others.Add(document);
            else
                stems[DocumentId.StemOf(document.Link)] = [document];
        }

        return _byLink[kind] = naming;
    }

    /// <summary>The SPECs of a plan, in order of creation: those that name it, and the one that it names.</summary>
    public IReadOnlyList<Document> SpecsOf(Document plan)
    {
        var naming = Naming(plan, DocumentKind.Spec);
        if (Find(plan.Link) is { Kind: DocumentKind.Spec } named && !naming.Contains(named))
            naming = [.. naming, named];
        if (naming.Count < 2)
            return naming;
        return [.. naming.OrderBy(s => s.Id.SortKey, StringComparer.Ordinal)];
    }

    /// <summary>True where an ID is that of a document that can be read, and of another kind.</summary>
    public bool IsOther(string id, DocumentKind kind) => id.Length > 0 && Find(id) is { } found && found.Kind != kind;

    /// <summary>
    /// True where a document of this ID is there: one that can be read, that is damaged, or that lies in the archive.
    /// </summary>
    /// <remarks>
    /// The ID of a log or a report begins with that of its SPEC, and its stem is that of the SPEC: neither stands for
    /// it.
    /// </remarks>
    public bool Has(ReadOnlySpan<char> id) =>
        Find(id) is not null || _archived.GetAlternateLookup<ReadOnlySpan<char>>().Contains(DocumentId.StemOf(id));

    /// <summary>The same for what a document belongs to.</summary>
    public bool HasLinkOf(Document document)
    {
        Span<char> link = stackalloc char[LongestId];
        return Has(document.LinkIn(link));
    }
}
