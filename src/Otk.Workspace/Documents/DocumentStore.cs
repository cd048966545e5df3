using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text.Unicode;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>Reads the documents of a workspace. It never writes.</summary>
/// <param name="folder">The workspace.</param>
/// <param name="cache">Documents that were read before; null to read all anew.</param>
/// <param name="staged">Changes that are computed and not yet written, seen as if they were; null for none.</param>
public sealed class DocumentStore(WorkspaceFolder folder, DocumentCache? cache = null, StagedFiles? staged = null)
{
    private const string Ending = ".md";

    // What was read at this moment; threads may share it. Null where all is read anew each time.
    private ConcurrentDictionary<DocumentKind, DocumentSet>? _sets;
    private ConcurrentDictionary<string, Result<Document>>? _read;
    private ConcurrentDictionary<DocumentKind, IReadOnlyList<string>>? _files;

    // In order of name whatever the case; null where only one beginning was asked for so far.
    private ConcurrentDictionary<DocumentKind, string[]?>? _begun;

    /// <summary>True where another reads the same workspace, or archive.</summary>
    public bool IsOfOneFolder(DocumentStore other) => other.Folder == Folder;

    private WorkspaceFolder Folder => folder;

    /// <summary>The same, which lists each folder and reads each document once: the first time they are asked
    /// for, until it is told to <see cref="Forget"/>.</summary>
    public DocumentStore AtOneMoment() =>
        new(folder, cache, staged)
        {
            _sets = new(),
            _read = new(StringComparer.Ordinal),
            _files = new(),
            _begun = new(),
        };

    /// <summary>What is asked for from here on is read as it is now: something was written.</summary>
    public void Forget()
    {
        _sets?.Clear();
        _read?.Clear();
        _files?.Clear();
        _begun?.Clear();
    }

    /// <summary>
    /// The paths of the files of a kind, in order of name. Hidden files and the links to newest logs are left out.
    /// </summary>
    /// <remarks>
    /// Only the one folder is read, and no file in it. A folder that is not there is empty; one that cannot be read is
    /// an error.
    /// </remarks>
    /// <param name="kind">The kind.</param>
    /// <param name="beginning">What names begin with, whatever its case; empty for all.</param>
    public IReadOnlyList<string> Files(DocumentKind kind, string beginning = "")
    {
        if (_files is null || _begun is null)
            return FilesNow(kind, beginning);
        if (beginning.Length > 0 && !_files.ContainsKey(kind) && _begun.TryAdd(kind, null))
            return FilesNow(kind, beginning);
        if (!_files.TryGetValue(kind, out var all))
            _files[kind] = all = FilesNow(kind, "");
        if (beginning.Length == 0)
            return all;
        if (_begun.GetValueOrDefault(kind) is not { } sorted)
            _begun[kind] = sorted = [.. all.Order(StringComparer.OrdinalIgnoreCase)];
        return Beginning(sorted, Path.Combine(folder.FolderOf(kind), beginning));
    }

    /// <summary>
    /// The paths of the reports or logs of some SPECs, by the stems of their IDs, in order of name. Others are not even
    /// listed, unless they are already.
    /// </summary>
    /// <param name="kind">Reports or logs.</param>
    /// <param name="stems">The stems; how they compare is their own affair.</param>
    public IReadOnlyList<string> OfSpecs(DocumentKind kind, HashSet<string> stems)
    {
        if (stems.Count == 0)
            return [];
        var wanted = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        bool IsWanted(ReadOnlySpan<char> name) =>
            DerivedName.SpecIn(name[..^Ending.Length]) is { IsEmpty: false } spec
            && wanted.Contains(DocumentId.StemOf(spec));
        if (cache is not null || IsStaging || _files?.ContainsKey(kind) == true)
            return [.. Files(kind).Where(f => IsWanted(Path.GetFileName(f.AsSpan())))];
        var path = folder.FolderOf(kind);
        return IsThere(path)
            ? InOrder(Entries(path, (ref FileSystemEntry e) => IsDocument(e.FileName) && IsWanted(e.FileName)))
            : [];
    }

