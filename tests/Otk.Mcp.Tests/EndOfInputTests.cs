using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Otk.Mcp.Protocol;
using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>Requests out of a file: the server ends at the end of its input, and behind its last answer.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class EndOfInputTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":"first","method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"""
        + """ "clientInfo":{"name":"test","version":"1"}}}""";

    private const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    [Test]
    public void EveryRequestInAFileIsAnswered()
    {
        using var root = new TempFolder();
        Shell.Run(root, "otk plan Search --ready && otk orchestrate");
        List<string> lines = [Initialize, Initialized];
        for (var i = 0; i < 40; i++)
        {
            lines.Add(Call($"{i}", "find", """{"what":"board"}"""));
            lines.Add($$$$"""{"jsonrpc":"2.0","id":"{{{{i}}}}","method":"resources/list"}""");
        }

        lines.Add("""{"jsonrpc":"2.0","id":100,"method":"no/such"}""");
        lines.Add(Call("101", "create", """{"kind":"plan","title":"Filters"}"""));
        lines.Add("{bad json");
        lines.Add("""{"jsonrpc":"2.0","id":5.5,"method":"ping"}""");
        lines.Add("""{"jsonrpc":"2.0","id":"\ud800","method":"ping"}""");
        lines.Add("""{"jsonrpc":"2.0","id":102,"method":"ping","error":3}""");
        root.Write("requests.jsonl", string.Join('\n', lines));
        var answers = Answers(Shell.Run(root, "timeout 60 otk mcp < requests.jsonl"));
        string[] others = ["\"first\"", "100", "101", "102", "null", "5.5", "null"];
        var expected = Enumerable.Range(0, 40).SelectMany(i => new[] { $"{i}", $"\"{i}\"" }).Concat(others);
        Assert.That(answers.Select(a => a["id"]?.ToJsonString() ?? "null"), Is.EquivalentTo(expected));
        Assert.That(Directory.GetFiles(root.Combine("ai_docs", "plans")), Has.Length.EqualTo(2));
    }

    [Test]
    public void WhatIsAskedForInOrderIsDoneInOrder()
    {
        using var root = new TempFolder();
        List<string> lines =
        [
            Initialize,
            Initialized,
            Call("1", "create", """{"kind":"plan","title":"Alpha","ready":true}"""),
            Call("2", "create", """{"kind":"specs"}"""),
            Call("3", "work", """{"act":"exec","ref":"latest"}"""),
            Call("4", "work", """{"act":"log","ref":"latest","text":"begun"}"""),
            .. Enumerable
                .Range(6, 30)
                .Select(i => Call($"{i}", "create", $$"""{"kind":"task","title":"Task {{i}}"}""")),
            Call("99", "find", """{"what":"list","kind":"task","limit":1000}"""),
        ];
        root.Write("requests.jsonl", string.Join('\n', lines));
        var answers = Answers(Shell.Run(root, "timeout 60 otk mcp < requests.jsonl"));

        Assert.That(answers.Select(a => a["result"]?["isError"]?.GetValue<bool>() ?? false), Has.None.True);
        Assert.That(
            answers.Select(a => a["id"]!.ToJsonString()),
            Is.EqualTo(
                new[] { "\"first\"", "1", "2", "3", "4" }
                    .Concat(Enumerable.Range(6, 30).Select(i => $"{i}"))
                    .Append("99")
            )
        );
        Assert.That(File.ReadAllText(root.Combine("ai_docs", "tasks", "T-0001.md")), Does.Contain("Task 6"));
        Assert.That(answers[^1].ToJsonString(), Does.Contain("Task 35").And.Contain("Task 6"));
    }

    [Test]
    public async Task WhatIsCancelledBeforeItsTurnIsNotBegun()
    {
        string[] lines =
        [
            Call("1", "find", """{"what":"board"}"""),
            Call("2", "find", """{"what":"next"}"""),
            Cancel("2"),
        ];
        var pending = new PendingRequests();
        await using var output = new LineOutput(new MemoryStream(), pending);
        await using var input = new CheckedInput(new StringReader(string.Join('\n', lines)), output, pending);

        Assert.That(await Line(), Is.EqualTo(lines[0] + "\n"));
        Assert.That(await Line(), Is.EqualTo(lines[2] + "\n"), "what is no request goes by");
        var next = Line();
        Assert.That(next.IsCompleted, Is.False, "the first is not answered yet");
        pending.Written("""{"jsonrpc":"2.0","id":1,"result":{}}"""u8);
        Assert.That(await next, Is.Empty);

        async Task<string> Line()
        {
            var buffer = new byte[1000];
            return Encoding.UTF8.GetString(buffer, 0, await input.ReadAsync(buffer));
        }
    }

    [Test]
    public void WhereNothingWaitsTheServerEndsAtOnce(
        [Values("", Initialized, "{bad json", """{"jsonrpc":"2.0","id":7,"result":{}}""")] string line
    )
    {
        using var root = new TempFolder();
        root.Write("requests.jsonl", line);
        Shell.Run(root, "timeout 20 otk mcp < requests.jsonl");
    }

    [Test]
    public void ARequestThatWasCancelledKeepsNobodyWaiting()
    {
        using var root = new TempFolder();
        var cancelled = Enumerable
            .Range(1, 20)
            .SelectMany(i => new[] { Call($"{i}", "find", """{"what":"help"}"""), Cancel($"{i}") });
        string[] odd =
        [
            Cancel("\"first\""),
            Cancel("null"),
            """{"jsonrpc":"2.0","method":"notifications/cancelled"}""",
            """{"jsonrpc":"2.0","id":"last","method":"ping"}""",
        ];
        root.Write("requests.jsonl", string.Join('\n', [Initialize, Initialized, .. cancelled, .. odd]));
        var ids = Answers(Shell.Run(root, "timeout 60 otk mcp < requests.jsonl")).Select(a => a["id"]!.ToJsonString());
        Assert.That(ids, Is.SupersetOf(new[] { "\"first\"", "\"last\"" }), "what was not cancelled, or cannot be");
    }

    [Test]
    public void AClientThatHasGoneKeepsNobodyWaiting()
    {
        using var root = new TempFolder();
        var lines = Enumerable
            .Range(1, 50)
            .Select(i => $$$$"""{"jsonrpc":"2.0","id":{{{{i}}}},"method":"tools/list"}""");
        root.Write("requests.jsonl", string.Join('\n', [Initialize, Initialized, .. lines]));
        var watch = Stopwatch.StartNew();
        Shell.Run(root, "timeout 60 otk mcp < requests.jsonl | head -c 10 > /dev/null; test ${PIPESTATUS[0]} -ne 124");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(60)));
    }

    private static string Call(string id, string tool, string arguments) =>
        $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"tools/call","params":{"name":"{{{tool}}}","arguments":"""
        + arguments
        + "}}";

    private static string Cancel(string id) =>
        """{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":""" + id + "}}";

    // Without what the server says unasked: that the list of documents changed.
    private static List<JsonNode> Answers(string output) =>
        [
            .. output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => JsonNode.Parse(l)!)
                .Where(m => m["method"] is null),
        ];
}
