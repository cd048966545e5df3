using System.Collections.Concurrent;
using Otk.Model.Documents;

namespace Otk.Workspace.Documents;

/// <summary>
/// What was read of the folders of a workspace, for a process that lives long: a folder is read again when anything in
/// it may have changed.
/// </summary>
/// <remarks>
/// That is when the kernel says so (<see cref="FolderWatch"/>), a moment after it was read in any case, and each time
/// where the kernel cannot tell. Reading again is what a command does: what the index knows is not opened.
/// </remarks>
public sealed class DocumentCache : IDisposable
{
    private readonly ConcurrentDictionary<DocumentKind, (Look Look, DocumentSet Set)> _sets = new();
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
        (_sets, _files, _watch, _atOnce, _looks) = (
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

    /// <summary>Ends to watch folders. What is asked for later is read each time.</summary>
    public void Dispose() => _watch.Dispose();

    /// <summary>All folders are read again: one changed while it was looked at.</summary>
    public void Forget()
    {
        _sets.Clear();
        _files.Clear();
        _atOnce?.Clear();
        _looks?.Clear();
    }

    internal DocumentSet All(DocumentKind kind, string folder, Func<DocumentSet> read)
    {
        return _atOnce is null ? Looked() : _atOnce.GetOrAdd(kind, _ => new Lazy<DocumentSet>(Looked)).Value;

        DocumentSet Looked()
        {
            var look = LookAt(folder);
            if (_sets.TryGetValue(kind, out var known) && known.Look.StillHolds(look))
                return known.Set;
            var set = read();
            _sets[kind] = (look, set);
            return set;
        }
    }

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

    // When a folder was looked at (milliseconds since the machine started), and its stamp just before.
    private readonly record struct Look(long Stamp, long Time)
    {
        public bool StillHolds(Look now) =>
            Stamp != FolderWatch.Unknown
            && Stamp == now.Stamp
            && now.Time - Time < FolderWatch.Trusted.TotalMilliseconds;
    }
}