    // Those that begin with the same stand together.
    private List<string> Beginning(string[] sorted, string beginning)
    {
        var first = Array.BinarySearch(sorted, beginning, StringComparer.OrdinalIgnoreCase);
        var at = first < 0 ? ~first : first;
        while (at > 0 && sorted[at - 1].StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            at--;
        var end = at;
        while (end < sorted.Length && sorted[end].StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            end++;
        return InOrder([.. sorted[at..end]]);
    }

    private IReadOnlyList<string> FilesNow(DocumentKind kind, string beginning)
    {
        var path = folder.FolderOf(kind);
        if (cache is null || IsStaging)
            return List(path, beginning);
        var all = cache.Files(path, () => List(path, ""));
        return beginning.Length == 0 ? all : [.. all.Where(f => Begins(path, f, beginning))];
    }

    private bool IsStaging => staged is { IsEmpty: false };

    private static bool Begins(string folder, string file, string beginning) =>
        file.AsSpan(folder.Length + 1).StartsWith(beginning, StringComparison.OrdinalIgnoreCase);

    private List<string> List(string path, string beginning)
    {
        List<string> files = IsThere(path)
            ? InOrder(
                Entries(
                    path,
                    (ref FileSystemEntry e) =>
                        IsDocument(e.FileName) && e.FileName.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)
                )
            )
            : [];
        if (!IsStaging)
            return files;
        var (come, gone) = staged!.In(path);
        files.RemoveAll(f => gone.Contains(f) || come.Contains(f));
        files.AddRange(come.Where(f => IsDocument(Path.GetFileName(f)) && Begins(path, f, beginning)));
        return InOrder(files);
    }

    // Where the folder above cannot be searched, nobody can tell: then listing it says why.
    private static bool IsThere(string path)
    {
        if (Directory.Exists(path))
            return true;
        var above = Path.GetDirectoryName(path);
        while (above is not null && !Directory.Exists(above))
            above = Path.GetDirectoryName(above);
        return above is not null && !CanSearch(above);
    }

    private static bool CanSearch(string folder) =>
        !OperatingSystem.IsLinux() || FileStat.Of(Path.Combine(folder, "."), followLinks: true) is not null;

    private static List<string> Entries(string path, FileSystemEnumerable<string>.FindPredicate isMeant) =>
        Accessed.At(
            path,
            () =>
                new FileSystemEnumerable<string>(
                    path,
                    static (ref FileSystemEntry e) => e.ToFullPath(),
                    new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }
                )
                {
                    ShouldIncludePredicate = isMeant,
                }.ToList()
        );

    // All paths begin with the folder's, so only what stands behind it is compared.
    private List<string> InOrder(List<string> files)
    {
        var from = folder.Artifacts.Length;
        files.Sort((a, b) => string.CompareOrdinal(a, from, b, from, int.MaxValue));
        return files;
    }

    /// <summary>
    /// True for the name of a file that may be a document: no hidden file, and no link to a newest log.
    /// </summary>
    public static bool IsDocument(ReadOnlySpan<char> name) =>
        name.EndsWith(Ending) && name[0] != '.' && !DerivedName.IsLatestLink(name);

    /// <summary>Reads all documents of a kind.</summary>
    public DocumentSet All(DocumentKind kind)
    {
        if (_sets?.TryGetValue(kind, out var known) == true)
            return known;
        var all = ReadSet(kind);
        _sets?.TryAdd(kind, all);
        return all;
    }

    private DocumentSet ReadSet(DocumentKind kind)
    {
        return cache is null || IsStaging ? Now() : cache.All(kind, folder.FolderOf(kind), Now);

        DocumentSet Now() => DocumentSet.Of(kind, folder.FolderOf(kind), ReadAll(kind));
    }

    private Result<Document>? Known(string path) =>
        _read!.TryGetValue(path, out var known) ? (Result<Document>?)known : null;

    private IEnumerable<(string File, Result<Document> Read)> ReadAll(DocumentKind kind) =>
        IsStaging ? Files(kind).Select(f => (f, Read(kind, f)))
        : IsThere(folder.FolderOf(kind))
            ? new FolderReader(folder, kind, (f, bytes) => bytes is null ? Read(kind, f) : ReadBytes(kind, f, bytes))
            {
                WasRead = _read is { IsEmpty: false } ? Known : null,
            }.Read()
        : [];

    /// <summary>
    /// A key that orders documents of a kind by creation: logs by the start in their name, which begins with the ID of
    /// their SPEC; all others by ID.
    /// </summary>
    public static string SortKey(DocumentKind kind, DocumentId id) => CreationOrder.Key(kind, id);

