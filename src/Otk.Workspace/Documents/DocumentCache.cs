using System.Collections.Concurrent;
using System.IO.Enumeration;
using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Workspace.Documents;

/// <summary>The documents that were read before, for a process that lives long. A file that was written since is read anew.</summary>
/// <remarks>
/// A file is known by its path, its size and the time it was last written, to the file system's own precision; all three are looked at
/// each time. What was written a moment ago, and links, which tell nothing of what they lead to, are never kept.
/// </remarks>
public sealed class DocumentCache
{
    // A file may be written twice within one tick of the file system's clock: a few milliseconds, or where it counts seconds, two of them.
    private static readonly TimeSpan _settled = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan _settledOfCoarse = TimeSpan.FromSeconds(2.5);
    private readonly ConcurrentDictionary<string, (FileMark Mark, Result<Document> Document)> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<DocumentKind, (FileMark[] Files, DocumentSet Set)> _sets = new();
    private readonly ConcurrentDictionary<DocumentKind, Lazy<DocumentSet>>? _atOnce;

    /// <summary>A cache that knows nothing yet.</summary>
    public DocumentCache()
    {
    }

    private DocumentCache(DocumentCache shared) => (_documents, _sets, _atOnce) = (shared._documents, shared._sets, new ConcurrentDictionary<DocumentKind, Lazy<DocumentSet>>());

    /// <summary>The same cache for one request that only reads: it looks at each folder once, and so sees it as it was at one moment.</summary>
    public DocumentCache ForOneRead() => new(this);

    internal Result<Document> One(FileInfo file, Func<Result<Document>> read) =>
        file.Exists ? One(new FileMark(file.FullName, file.Length, file.LastWriteTimeUtc, file.LinkTarget is not null), read) : read();

    internal DocumentSet All(DocumentKind kind, string folder, Func<string, Result<Document>> read, Func<IEnumerable<Result<Document>>, DocumentSet> make) => _atOnce is null
        ? Looked(kind, folder, read, make)
        : _atOnce.GetOrAdd(kind, _ => new Lazy<DocumentSet>(() => Looked(kind, folder, read, make))).Value;

    private DocumentSet Looked(DocumentKind kind, string folder, Func<string, Result<Document>> read, Func<IEnumerable<Result<Document>>, DocumentSet> make)
    {
        var files = Marks(folder);
        if (_sets.TryGetValue(kind, out var known) && known.Files.AsSpan().SequenceEqual(files))
            return known.Set;
        var set = make(files.Select(f => One(f, () => read(f.Path))));
        if (Array.TrueForAll(files, IsSettled))
            _sets[kind] = (files, set);
        return set;
    }

    private Result<Document> One(FileMark file, Func<Result<Document>> read)
    {
        if (_documents.TryGetValue(file.Path, out var known) && known.Mark == file)
            return known.Document;
        var document = read();
        if (IsSettled(file))
            _documents[file.Path] = (file, document);
        return document;
    }

    private static bool IsSettled(FileMark file) =>
        !file.IsLink && DateTimeOffset.UtcNow - file.Written > (file.Written.Ticks % TimeSpan.TicksPerSecond == 0 ? _settledOfCoarse : _settled);

    private static FileMark[] Marks(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        // Asking an entry for its attributes is a system call more than its size and time; that it is no link, the folder itself tells.
        List<FileMark> marks = [.. Entries(folder, FileAttributes.ReparsePoint, static (ref FileSystemEntry e) => new FileMark(e.ToFullPath(), e.Length, e.LastWriteTimeUtc, IsLink: false))];
        if (Entries(folder, FileAttributes.None, static (ref FileSystemEntry e) => 1).Sum() != marks.Count)
        {
            var links = Entries(folder, FileAttributes.None, static (ref FileSystemEntry e) => e.ToFullPath()).Except(marks.Select(m => m.Path));
            marks.AddRange(links.ToList().Select(l => new FileMark(l, 0, default, IsLink: true)));
        }

        marks.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return [.. marks];
    }

    private static FileSystemEnumerable<T> Entries<T>(string folder, FileAttributes skipped, FileSystemEnumerable<T>.FindTransform entry) =>
        new(folder, entry, new EnumerationOptions { AttributesToSkip = skipped }) { ShouldIncludePredicate = static (ref FileSystemEntry e) => DocumentStore.IsDocument(e.FileName) };

    private readonly record struct FileMark(string Path, long Size, DateTimeOffset Written, bool IsLink);
}
