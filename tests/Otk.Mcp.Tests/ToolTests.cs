using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using Otk.Mcp.Tools;
using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>Every tool, called by the SDK's client in the real program.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ToolTests
{
    [Test]
    public async Task TheToolListIsShortAndSaysWhatEachToolDoes()
    {
        await using var otk = await Connection.Open();
        var tools = await otk.Client.ListToolsAsync();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(
            tools.Select(t => t.ProtocolTool),
            McpJsonUtilities.DefaultOptions
        );

        TestContext.Out.WriteLine($"{tools.Count} tools in {bytes.Length} bytes");
        Assert.That(tools, Has.Count.LessThanOrEqualTo(8));
        Assert.That(bytes, Has.Length.LessThanOrEqualTo(6500));
        foreach (var tool in tools.Select(t => t.ProtocolTool))
        {
            Assert.That(tool.Title, Is.Not.Empty);
            Assert.That(tool.Description, Is.Not.Empty);
            Assert.That(
                tool.Annotations!.ReadOnlyHint is true && tool.Annotations.DestructiveHint is true,
                Is.False,
                tool.Name
            );
        }

        string[] Named(Func<ModelContextProtocol.Protocol.ToolAnnotations, bool> has) =>
            [.. tools.Where(t => has(t.ProtocolTool.Annotations!)).Select(t => t.Name)];
        Assert.That(Named(a => a.ReadOnlyHint is true), Is.EquivalentTo(new[] { "find", "show" }));
        Assert.That(Named(a => a.DestructiveHint is true), Is.EquivalentTo(new[] { "say", "manage" }));
        Assert.That(Named(a => a.IdempotentHint is true), Is.EquivalentTo(new[] { "find", "show", "change" }));
    }

    [Test]
    public async Task AnActIsTakenBackByItsNumber()
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"First"}""");
        await otk.Call("create", """{"kind":"plan","title":"Second"}""");

        Assert.That((await otk.Call("manage", """{"act":"undo","ref":"1"}""")).ToJsonString(), Does.Contain("first"));
        Assert.That(
            Directory.GetFiles(otk.Folder.Combine("ai_docs", "plans")).Select(Path.GetFileName).Single(),
            Does.EndWith("-second.md")
        );
        Assert.That(
            (string?)(await otk.Fail("manage", """{"act":"undo","ref":"nine"}"""))["error"]!["message"],
            Does.Contain("nine")
        );
    }

    [Test]
    public async Task TheWorkflowFromPlanToDone()
    {
        await using var otk = await Connection.Open();
        var plan = await otk.Call("create", """{"kind":"plan","title":"Search","ready":true}""");
        Assert.That((string?)plan["document"]!["status"], Is.EqualTo("ready"));
        Assert.That((int)(await otk.Call("create", """{"kind":"specs"}"""))["created"]!, Is.EqualTo(1));
        var spec = otk.Folder.Combine(
            (string)(await otk.Call("show", """{"ref":"spec latest"}"""))["document"]!["path"]!
        );
        File.WriteAllText(
            spec,
            File.ReadAllText(spec)
                .Replace(
                    "### Implementation Steps\n",
                    "### Implementation Steps\n- [ ] Index\n- [ ] Query\n",
                    StringComparison.Ordinal
                )
        );
        Assert.That((int)(await otk.Call("work", """{"act":"scout","ref":"latest"}"""))["tasks"]!, Is.EqualTo(2));
        await otk.Call("work", """{"act":"exec","ref":"latest"}""");
        await otk.Call("work", """{"act":"log","ref":"latest","text":"one index a language","entry":"decision"}""");
        var refused = await otk.Fail("change", """{"ref":"spec latest","status":"done"}""");
        Assert.That((string?)refused["error"]!["kind"], Is.EqualTo("refused"));
        Assert.That(refused["error"]!["mend"]!.AsArray(), Is.Not.Empty);
        var ticked = await otk.Call(
            "work",
            """{"act":"check","ref":"latest","items":["1","query"],"evidence":"41 passed"}"""
        );
        Assert.That(ticked["results"]!.AsArray(), Has.Count.EqualTo(2));
        await otk.Call("change", """{"ref":"spec latest","status":"done"}""");
        await otk.Call("change", """{"ref":"plan latest","status":"done"}""");
        Assert.That((bool)(await otk.Call("find", """{"what":"doctor"}"""))["in_order"]!, Is.True);
        Assert.That((await otk.Call("find", """{"what":"resume"}"""))["threads"]!.AsArray(), Is.Empty);
    }

    [Test]
    public async Task SayCarriesOutReadsOrSuggests()
    {
        await using var otk = await Connection.Open();
        var read = await otk.Call("say", """{"phrase":"plan 'Search' and mark it ready","dry_run":true}""");
        Assert.That((string?)read["outcome"], Is.EqualTo("understood"));
        Assert.That(Directory.Exists(otk.Folder.Combine("ai_docs")), Is.False, "a dry run changes nothing");
        var done = await otk.Call("say", """{"phrase":"plan 'Search' and mark it ready, then generate specs"}""");
        Assert.That(
            done["results"]!.AsArray().Select(r => (string?)r!["intent"]!["intent"]),
            Is.EqualTo(new[] { "create-plan", "orchestrate" })
        );
        var not = await otk.Fail("say", """{"phrase":"what's the weather"}""");
        Assert.That(not["suggestions"]!.AsArray(), Has.Count.InRange(1, 3));
        var repaired = await otk.Fail("say", """{"phrase":"arhcive the search plan"}""");
        Assert.That((string?)repaired["error"]!["mend"]![0], Does.StartWith("otk archive"));
    }

    [Test]
    public async Task AnswersAreCutToSize()
    {
        await using var otk = await Connection.Open();
        for (var i = 0; i < 25; i++)
            await otk.Call("create", $$"""{"kind":"plan","title":"Plan {{i}}"}""");
        var usual = await otk.Call("find", """{"what":"list"}""");
        Assert.That(usual["documents"]!.AsArray(), Has.Count.EqualTo(20));
        Assert.That((int)usual["more"]!, Is.EqualTo(5));
        var few = await otk.Call("find", """{"what":"list","limit":2,"fields":["id","status"]}""");
        Assert.That(
            few["documents"]!.AsArray().Select(d => string.Join(',', d!.AsObject().Select(m => m.Key))),
            Is.EqualTo(new[] { "id,status", "id,status" })
        );
        var shown = await otk.Call("show", """{"ref":"plan 1","fields":["path"]}""");
        Assert.That(shown["document"]!.AsObject().Select(m => m.Key), Is.EqualTo(new[] { "path" }));
        Assert.That(shown.ContainsKey("text"), Is.False);
    }

    [TestCase("create", "{}", "'create' needs 'kind'.")]
    [TestCase("create", """{"kind":"novel"}""", "'kind' of 'create' cannot be \"novel\".")]
    [TestCase("create", """{"kind":"plan"}""", "'plan' needs 'title'.")]
    [TestCase("create", """{"kind":"plan","title":3}""", "'title' of 'create' cannot be 3.")]
    [TestCase("create", """{"kind":"plan","title":"a\nb"}""", "The title has a line break in it.")]
    [TestCase("find", """{"what":"list","size":3}""", "'find' has no 'size'.")]
    [TestCase("find", """{"what":"list","limit":0}""", "'limit' of 'find' cannot be 0.")]
    [TestCase("find", """{"what":"list","fields":["nonsense"]}""", "A document has no field 'nonsense'.")]
    [TestCase(
        "say",
        """{"phrase":"watch the plans"}""",
        "Watching goes on until it is ended, so it needs a terminal of its own."
    )]
    [TestCase("say", """{"phrase":"open PLAN-x in my editor"}""", "An editor needs a terminal.")]
    [TestCase(
        "work",
        """{"act":"claim","ref":"latest","for":"soon"}""",
        "'soon' is no duration: use 30m, 2h, 1h30m, 3d or 1w, a year at most."
    )]
    [TestCase("work", """{"act":"scout","ref":"latest"}""", "There is no SPEC yet.")]
    [TestCase("change", """{"ref":"latest"}""", "Nothing to change.")]
    [TestCase("show", """{"ref":"nothing like it"}""", "There is no document 'nothing like it'.")]
    public async Task WhatACallGetsWrongIsSaidWithTheMend(string tool, string arguments, string message)
    {
        await using var otk = await Connection.Open();
        var error = (await otk.Fail(tool, arguments))["error"]!;
        Assert.That((string?)error["message"], Is.EqualTo(message));
        Assert.That(error["mend"]!.AsArray(), Is.Not.Empty);
    }

    [Test]
    public async Task AToolThatIsNotThereIsAnErrorOfTheProtocol()
    {
        await using var otk = await Connection.Open();
        var thrown = await Assert.ThrowsAsync<McpProtocolException>(async () => await otk.Ask("destroy", "{}"));
        Assert.That(thrown!.Message, Does.Contain("There is no tool 'destroy': use say, find"));
    }

    // As a person does it, in the same home.
    private static void Trust(TempFolder folder)
    {
        var start = new ProcessStartInfo(BuiltPrograms.PathOf("otk"), ["trust", "--yes"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["HOME"] = folder.Path;
        using var trust = Process.Start(start)!;
        trust.WaitForExit();
        Assert.That(trust.ExitCode, Is.Zero);
    }

    [Test]
    public async Task HooksRunAndTheProtocolStaysClean()
    {
        await using var otk = await Connection.Open();
        var hook = otk.Folder.Write(".otk/hooks/plan-created", "#!/bin/sh\necho heard on standard output\n");
        File.SetUnixFileMode(hook, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await otk.Call("create", """{"kind":"plan","title":"Untrusted"}""");
        Assert.That(
            SpinWait.SpinUntil(
                () => otk.Errors.Any(e => e.StartsWith("Not run: the hook plan-created", StringComparison.Ordinal)),
                5000
            ),
            Is.True
        );
        Trust(otk.Folder);
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        await otk.Call("find", """{"what":"list"}""");
        Assert.That(
            SpinWait.SpinUntil(
                () => otk.Errors.Any(e => e.Contains("heard on standard output", StringComparison.Ordinal)),
                5000
            ),
            Is.True
        );
    }

    [Test]
    public void EveryToolsSchemaIsValidJson() =>
        Assert.That(
            ToolCatalog.All.Select(t => JsonNode.Parse(t.InputSchema.GetRawText())!["type"]!.GetValue<string>()),
            Is.All.EqualTo("object")
        );
}