    /// <summary>The file of these kinds that was worked on last; null where there is none. No file is read.</summary>
    /// <remarks>A SPEC is worked on in its logs and its report, too.</remarks>
    public (DocumentKind Kind, string Path)? LastTouched(IReadOnlyCollection<DocumentKind> kinds)
    {
        var ofSpecs = !kinds.Contains(DocumentKind.Spec)
            ? null
            : new[] { DocumentKind.Log, DocumentKind.Report }
                .SelectMany(k => Files(k))
                .Select(f =>
                    (Spec: DerivedName.Parse(Path.GetFileNameWithoutExtension(f))?.SpecId ?? "", Time: TimeOf(f))
                )
                .GroupBy(f => f.Spec, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Max(f => f.Time), StringComparer.Ordinal);
        DateTime Touched(DocumentKind kind, string path)
        {
            var own = TimeOf(path);
            return
                kind == DocumentKind.Spec
                && ofSpecs!.TryGetValue(Path.GetFileNameWithoutExtension(path), out var derived)
                && derived > own
                ? derived
                : own;
        }

        var newest = kinds
            .SelectMany(k => Files(k).Select(f => (Kind: k, Path: f)))
            .OrderByDescending(f => Touched(f.Kind, f.Path))
            .ThenByDescending(f => f.Path, StringComparer.Ordinal)
            .Take(1)
            .ToList();
        return newest.Count == 0 ? null : newest[0];
    }

    /// <summary>
    /// The paths of the files of a kind that hold all of the words, whatever their case, and of those that cannot be
    /// read.
    /// </summary>
    public IReadOnlyList<string> Containing(DocumentKind kind, IReadOnlyList<string> words)
    {
        var scan = new WordScan(words);
        return IsStaging
            ?
            [
                .. Files(kind)
                    .Where(f => scan.AreIn(Path.GetFileName(f)) || (TextOf(f) is { } text && scan.AreIn(text))),
            ]
            : scan.In(Files(kind));
    }

    /// <summary>Those of some logs that may have entries of a kind: a look that costs less than to read
    /// them.</summary>
    /// <param name="logs">Their paths.</param>
    /// <param name="heading">The heading of the kind; null for all kinds.</param>
    /// <param name="since">The time before which they are not wanted; null for any.</param>
    /// <param name="words">Words that the log must have.</param>
    public IReadOnlyList<string> WithEntries(
        IReadOnlyList<string> logs,
        string? heading,
        DateTimeOffset? since = null,
        params IReadOnlyList<string> words
    ) => IsStaging ? logs : new EntryScan(heading, since, words).In(logs);

    /// <summary>The text of a file, with a byte order mark if it has one; null where there is none.</summary>
    public string? TextOf(string path)
    {
        if (staged is null || !staged.TryFind(path, out var text, out var source))
            return RegularFile.TextIfThere(path, keepMark: true);
        return text ?? (source is null ? null : RegularFile.TextIfThere(source, keepMark: true));
    }

    /// <summary>When a file was last written (UTC): a moment ago where it is only staged.</summary>
    public DateTime TimeOf(string path)
    {
        if (staged is null || !staged.TryFind(path, out var text, out var source))
            return File.GetLastWriteTimeUtc(path);
        return text is not null || source is null ? DateTime.UtcNow : File.GetLastWriteTimeUtc(source);
    }

    /// <summary>When a file was last written (UTC); null where no file is named.</summary>
    public DateTime? Modified(string? path) => path is null ? null : TimeOf(path);

    /// <summary>True where a file of this name stands in the folder of a kind.</summary>
    public bool Has(DocumentKind kind, string fileName)
    {
        var path = Path.Combine(folder.FolderOf(kind), fileName);
        if (staged is not null && staged.TryFind(path, out var text, out var source))
            return text is not null || source is not null;
        return Path.Exists(path) || new FileInfo(path).LinkTarget is not null;
    }

    /// <summary>
    /// The text of a SPEC's "latest" file where it is a file of its own and no longer a link: an editor put it there,
    /// and it may hold work.
    /// </summary>
    public (string Text, DateTime Modified)? DetachedLatest(string specId)
    {
        var path = Path.Combine(folder.FolderOf(DocumentKind.Log), DerivedName.ExecLatest(specId));
        return TargetOf(path) is null && TextOf(path) is { } text ? (text, TimeOf(path)) : null;
    }

