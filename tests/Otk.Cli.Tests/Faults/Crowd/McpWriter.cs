using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Otk.Cli.Tests.Faults.Injection;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>An agent that works through an MCP server of its own.</summary>
internal sealed class McpWriter(int number, Stage stage, Ledger ledger)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(100);
    private int _id;

    /// <summary>Calls tools that many times, then lets the server end.</summary>
    public void Run(int calls)
    {
        using var server = Process.Start(stage.Line(BuiltPrograms.PathOf("otk"), ["mcp"]))!;
        var error = server.StandardError.ReadToEndAsync();
        try
        {
            Request(
                server,
                "initialize",
                new JsonObject
                {
                    ["protocolVersion"] = "2025-06-18",
                    ["capabilities"] = new JsonObject(),
                    ["clientInfo"] = new JsonObject { ["name"] = "crowd", ["version"] = "1" },
                }
            );
            Send(server, new JsonObject { ["jsonrpc"] = "2.0", ["method"] = "notifications/initialized" });
            for (var i = 1; i <= calls; i++)
                Work(server, i);
            server.StandardInput.Close();
            if (!server.WaitForExit(_patience))
                ledger.Wrong.Enqueue($"hang: MCP server {number} does not end with its input");
        }
        catch (Exception e) when (e is IOException or TimeoutException or JsonException)
        {
            ledger.Wrong.Enqueue($"MCP server {number}: {e.Message}");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }

        if (error.Result.Contains("   at ", StringComparison.Ordinal))
            ledger.Wrong.Enqueue($"stack trace: MCP server {number}: {error.Result.Split('\n')[0]}");
    }

    private void Work(Process server, int i)
    {
        if (i % 2 == 0)
        {
            var entry = $"entry mcp-{number}-{i} of the crowd";
            var log = new JsonObject
            {
                ["act"] = "log",
                ["ref"] = "SPEC-shared",
                ["text"] = entry,
                ["entry"] = "note",
            };
            if (Call(server, "work", log))
                ledger.Entries.Add(entry);
            return;
        }

        var title = $"Agent {number} idea {i}";
        if (
            Call(
                server,
                "create",
                new JsonObject
                {
                    ["kind"] = "plan",
                    ["title"] = title,
                    ["ready"] = i % 3 == 0,
                }
            )
        )
            ledger.Plans.Add(title);
    }

    private bool Call(Process server, string tool, JsonObject arguments)
    {
        var answer = Request(server, "tools/call", new JsonObject { ["name"] = tool, ["arguments"] = arguments });
        if (answer["result"] is { } result && result["isError"]?.GetValue<bool>() is not true)
        {
            ledger.Done();
            return true;
        }

        ledger.Wrong.Enqueue($"MCP server {number}, {tool}: {answer.ToJsonString()}");
        return false;
    }

    private JsonObject Request(Process server, string method, JsonObject parameters)
    {
        var id = ++_id;
        Send(
            server,
            new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters,
            }
        );
        while (true)
        {
            // What it says unasked is passed over.
            var line = server.StandardOutput.ReadLineAsync().WaitAsync(_patience).GetAwaiter().GetResult();
            var answer = JsonNode.Parse(line ?? throw new IOException("it ended"))!.AsObject();
            if (answer["id"] is JsonValue value && value.TryGetValue(out int got) && got == id)
                return answer;
        }
    }

    private static void Send(Process server, JsonObject message)
    {
        server.StandardInput.Write(message.ToJsonString() + "\n");
        server.StandardInput.Flush();
    }
}
