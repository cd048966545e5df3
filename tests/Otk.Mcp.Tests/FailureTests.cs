using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Otk.Mcp.Tests;

/// <summary>What nobody foresaw is answered with its reason, never with words that say nothing.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FailureTests
{
    [Test]
    public async Task WhatAToolCallThrowsIsAnAnswerWithTheReason()
    {
        await using var otk = await Connection.Open();
        var error = (await otk.Fail("manage", """{"act":"report","path":"ai_docs/a\u0000b.html"}"""))["error"]!;
        Assert.That((string?)error["kind"], Is.EqualTo("failed"));
        Assert.That((string?)error["message"], Does.Contain("Null character in path"));
        Assert.That(error["mend"]!.AsArray(), Is.Not.Empty);
        await otk.Call("find", """{"what":"list"}""");
    }

    [TestCase("tools/call", """{"name":"find","arguments":{"what":"list"},"_meta":5}""")]
    [TestCase("resources/read", """{"uri":"otk://plan/latest","_meta":[1]}""")]
    [TestCase("prompts/get", """{"name":"catch-up","_meta":5}""")]
    [TestCase("completion/complete", """{"ref":{"type":"ref/nonsense"},"argument":{"name":"id","value":"a"}}""")]
    [TestCase("completion/complete", """{"ref":{"type":"ref/resource","uri":"otk://plan/{id}"},"argument":{}}""")]
    public async Task ParametersOfAWrongFormAreAnErrorWithTheReason(string method, string parameters)
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        var request = new JsonRpcRequest
        {
            Method = method,
            Params = System.Text.Json.Nodes.JsonNode.Parse(parameters),
        };
        try
        {
            await otk.Client.SendRequestAsync(request);
        }
        catch (McpProtocolException e)
        {
            Assert.That(e.Message, Does.Not.Contain("An error occurred").And.Not.EndWith("Request failed (remote): "));
            Assert.That(e.ErrorCode, Is.EqualTo(McpErrorCode.InvalidParams));
            return;
        }

        Assert.Fail("it was answered");
    }
}
