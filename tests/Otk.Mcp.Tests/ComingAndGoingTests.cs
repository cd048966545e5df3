using System.Collections.Concurrent;
using ModelContextProtocol.Protocol;
using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>
/// Folders that vanish and come back, a system that tells of no changes: the client hears of documents.
/// </summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ComingAndGoingTests
{
    private const string NoInstances = "echo 0 > /proc/sys/user/max_inotify_instances";
    private const string NoWatches = "echo 0 > /proc/sys/user/max_inotify_watches";
    private const string Latest = "otk://plan/latest";

    [Test]
    public async Task TheClientHearsOfDocumentsAfterTheirFoldersCameBack(
        [Values("ai_docs", "ai_docs/plans", ".")] string gone
    )
    {
        await using var otk = await Connection.Open();
        await HearsOfTwoPlans(otk, "before");
        Directory.Delete(otk.Folder.Combine(gone), recursive: true);
        await HearsThatTheListChanged(otk, "all is gone");
        Assert.That((await otk.Call("find", """{"what":"list"}"""))["documents"]!.AsArray(), Is.Empty);
        Directory.CreateDirectory(otk.Folder.Path);
        await HearsOfTwoPlans(otk, "after");
    }

    [Test]
    public async Task AFolderThatIsMadeAnewAtOnceIsWatchedAnew()
    {
        await using var otk = await Connection.Open();
        for (var i = 0; i < 3; i++)
        {
            await HearsOfTwoPlans(otk, $"{i}");
            Directory.Delete(otk.Folder.Combine("ai_docs"), recursive: true);
            Directory.CreateDirectory(otk.Folder.Combine("ai_docs", "plans"));
        }
    }

    [Test]
    public async Task WithoutInotifyTheServerLooksForItself([Values(NoInstances, NoWatches)] string before)
    {
        AssumeThatItCanBeTaken(before);
        await using var otk = await Connection.Open(before: before);
        await HearsOfTwoPlans(otk, "at first");
        Directory.Delete(otk.Folder.Combine("ai_docs"), recursive: true);
        await HearsThatTheListChanged(otk, "all is gone");
        await HearsOfTwoPlans(otk, "after");
        await otk.Client.SubscribeToResourceAsync(Latest);
        var path = Directory.GetFiles(otk.Folder.Combine("ai_docs", "plans")).Max(StringComparer.Ordinal)!;
        File.AppendAllText(path, "a line by hand\n");
        await HearsOfTheLatest(otk, "edited by hand");
    }

    [Test]
    public void WithoutInotifyWatchMakesSpecsAllTheSame([Values(NoInstances, NoWatches)] string before)
    {
        AssumeThatItCanBeTaken(before);
        using var root = new TempFolder();
        Shell.Run(root, "otk plan Search --ready");
        WatchMakesSpecs(root, "unshare", "-r", "sh", "-c", $"{before}; exec otk watch");
    }

    [Test]
    public void WatchGoesOnAfterItsFolderCameBack()
    {
        using var root = new TempFolder();
        Shell.Run(root, "otk plan Search --ready");
        WatchMakesSpecs(root, "sh", "-c", "exec otk watch");
    }

    private static void WatchMakesSpecs(TempFolder root, string program, params string[] arguments)
    {
        using var watch = Shell.Start(root, program, arguments);
        try
        {
            var told = new ConcurrentQueue<string>();
            watch.OutputDataReceived += (_, e) => told.Enqueue(e.Data ?? "");
            watch.BeginOutputReadLine();
            bool Tells(int acts) => SpinWait.SpinUntil(() => told.Count == acts, 10_000);
            Assert.That(Tells(1), Is.True, "what was ready at the start");
            Shell.Run(root, "otk plan Filters --ready");
            Assert.That(Tells(2), Is.True, "what became ready");
            Directory.Delete(root.Combine("ai_docs"), recursive: true);
            Shell.Run(root, "otk plan Export --ready");
            Assert.That(Tells(3), Is.True, "what became ready in a folder made anew");
            Assert.That(watch.HasExited, Is.False);
        }
        finally
        {
            watch.Kill(entireProcessTree: true);
        }
    }

    private static async Task HearsOfTwoPlans(Connection otk, string when)
    {
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        await HearsThatTheListChanged(otk, $"{when}: a plan came");
        await otk.Client.SubscribeToResourceAsync(Latest);
        await otk.Call("create", """{"kind":"plan","title":"Filters"}""");
        await HearsOfTheLatest(otk, $"{when}: another one came");
        otk.Heard.Clear();
        await otk.Call("change", """{"ref":"plan latest","status":"ready"}""");
        await HearsOfTheLatest(otk, $"{when}: it changed");
        await otk.Client.UnsubscribeFromResourceAsync(Latest);
        otk.Heard.Clear();
    }

    private static async Task HearsThatTheListChanged(Connection otk, string why)
    {
        const string Method = NotificationMethods.ResourceListChangedNotification;
        Assert.That(await otk.Hears(n => n.Method == Method), Is.True, why);
        otk.Heard.Clear();
    }

    private static async Task HearsOfTheLatest(Connection otk, string why)
    {
        const string Method = NotificationMethods.ResourceUpdatedNotification;
        Assert.That(await otk.Hears(n => n.Method == Method && (string?)n.Params!["uri"] == Latest), Is.True, why);
    }

    // Where a user may not make namespaces, or the kernel has no such limits, there is nothing to test.
    private static void AssumeThatItCanBeTaken(string before)
    {
        Assume.That(OperatingSystem.IsLinux(), Is.True);
        using var root = new TempFolder();
        Assume.That(Shell.Try(root, $"unshare -r sh -c '{before}'").Status, Is.Zero, "no user namespaces here");
    }
}