    /// <summary>True where a SPEC's "latest" link is known to lead to a log.</summary>
    public bool IsLatest(string specId, Document log)
    {
        Span<byte> link = stackalloc byte[1024];
        return staged is null
            && log.Entry is { } entry
            && Utf8.TryWrite(
                link,
                $"{folder.FolderOf(DocumentKind.Log)}/{specId}{DerivedName.LatestEnding}\0",
                out var length
            )
            && FileStat.LeadsTo(link[..length], entry.Name);
    }

    private string? TargetOf(string link) =>
        staged is not null && staged.TryFindLink(link, out var target) ? target : new FileInfo(link).LinkTarget;

    /// <summary>The change that points a SPEC's "latest" link at a log, or removes it.</summary>
    public FileChange.Link LatestLink(string specId, string? logName)
    {
        var path = Path.Combine(folder.FolderOf(DocumentKind.Log), DerivedName.ExecLatest(specId));
        return new FileChange.Link(path, TargetOf(path), logName);
    }

    /// <summary>Reads one document. Problems name the file, and the line where there is one.</summary>
    public Result<Document> Read(DocumentKind kind, string path)
    {
        if (_read is null)
            return ReadNow(kind, path);
        if (_read.TryGetValue(path, out var known))
            return known;
        if (_sets!.TryGetValue(kind, out var set) && set.At(path) is { } document)
            return document;
        return _read.GetOrAdd(path, p => ReadNow(kind, p));
    }

    private Result<Document> ReadNow(DocumentKind kind, string path) =>
        IsStaging && staged!.TryFind(path, out var text, out var source)
            ? ReadStaged(kind, path, text, source)
            : ReadEntry(kind, path, new FileInfo(path));

    private Result<Document> ReadStaged(DocumentKind kind, string path, string? text, string? source) =>
        Guarded(
            path,
            shown =>
            {
                if (text is null && source is null)
                    return Problem.Failed("The file is gone.", new SourceLocation(shown));
                var read = text is null
                    ? ReadText(kind, path, shown, RegularFile.Read(source!))
                    : DocumentReader.Read(kind, path, shown, text);
                return read.TryGet(out var document, out var problem)
                    ? document with
                    {
                        Modified = TimeOf(path),
                    }
                    : problem;
            }
        );

    private Result<Document> ReadEntry(DocumentKind kind, string path, FileInfo file) =>
        Guarded(
            path,
            shown =>
            {
                if ((file.Attributes & FileAttributes.Directory) != 0 && file.Attributes != (FileAttributes)(-1))
                    return Problem.Failed(
                        "This is a folder with a document's name.",
                        new SourceLocation(shown),
                        "rename or remove the folder"
                    );
                if (
                    (file.Attributes & FileAttributes.ReparsePoint) != 0
                    && file.Exists
                    && !WorkspaceBounds.IsInside(folder, path)
                )
                    return Problem.Refused(
                        "The file is a link that leads out of the workspace.",
                        new SourceLocation(shown),
                        "replace the link by a copy"
                    );
                return ReadText(kind, path, shown, RegularFile.Read(path));
            }
        );

    private Result<Document> ReadBytes(DocumentKind kind, string path, byte[] bytes) =>
        Guarded(path, shown => ReadText(kind, path, shown, bytes));

    private static Result<Document> ReadText(DocumentKind kind, string path, string shown, byte[] bytes) =>
        DocumentText.Decode(bytes, shown).TryGet(out var text, out var problem)
            ? DocumentReader.Read(kind, path, shown, text)
            : problem;

    // Whatever a reader throws for one document is that document's damage: it keeps no other from being read.
    private Result<Document> Guarded(string path, Func<string, Result<Document>> read)
    {
        var shown = folder.Display(path);
        try
        {
            return read(shown);
        }
        catch (FileNotFoundException) when (new FileInfo(path).LinkTarget is { } target)
        {
            return Problem.Failed(
                $"The file is a link to {target}, which does not exist.",
                new SourceLocation(shown),
                "remove the link, or restore what it points to"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.Failed(
                $"The file cannot be read: {FileProblem.Reason(e)}",
                new SourceLocation(shown),
                "see what it is, who owns it and what its permissions are"
            );
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Problem.Failed(
                $"The document cannot be read: {FileProblem.Reason(e)}",
                new SourceLocation(shown, 1),
                "write it more simply, or move it out of the folder"
            );
        }
    }
}
