using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Otk.Testing;

#pragma warning disable MCP9005 // Roots are on their way out of the protocol; clients of today have them.

namespace Otk.Mcp.Tests;

/// <summary>The SDK's own client, connected to the real program in a folder of its own.</summary>
internal sealed class Connection : IAsyncDisposable
{
    private Connection(
        TempFolder folder,
        McpClient client,
        ConcurrentQueue<JsonRpcNotification> heard,
        ConcurrentQueue<string> errors
    ) => (Folder, Client, Heard, Errors) = (folder, client, heard, errors);

    public TempFolder Folder { get; }

    public McpClient Client { get; }

    /// <summary>What the server said unasked.</summary>
    public ConcurrentQueue<JsonRpcNotification> Heard { get; }

    /// <summary>What it wrote to standard error.</summary>
    public ConcurrentQueue<string> Errors { get; }

    /// <summary>Starts the server in a folder.</summary>
    /// <param name="roots">The folders that the client works in, asked for anew each time; null for a client that has
    /// no roots.</param>
    /// <param name="before">What a shell does first, in a user namespace of its own; null for the server without a
    /// shell.</param>
    public static async Task<Connection> Open(Func<string[]>? roots = null, string? before = null)
    {
        var folder = new TempFolder();
        var heard = new ConcurrentQueue<JsonRpcNotification>();
        var errors = new ConcurrentQueue<string>();
        var otk = BuiltPrograms.PathOf("otk");
        var transport = new StdioClientTransport(
            new StdioClientTransportOptions
            {
                Name = "otk",
                Command = before is null ? otk : "unshare",
                Arguments = before is null ? ["mcp"] : ["-r", "sh", "-c", $"{before}; exec '{otk}' mcp"],
                WorkingDirectory = folder.Path,
                EnvironmentVariables = new Dictionary<string, string?>
                {
                    ["OTK_OWNER"] = "Tester",
                    ["HOME"] = folder.Path,
                    ["OTK_ARTIFACT_ROOT"] = null,
                },
                StandardErrorLines = errors.Enqueue,
            }
        );
        ValueTask Hear(JsonRpcNotification notification, CancellationToken cancellation)
        {
            heard.Enqueue(notification);
            return ValueTask.CompletedTask;
        }

        var options = new McpClientOptions
        {
            ProtocolVersion = "2025-06-18",
            Capabilities = new ClientCapabilities
            {
                Roots = roots is null ? null : new RootsCapability { ListChanged = true },
            },
            Handlers = new McpClientHandlers
            {
                RootsHandler = roots is null
                    ? null
                    : (_, _) =>
                        ValueTask.FromResult(
                            new ListRootsResult
                            {
                                Roots = [.. roots().Select(r => new Root { Uri = new Uri(r).AbsoluteUri })],
                            }
                        ),
                NotificationHandlers =
                [
                    new(NotificationMethods.ResourceListChangedNotification, Hear),
                    new(NotificationMethods.ResourceUpdatedNotification, Hear),
                ],
            },
        };
        return new Connection(folder, await McpClient.CreateAsync(transport, options), heard, errors);
    }

    /// <summary>Calls a tool that must succeed; its structured answer, which its text must repeat.</summary>
    public async Task<JsonObject> Call(string tool, string arguments)
    {
        var result = await Ask(tool, arguments);
        Assert.That(result.IsError, Is.Not.True, result.StructuredContent?.ToString());
        return Answer(result);
    }

    /// <summary>Calls a tool that must fail; the problem.</summary>
    public async Task<JsonObject> Fail(string tool, string arguments)
    {
        var result = await Ask(tool, arguments);
        Assert.That(result.IsError, Is.True, result.StructuredContent?.ToString());
        return Answer(result);
    }

    public async Task<CallToolResult> Ask(string tool, string arguments)
    {
        var given = JsonDocument
            .Parse(arguments)
            .RootElement.EnumerateObject()
            .ToDictionary(p => p.Name, p => (object?)p.Value);
        return await Client.CallToolAsync(tool, given);
    }

    /// <summary>Waits until the server said something unasked that fits.</summary>
    public async Task<bool> Hears(Func<JsonRpcNotification, bool> fits)
    {
        for (var i = 0; i < 100; i++)
        {
            if (Heard.Any(fits))
                return true;
            await Task.Delay(50);
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        Folder.Dispose();
    }

    private static JsonObject Answer(CallToolResult result)
    {
        var structured = JsonNode.Parse(result.StructuredContent!.Value.GetRawText())!.AsObject();
        var text = JsonNode.Parse(((TextContentBlock)result.Content.Single()).Text);
        Assert.That(JsonNode.DeepEquals(structured, text), Is.True, "text and structured content say the same");
        return structured;
    }
}
