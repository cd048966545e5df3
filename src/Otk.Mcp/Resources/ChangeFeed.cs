using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Mcp.Resources;

/// <summary>Tells a client which documents come, go and change, as it subscribed to them.</summary>
internal sealed class ChangeFeed : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Place Place, string? Meant)> _subscribed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private McpServer? _server;
    private DocumentWatch? _watch;
    private bool _listChanged;

    /// <summary>Tells changes to a server's client from now on.</summary>
    public void Follow(McpServer server) => _server = server;

    /// <summary>Watches the documents of a workspace, in the place of those watched before.</summary>
    public void Watch(Place place)
    {
        _watch?.Dispose();
        _watch = new DocumentWatch(() => place.Folder, DocumentUri.Kinds, Note);
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

    public void Dispose() => _watch?.Dispose();

    private void Note(WorkspaceFolder folder, IReadOnlyList<DocumentChange> changes)
    {
        lock (_lock)
        {
            _listChanged |= changes.Any(c => c.CameOrWent);
            _changed.UnionWith(changes.Select(c => DocumentUri.Of(folder, c.Path)).OfType<string>());
        }

        _ = Tell();
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
        catch (Exception e) when (e is McpException or IOException or UnauthorizedAccessException)
        {
            // It is gone, cannot be read, or is no longer the only one: that is a change, which a read of it tells.
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
                await server.SendNotificationAsync(
                    NotificationMethods.ResourceUpdatedNotification,
                    new ResourceUpdatedNotificationParams { Uri = uri },
                    ModelContextProtocol.McpJsonUtilities.DefaultOptions
                );
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or ObjectDisposedException)
        {
            // The client has gone; the server ends with it.
            return;
        }
    }
}
