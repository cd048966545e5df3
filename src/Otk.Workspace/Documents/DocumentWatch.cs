using Otk.Model.Documents;
using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>
/// Tells of documents that come, go and change, as long as it lives, whether their folders are there or not.
/// </summary>
/// <remarks>
/// Where the system tells of changes, a look follows each; else, as where no inotify instance or watch is left, there
/// is one a second. What a look finds is told, so nothing is missed that happened before a folder could be watched. A
/// folder that was made anew is another one to the system, even under the same name: once a second it is asked whether
/// it still is the one that is watched.
/// </remarks>
public sealed class DocumentWatch : IDisposable
{
    // Editors and otk itself write a file in several steps; nobody needs to hear of each.
    private static readonly TimeSpan _settle = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _look = TimeSpan.FromSeconds(1);
    private const int LooksBetweenTries = 60;

    private readonly Func<WorkspaceFolder> _workspace;
    private readonly IReadOnlyCollection<DocumentKind> _kinds;
    private readonly Action<WorkspaceFolder, IReadOnlyList<DocumentChange>> _tell;
    private readonly Lock _lock = new();
    private readonly Timer _timer;
    private FileSystemWatcher? _watcher;
    private (string Path, FolderMark? Mark) _watched;
    private FolderSnapshot _known;
    private int _looksWithoutTry;
    private volatile bool _isDue;
    private volatile bool _isDeaf;
    private bool _isDisposed;

    /// <summary>Begins to watch: what is another than now is told.</summary>
    /// <param name="workspace">Where the workspace lies; asked at each look, since set-up may move its root.</param>
    /// <param name="kinds">The kinds of documents.</param>
    /// <param name="tell">What to do with changes; on a thread of its own, one look after another.</param>
    public DocumentWatch(
        Func<WorkspaceFolder> workspace,
        IReadOnlyCollection<DocumentKind> kinds,
        Action<WorkspaceFolder, IReadOnlyList<DocumentChange>> tell
    )
    {
        (_workspace, _kinds, _tell) = (workspace, kinds, tell);
        _timer = new Timer(_ => Look());
        lock (_lock)
        {
            var folder = workspace();
            Begin(folder);
            _known = FolderSnapshot.Of(FoldersIn(folder));
            _timer.Change(_look, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends to watch.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _watcher?.Dispose();
            _timer.Dispose();
        }
    }

    private void Look()
    {
        lock (_lock)
        {
            if (_isDisposed)
                return;
            var isDue = _isDue;
            _isDue = false;
            var folder = _workspace();
            if (_isDeaf)
                LookOnly();
            if (!IsWatchedStill(folder))
            {
                Begin(folder);
                isDue = true;
            }

            if ((isDue || _watcher is null) && Changes(folder) is { Count: > 0 } changes)
                _tell(folder, changes);
            _timer.Change(_isDue ? _settle : _look, Timeout.InfiniteTimeSpan);
        }
    }

    private IReadOnlyList<DocumentChange> Changes(WorkspaceFolder folder)
    {
        var before = _known;
        _known = FolderSnapshot.Of(FoldersIn(folder));
        return _known.Since(before);
    }

    private bool IsWatchedStill(WorkspaceFolder folder)
    {
        if (_watched != (folder.Artifacts, FolderMark.Of(folder.Artifacts)))
            return false;
        if (_watcher is not null)
            return true;
        // Nothing to watch; or nothing could be: what was used up may be free again after a while.
        return _watched.Mark is null || ++_looksWithoutTry < LooksBetweenTries;
    }

    private void Begin(WorkspaceFolder folder)
    {
        LookOnly();
        _watched = (folder.Artifacts, FolderMark.Of(folder.Artifacts));
        // The system does not look through links below a folder that it watches.
        if (_watched.Mark is null || FoldersIn(folder).Any(FolderMark.IsLink))
            return;
        try
        {
            _watcher = Watcher(folder.Artifacts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No inotify instance is left, or the folder went (an argument that is wrong): it is looked at instead.
            return;
        }

        if (_isDeaf)
            LookOnly();
    }

    private void LookOnly()
    {
        _watcher?.Dispose();
        _watcher = null;
        _isDeaf = false;
        _looksWithoutTry = 0;
    }

    private FileSystemWatcher Watcher(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        try
        {
            watcher.Created += (_, _) => LookSoon();
            watcher.Deleted += (_, _) => LookSoon();
            watcher.Renamed += (_, _) => LookSoon();
            watcher.Changed += (_, _) => LookSoon();
            watcher.Error += (_, error) =>
            {
                // More happened than could be noted, which a look makes good; all else, as no watch left, makes it
                // deaf.
                if (error.GetException() is not InternalBufferOverflowException)
                    _isDeaf = true;
                LookSoon();
            };
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    // Not with the lock: the system may wait for this while a watcher is being ended.
    private void LookSoon()
    {
        if (_isDue)
            return;
        _isDue = true;
        try
        {
            _timer.Change(_settle, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // It came too late to be of interest.
            return;
        }
    }

    private IEnumerable<string> FoldersIn(WorkspaceFolder folder) => _kinds.Select(folder.FolderOf);

    // Which folder it is: its number alone may soon be another's.
    private readonly record struct FolderMark(ulong Inode, DateTimeOffset Changed)
    {
        public static FolderMark? Of(string path)
        {
            if (FileStat.Of(path, followLinks: true) is { } stat)
                return Directory.Exists(path) ? new FolderMark(stat.Inode, stat.Changed) : null;
            return Directory.Exists(path) ? new FolderMark(0, Directory.GetCreationTimeUtc(path)) : null;
        }

        public static bool IsLink(string path) => new DirectoryInfo(path).LinkTarget is not null;
    }
}
