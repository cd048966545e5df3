using Otk.App;
using Otk.Workspace.Documents;

namespace Otk.Mcp;

/// <summary>Where the requests of a client are carried out, with the documents that were read there before.</summary>
internal sealed class Place(Host host, DocumentCache cache)
{
    /// <summary>The machine, in the client's folder.</summary>
    public Host Host => host;

    /// <summary>An engine for one request.</summary>
    public Work Work() => new(host, cache);
}
