using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Otk.Testing;

#pragma warning disable MCP9005 // Roots are on their way out of the protocol; clients of today have them.

namespace Otk.Mcp.Tests;

/// <summary>Resources, completion, prompts, change notifications and roots, seen by the SDK's client.</summary>
public sealed class ResourceTests
{
    [Test]
    public async Task DocumentsAreListedReadAndCompleted()
    {
        await using var otk = await Connection.Open();
        await otk.Call(
            "say",
            """{"phrase":"plan 'Search' and mark it ready, then generate specs, then scout the spec and execute it"}"""
        );
        var listed = await otk.Client.ListResourcesAsync();
        Assert.That(listed.Select(r => r.Uri.Split('/')[2]), Is.EqualTo(new[] { "plan", "spec", "report", "log" }));
        foreach (var resource in listed)
        {
            var read = await otk.Client.ReadResourceAsync(resource.Uri);
            Assert.That(
                ((TextResourceContents)read.Contents.Single()).Text,
                Does.Contain("Search").Or.Contain("SPEC-")
            );
        }

        Assert.That(
            (await otk.Client.ListResourceTemplatesAsync()).Select(t => t.UriTemplate),
            Is.EqualTo(new[] { "otk://plan/{id}", "otk://spec/{id}", "otk://report/{id}", "otk://log/{id}" })
        );
        var completed = await otk.Client.CompleteAsync(
            new ResourceTemplateReference { Uri = "otk://plan/{id}" },
            "id",
            "sea"
        );
        Assert.That(completed.Completion.Values, Has.Count.EqualTo(1).And.All.StartsWith("PLAN-"));
        var byWords = await otk.Client.ReadResourceAsync("otk://plan/search");
        Assert.That(((TextResourceContents)byWords.Contents.Single()).MimeType, Is.EqualTo("text/markdown"));
    }

    [TestCase("otk://plan/PLAN-20990101-000000")]
    [TestCase("otk://novel/x")]
    [TestCase("file:///etc/passwd")]
    [TestCase("otk://plan/..%2F..%2Fetc%2Fpasswd")]
    public async Task AResourceThatIsNotThereIsAnError(string uri)
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        await Assert.ThrowsAsync<McpProtocolException>(async () => await otk.Client.ReadResourceAsync(uri));
    }

    [Test]
    public async Task ThreeHundredDocumentsComeInPages()
    {
        await using var otk = await Connection.Open();
        for (var i = 0; i < 120; i++)
            otk.Folder.Write(
                $"ai_docs/plans/PLAN-20251014-0{i:00000}-p.md",
                $"---\nid: PLAN-20251014-0{i:00000}-p\ntitle: P\nstatus: draft\n---\n"
            );
        var first = await otk.Client.ListResourcesAsync(new ListResourcesRequestParams());
        Assert.That(first.Resources, Has.Count.EqualTo(50));
        Assert.That(first.NextCursor, Is.Not.Null);
        Assert.That(await otk.Client.ListResourcesAsync(), Has.Count.EqualTo(120));
    }

    [Test]
    public async Task TheClientHearsOfDocumentsThatComeAndChange()
    {
        await using var otk = await Connection.Open();
        var plan = (string)(await otk.Call("create", """{"kind":"plan","title":"Search"}"""))["document"]!["id"]!;
        Assert.That(
            await otk.Hears(n => n.Method == NotificationMethods.ResourceListChangedNotification),
            Is.True,
            "a document came"
        );

        var uri = $"otk://plan/{plan}";
        await using var subscription = await otk.Client.SubscribeToResourceAsync(
            new Uri(uri),
            (_, _) => ValueTask.CompletedTask
        );
        await Task.Delay(300);
        File.AppendAllText(otk.Folder.Combine("ai_docs", "plans", plan + ".md"), "a line by hand\n");
        Assert.That(
            await otk.Hears(n =>
                n.Method == NotificationMethods.ResourceUpdatedNotification && (string?)n.Params!["uri"] == uri
            ),
            Is.True,
            "it was edited"
        );
    }

    [Test]
    public async Task WhoSubscribesToTheLatestHearsOfTheNextOne()
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        const string Uri = "otk://plan/latest";
        await using var subscription = await otk.Client.SubscribeToResourceAsync(
            new Uri(Uri),
            (_, _) => ValueTask.CompletedTask
        );
        await Task.Delay(1200);
        await otk.Call("create", """{"kind":"plan","title":"Filters"}""");
        Assert.That(
            await otk.Hears(n =>
                n.Method == NotificationMethods.ResourceUpdatedNotification && (string?)n.Params!["uri"] == Uri
            ),
            Is.True
        );
        Assert.That(
            ((TextResourceContents)(await otk.Client.ReadResourceAsync(Uri)).Contents.Single()).Text,
            Does.Contain("title: Filters")
        );
    }

    [Test]
    public async Task TheLatestLogIsAResource()
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search","ready":true}""");
        await otk.Call("create", """{"kind":"specs"}""");
        await otk.Call("work", """{"act":"exec","ref":"latest"}""");
        Assert.That(
            ((TextResourceContents)(await otk.Client.ReadResourceAsync("otk://log/latest")).Contents.Single()).Text,
            Does.Contain("# Execution log for")
        );
    }

    [Test]
    public async Task EditsByHandAreSeenAtOnce()
    {
        await using var otk = await Connection.Open();
        var path = otk.Folder.Combine(
            (string)(await otk.Call("create", """{"kind":"plan","title":"Search"}"""))["document"]!["path"]!
        );
        for (var i = 0; i < 20; i++)
        {
            File.WriteAllText(
                path,
                File.ReadAllText(path)
                    .Replace(
                        $"title: {(i == 0 ? "Search" : $"Number {i - 1}")}",
                        $"title: Number {i}",
                        StringComparison.Ordinal
                    )
            );
            Assert.That(
                (string?)(await otk.Call("find", """{"what":"list"}"""))["documents"]![0]!["title"],
                Is.EqualTo($"Number {i}")
            );
        }
    }

    [Test]
    public async Task PromptsGiveTheirText()
    {
        await using var otk = await Connection.Open();
        Assert.That(
            (await otk.Client.ListPromptsAsync()).Select(p => p.Name),
            Is.EqualTo(new[] { "plan-feature", "work-on-spec", "catch-up" })
        );
        var prompt = await otk.Client.GetPromptAsync(
            "plan-feature",
            new Dictionary<string, object?> { ["idea"] = "dark mode" }
        );
        Assert.That(
            ((TextContentBlock)prompt.Messages.Single().Content).Text,
            Does.StartWith("Plan this feature with otk: dark mode")
        );
        await Assert.ThrowsAsync<McpProtocolException>(async () => await otk.Client.GetPromptAsync("plan-feature"));
    }

    [Test]
    public async Task TheServerFollowsTheClientsRoots()
    {
        using var one = new TempFolder();
        using var other = new TempFolder();
        var at = one.Path;
        await using var otk = await Connection.Open(() => [at]);
        await otk.Call("create", """{"kind":"plan","title":"In one"}""");
        Assert.That(Directory.GetFiles(one.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
        at = other.Path;
        await otk.Client.SendNotificationAsync(NotificationMethods.RootsListChangedNotification);
        await Task.Delay(200);
        await otk.Call("create", """{"kind":"plan","title":"In the other"}""");
        Assert.That(Directory.GetFiles(other.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
        Assert.That(Directory.GetFiles(one.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
        Assert.That(Directory.Exists(otk.Folder.Combine("ai_docs")), Is.False);
    }
}
