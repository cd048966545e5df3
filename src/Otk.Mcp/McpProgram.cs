using System.Runtime.InteropServices;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Otk.App;
using Otk.Mcp.Prompts;
using Otk.Mcp.Protocol;
using Otk.Mcp.Resources;
using Otk.Mcp.Tools;

namespace Otk.Mcp;

/// <summary>
/// The MCP server over standard input and output. Standard output carries the protocol and nothing else.
/// </summary>
internal static class McpProgram
{
    private const string Instructions =
        "otk tracks work as Markdown in ai_docs/: PLAN (a goal) → SPEC (how) → scout report (a checklist) → exec "
        + "log (what was done). "
        + "Begin with find what=resume. To build something: create a ready plan, create kind=specs, fill the SPEC "
        + "file, work act=scout, act=exec, then log decisions and blockers and "
        + "check items with evidence as you go; change status=done at the end. A ref is an ID, words of a title, "
        + "'plan 2', or 'latest'.";

    /// <summary>Serves until standard input ends or the process is told to; the exit status.</summary>
    public static int Run(Host host)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            Serve(host, stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }

        return 0;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task Serve(Host host, CancellationToken cancellation)
    {
        await using var place = new ClientFolder(host);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "otk",
                Title = "otk",
                Version = OtkVersion.Text,
            },
            ServerInstructions = Instructions,
            Capabilities = new ServerCapabilities
            {
                Tools = new ToolsCapability(),
                Resources = new ResourcesCapability { Subscribe = true, ListChanged = true },
                Prompts = new PromptsCapability(),
                Completions = new CompletionsCapability(),
            },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. ToolCatalog.All] }),
                CallToolHandler = (request, token) =>
                    ToolCall.Answer(() => place.At(request.Server, token), request.Params, token),
                ListResourcesHandler = async (request, token) =>
                    DocumentResources.List(await place.At(request.Server, token), request.Params?.Cursor),
                ListResourceTemplatesHandler = (_, _) => ValueTask.FromResult(DocumentResources.Templates()),
                ReadResourceHandler = async (request, token) =>
                    DocumentResources.Read(await place.At(request.Server, token), request.Params!.Uri),
                SubscribeToResourcesHandler = async (request, token) =>
                    await place.Changes.Subscribe(await place.At(request.Server, token), request.Params!.Uri),
                UnsubscribeFromResourcesHandler = (request, _) => place.Changes.Unsubscribe(request.Params!.Uri),
                CompleteHandler = async (request, token) =>
                    DocumentResources.Complete(await place.At(request.Server, token), request.Params!),
                ListPromptsHandler = (_, _) =>
                    ValueTask.FromResult(new ListPromptsResult { Prompts = [.. PromptCatalog.All] }),
                GetPromptHandler = (request, _) => ValueTask.FromResult(PromptCatalog.Get(request.Params!)),
                NotificationHandlers = place.Notifications(),
            },
            Filters = { Message = { IncomingFilters = { Failure.Told } } },
        };
        var pending = new PendingRequests();
        await using var output = new LineOutput(host.OutBytes(), pending);
        await using var input = new CheckedInput(host.In(), output, pending);
        await using var transport = new StreamServerTransport(input, output, options.ServerInfo.Name);
        await using var server = McpServer.Create(transport, options);
        place.Follow(server);
        await server.RunAsync(cancellation);
    }
}
