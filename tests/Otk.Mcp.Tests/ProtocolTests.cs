using System.Diagnostics;
using System.Text.Json.Nodes;
using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>
/// Lines of all kinds, written to the server as they are: each that asks for something is answered, and the server goes
/// on.
/// </summary>
public sealed class ProtocolTests
{
    private const string Initialize =
        """{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    [TestCase("{bad json", null, -32700)]
    [TestCase("", "[\"empty lines are passed over\"]", 0)]
    [TestCase("[]", null, -32600)]
    [TestCase("""[{"jsonrpc":"2.0","id":5,"method":"tools/list"}]""", null, -32600)]
    [TestCase("null", null, -32600)]
    [TestCase("42", null, -32600)]
    [TestCase("""{"jsonrpc":"2.0","id":null,"method":"tools/list"}""", null, -32600)]
    [TestCase("""{"jsonrpc":"2.0","id":{},"method":"tools/list"}""", null, -32600)]
    [TestCase("""{"jsonrpc":"1.0","id":5,"method":"tools/list"}""", "5", -32600)]
    [TestCase("""{"id":5,"method":"tools/list"}""", "5", -32600)]
    [TestCase("""{"jsonrpc":"2.0","id":5}""", "5", -32600)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":7}""", "5", -32600)]
    [TestCase("""{"jsonrpc":"2.0","id":"a","method":"no/such"}""", "\"a\"", -32601)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"tools/call"}""", "5", -32602)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":[]}""", "5", -32602)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":5}}""", "5", -32602)]
    [TestCase(
        """{"jsonrpc":"2.0","id":5,"method":"tools/call","params":{"name":"find","arguments":[1]}}""",
        "5",
        -32602
    )]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"resources/read","params":{}}""", "5", -32602)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"prompts/get","params":{"name":{}}}""", "5", -32602)]
    [TestCase("""{"jsonrpc":"2.0","id":5,"method":"completion/complete","params":{"ref":"x"}}""", "5", -32602)]
    public void EveryLineIsAnsweredAndTheNextOneToo(string line, string? id, int code)
    {
        using var root = new TempFolder();
        var answers = Talk(root, Initialize, line, """{"jsonrpc":"2.0","id":9,"method":"ping"}""");
        Assert.That(answers.Single(a => a["id"]?.ToJsonString() == "9")["result"], Is.Not.Null, "the server goes on");
        if (code == 0)
        {
            Assert.That(answers, Has.Count.EqualTo(2));
            return;
        }

        var answer = answers.Single(a => a["error"] is not null);
        Assert.That(answer["id"]?.ToJsonString(), Is.EqualTo(id));
        Assert.That(answer["error"]!["code"]!.GetValue<int>(), Is.EqualTo(code));
        Assert.That(
            answer["error"]!["message"]!.GetValue<string>(),
            Is.Not.Empty.And.Not.EqualTo("An error occurred.")
        );
    }

    private static List<JsonNode> Talk(TempFolder root, params string[] lines)
    {
        var start = new ProcessStartInfo(BuiltPrograms.PathOf("otk"), "mcp")
        {
            WorkingDirectory = root.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var server = Process.Start(start)!;
        foreach (var line in lines)
            server.StandardInput.WriteLine(line);
        server.StandardInput.Close();

        // Requests that come at once are answered in whatever order.
        var answers = new List<JsonNode>();
        while (server.StandardOutput.ReadLine() is { } answer)
            answers.Add(JsonNode.Parse(answer)!);
        server.WaitForExit();
        Assert.That(server.ExitCode, Is.Zero);
        return answers;
    }
}
