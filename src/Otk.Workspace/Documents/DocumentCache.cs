using System.Collections.Concurrent;
using System.IO.Enumeration;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>
/// The documents that were read before, for a process that lives long. A file that was written since is read anew.
/// </summary>
/// <remarks>
/// A file is known by its path, its size and the time it was last written, to the file system's own precision; on Linux
/// by its number and the time it was last changed, too, which nobody can set back. All are looked at each time, unless
/// the kernel says that nothing in the folder has changed since they last were (<see cref="FolderWatch"/>), a moment
/// ago. What was written a moment ago, and links, which tell nothing of what they lead to, are never kept.
/// </remarks>
public sealed class DocumentCache : IDisposable
{
    private readonly ConcurrentDictionary<string, (FileMark Mark, Look Look, Result<Document> Document)> _documents =
        new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<
        DocumentKind,
        ((string Path, FileMark Mark)[] Files, Look Look, DocumentSet Set)
    > _sets = new();
    private readonly ConcurrentDictionary<string, (Look Look, IReadOnlyList<string> Files)> _files = new(
        StringComparer.Ordinal
    );
    private readonly FolderWatch _watch = new();

    // Of one request that only reads.
    private readonly ConcurrentDictionary<DocumentKind, Lazy<DocumentSet>>? _atOnce;
    private readonly ConcurrentDictionary<string, Look>? _looks;

    /// <summary>A cache that knows nothing yet.</summary>
    public DocumentCache() { }

    private DocumentCache(DocumentCache shared) =>
        (_documents, _sets, _files, _watch, _atOnce, _looks) = (
            shared._documents,
            shared._sets,
            shared._files,
            shared._watch,
            new(),
            new(StringComparer.Ordinal)
        );

    /// <summary>
    /// The same cache for one request that only reads: it looks at each folder once, and so sees it as it was at one
    /// moment.
    /// </summary>
    public DocumentCache ForOneRead() => new(this);

    /// <summary>Ends to watch folders. What is asked for later is looked at each time.</summary>
    public void Dispose() => _watch.Dispose();

    internal Result<Document> One(string path, Func<FileInfo, Result<Document>> read)
    {
        var look = LookAt(Path.GetDirectoryName(path)!);
        if (_documents.TryGetValue(path, out var known) && known.Look.StillHolds(look))
            return known.Document;
        if (FileMark.Of(path) is { IsFolder: false } mark)
            return One((path, mark), look, () => read(new FileInfo(path)));
        var file = new FileInfo(path);
        return file.Exists ? One((path, MarkOf(file)), look, () => read(file)) : read(file);
    }

    internal DocumentSet All(
        DocumentKind kind,
        string folder,
        Func<string, Result<Document>> read,
        Func<IEnumerable<(string File, Result<Document> Read)>, DocumentSet> make
    ) =>
        _atOnce is null
            ? Looked(kind, folder, read, make)
            : _atOnce.GetOrAdd(kind, _ => new Lazy<DocumentSet>(() => Looked(kind, folder, read, make))).Value;

    internal IReadOnlyList<string> Files(string folder, Func<IReadOnlyList<string>> list)
    {
        var look = LookAt(folder);
        if (_files.TryGetValue(folder, out var known) && known.Look.StillHolds(look))
            return known.Files;
        var files = list();
        _files[folder] = (look, files);
        return files;
    }

    private Look LookAt(string folder)
    {
        return _looks is null ? Now() : _looks.GetOrAdd(folder, _ => Now());

        Look Now() => new(_watch.Stamp(folder), Environment.TickCount64);
    }

    private DocumentSet Looked(
        DocumentKind kind,
        string folder,
        Func<string, Result<Document>> read,
        Func<IEnumerable<(string File, Result<Document> Read)>, DocumentSet> make
    )
    {
        var look = LookAt(folder);
        var isKnown = _sets.TryGetValue(kind, out var known);
        if (isKnown && known.Look.StillHolds(look))
            return known.Set;
        var files = Marks(folder);
        if (isKnown && known.Files.AsSpan().SequenceEqual(files))
        {
            _sets[kind] = known with { Look = look };
            return known.Set;
        }

        var set = make(files.Select(f => (f.Path, One(f, look, () => read(f.Path)))));
        if (Array.TrueForAll(files, IsSettled))
            _sets[kind] = (files, look, set);
        return set;
    }

    private Result<Document> One((string Path, FileMark Mark) file, Look look, Func<Result<Document>> read)
    {
        var document =
            _documents.TryGetValue(file.Path, out var known) && known.Mark == file.Mark ? known.Document : read();
        if (IsSettled(file))
            _documents[file.Path] = (file.Mark, look, document);
        return document;
    }

    private static bool IsSettled((string Path, FileMark Mark) file) => file.Mark.IsSettled(DateTime.UtcNow);

    private static (string Path, FileMark Mark)[] Marks(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        var marks = Asked(folder) ?? Listed(folder);
        Array.Sort(marks, static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return marks;
    }

    // A system call an entry; null where that is not to be had, or a file went in between.
    private static (string Path, FileMark Mark)[]? Asked(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var marks = new List<(string Path, FileMark Mark)>();
        foreach (var path in Entries(folder, FileAttributes.None, static (ref FileSystemEntry e) => e.ToFullPath()))
        {
            if (FileMark.Of(path) is not { } mark)
                return null;
            marks.Add((path, mark));
        }

        return [.. marks];
    }

    private static (string Path, FileMark Mark)[] Listed(string folder)
    {
        // Asking an entry for its attributes is a system call more than its size and time; its folder tells that it is
        // no link.
        var plain = Entries(
            folder,
            FileAttributes.ReparsePoint,
            static (ref FileSystemEntry e) =>
                (Path: e.ToFullPath(), Mark: MarkOf(e.Length, e.LastWriteTimeUtc.UtcDateTime))
        );
        var marks = plain.ToList();
        if (Entries(folder, FileAttributes.None, static (ref FileSystemEntry e) => 1).Sum() != marks.Count)
        {
            var links = Entries(folder, FileAttributes.None, static (ref FileSystemEntry e) => e.ToFullPath())
                .Except(marks.Select(m => m.Path));
            marks.AddRange(links.ToList().Select(l => (l, FileMark.OfLink())));
        }

        return [.. marks];
    }

    private static FileMark MarkOf(FileInfo file) =>
        file.LinkTarget is null ? MarkOf(file.Length, file.LastWriteTimeUtc) : FileMark.OfLink();

    private static FileMark MarkOf(long size, DateTime written) => new(size, written.Ticks, written.Ticks, 0, 0, 0);

    private static FileSystemEnumerable<T> Entries<T>(
        string folder,
        FileAttributes skipped,
        FileSystemEnumerable<T>.FindTransform entry
    ) =>
        new(folder, entry, new EnumerationOptions { AttributesToSkip = skipped })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry e) => DocumentStore.IsDocument(e.FileName),
        };

    // When a folder was looked at (milliseconds since the machine started), and its stamp just before.
    private readonly record struct Look(long Stamp, long Time)
    {
        public bool StillHolds(Look now) =>
            Stamp != FolderWatch.Unknown
            && Stamp == now.Stamp
            && now.Time - Time < FolderWatch.Trusted.TotalMilliseconds;
    }
}
