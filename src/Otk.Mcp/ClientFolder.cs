// Roots are on their way out of the protocol, but clients of today still say where they work with them.
#pragma warning disable MCP9005

using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Otk.App;
using Otk.Mcp.Resources;
using Otk.Workspace.Documents;

namespace Otk.Mcp;

/// <summary>
/// The folder that a client works in: the first of its roots that is a folder here, or where it names none, that of the
/// process.
/// </summary>
internal sealed class ClientFolder(Host host) : IAsyncDisposable
{
    // How long a client that says it has roots may take to tell them.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _asking = new(1, 1);
    private Place? _place;

    /// <summary>Tells the client of files that change.</summary>
    public ChangeFeed Changes { get; } = new();

    /// <summary>
    /// The place where requests are carried out now. The client is asked for its roots the first time, and again after
    /// it said that they changed.
    /// </summary>
    public async ValueTask<Place> At(McpServer server, CancellationToken cancellation)
    {
        if (_place is { } known)
            return known;
        await _asking.WaitAsync(cancellation);
        try
        {
            if (_place is null)
            {
                _place = new Place(host.Unattended(await FolderOf(server, cancellation)), new DocumentCache());
                Changes.Watch(_place);
            }

            return _place;
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <summary>Tells changes to a server's client.</summary>
    public void Follow(McpServer server) => Changes.Follow(server);

    /// <summary>What to do when the client says something unasked.</summary>
    public IEnumerable<KeyValuePair<string, Func<JsonRpcNotification, CancellationToken, ValueTask>>> Notifications() =>
        [
            new(
                NotificationMethods.RootsListChangedNotification,
                (_, _) =>
                {
                    Interlocked.Exchange(ref _place, null)?.Dispose();
                    return ValueTask.CompletedTask;
                }
            ),
        ];

    public ValueTask DisposeAsync()
    {
        Changes.Dispose();
        _place?.Dispose();
        _asking.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<string> FolderOf(McpServer server, CancellationToken cancellation)
    {
        if (server.ClientCapabilities?.Roots is null)
            return host.CurrentFolder;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(_patience);
        try
        {
            var roots = await server.RequestRootsAsync(new ListRootsRequestParams(), patience.Token);
            var folders = roots
                .Roots.Select(r =>
                    Uri.TryCreate(r.Uri, UriKind.Absolute, out var uri) && uri.IsFile ? uri.LocalPath : null
                )
                .OfType<string>();
            return folders.FirstOrDefault(Directory.Exists) is { } folder
                ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))
                : host.CurrentFolder;
        }
        catch (Exception e)
            when (e is McpException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            host.Error.WriteLine(
                $"otk: the client did not tell its roots ({e.Message}); working in {host.CurrentFolder}"
            );
            await host.Error.FlushAsync(cancellation);
            return host.CurrentFolder;
        }
    }
}
