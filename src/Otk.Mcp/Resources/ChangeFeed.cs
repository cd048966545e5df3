using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Otk.App;

namespace Otk.Mcp.Resources;

/// <summary>Tells a client which documents come, go and change, as it subscribed to them.</summary>
internal sealed class ChangeFeed : IDisposable
{
    // Editors and otk itself write a file in several steps; a client needs to hear of it once.
    private static readonly TimeSpan _settle = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Place Place, string? Meant)> _subscribed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Timer _timer;
    private McpServer? _server;
    private FileSystemWatcher? _watcher;
    private bool _listChanged;

    public ChangeFeed() => _timer = new Timer(_ => _ = Tell());

    /// <summary>Tells changes to a server's client from now on.</summary>
    public void Follow(McpServer server) => _server = server;

    /// <summary>Watches the documents of a workspace, in the place of those watched before. Where there are none yet, its root is watched for them.</summary>
    public void Watch(Work work)
    {
        _watcher?.Dispose();
        var folder = work.Folder;
        var watched = Directory.Exists(folder.Artifacts) ? folder.Artifacts : folder.Root;
        _watcher = new FileSystemWatcher(watched, "*") { IncludeSubdirectories = watched == folder.Artifacts, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite };
        _watcher.Created += (_, e) => Note(e.FullPath, isListed: true);
        _watcher.Deleted += (_, e) => Note(e.FullPath, isListed: true);
        _watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath, isListed: true);
            Note(e.FullPath, isListed: true);
        };
        _watcher.Changed += (_, e) => Note(e.FullPath, isListed: false);
        _watcher.EnableRaisingEvents = true;

        void Note(string path, bool isListed)
        {
            if (path == folder.Artifacts && watched != folder.Artifacts)
                Watch(work);
            if (DocumentUri.Of(folder, path) is not { } uri && path != folder.Artifacts)
                return;
            lock (_lock)
            {
                _listChanged |= isListed;
                if (DocumentUri.Of(folder, path) is { } changed)
                    _changed.Add(changed);
            }

            _timer.Change(_settle, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Begins to tell of a document; one that cannot be read is refused as a read of it is.</summary>
    public ValueTask<EmptyResult> Subscribe(Place place, string uri)
    {
        var document = DocumentResources.Find(place, uri);
        lock (_lock)
            _subscribed[uri] = (place, DocumentUri.Of(document.Kind, document.Path));
        return ValueTask.FromResult(new EmptyResult());
    }

    /// <summary>Ends to tell of a document.</summary>
    public ValueTask<EmptyResult> Unsubscribe(string uri)
    {
        lock (_lock)
            _subscribed.Remove(uri);
        return ValueTask.FromResult(new EmptyResult());
    }

    public void Dispose()
    {
        _watcher?.Dispose();
        _timer.Dispose();
    }

    // What is meant by "latest", or by words of a title, may be another document than before.
    private bool IsChanged(string uri)
    {
        var (place, before) = _subscribed[uri];
        string? now = null;
        try
        {
            var document = DocumentResources.Find(place, uri);
            now = DocumentUri.Of(document.Kind, document.Path);
        }
        catch (McpProtocolException)
        {
            // It is gone, or no longer the only one: that is a change, which a read of it tells.
            now = null;
        }

        _subscribed[uri] = (place, now);
        return now != before || (now is not null && _changed.Contains(now));
    }

    private async Task Tell()
    {
        string[] changed;
        bool listChanged;
        lock (_lock)
        {
            changed = [.. _subscribed.Keys.ToList().Where(s => IsChanged(s))];
            listChanged = _listChanged;
            _changed.Clear();
            _listChanged = false;
        }

        if (_server is not { } server)
            return;
        try
        {
            if (listChanged)
                await server.SendNotificationAsync(NotificationMethods.ResourceListChangedNotification);
            foreach (var uri in changed)
                await server.SendNotificationAsync(NotificationMethods.ResourceUpdatedNotification, new ResourceUpdatedNotificationParams { Uri = uri }, ModelContextProtocol.McpJsonUtilities.DefaultOptions);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ObjectDisposedException)
        {
            // The client has gone; the server ends with it.
            return;
        }
    }
}
