using Otk.App;
using Otk.Model.Documents;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Mcp;

/// <summary>Where the requests of a client are carried out, with the documents that were read there before.</summary>
internal sealed class Place(Host host, DocumentCache cache) : IDisposable
{
    /// <summary>The machine, in the client's folder.</summary>
    public Host Host => host;

    /// <summary>Ends to watch for changes; a request that is under way goes on.</summary>
    public void Dispose() => cache.Dispose();

    /// <summary>Where the workspace lies now: its folders may come and go, and set-up may move its root.</summary>
    public WorkspaceFolder Folder => host.Workspace;

    /// <summary>An engine for one request.</summary>
    public Work Work() => new(host, cache);

    /// <summary>
    /// An engine for one request that only reads. Most want plans and specs: the specs are looked at while the plans
    /// are.
    /// </summary>
    public Work Reading()
    {
        var work = new Work(host, cache.ForOneRead());
        ThreadPool.UnsafeQueueUserWorkItem(
            static store => store.All(DocumentKind.Spec),
            work.Context.Store,
            preferLocal: false
        );
        return work;
    }
}
