using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace;
using Otk.Workspace.Documents;

namespace Otk.Mcp.Tests;

/// <summary>A change that leaves a file's size and time of writing as they were is seen.</summary>
public sealed class UnseenChangeTests
{
    [Test]
    public void AnotherTextOfTheSameSizeAndTimeIsSeen([Values] bool inPlace, [Values] bool forOneRead)
    {
        Assume.That(OperatingSystem.IsLinux(), Is.True, "elsewhere a file is known by its size and time of writing");
        using var root = new TempFolder();
        var path = root.Write("ai_docs/plans/PLAN-20251014-000001-a.md", Text("Search"));
        var written = DateTime.UtcNow.AddHours(-1);
        File.SetLastWriteTimeUtc(path, written);
        Thread.Sleep(200);
        using var cache = new DocumentCache();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        DocumentStore Store() => new(folder, forOneRead ? cache.ForOneRead() : cache);
        AssertTitle(Store, path, "Search");

        if (inPlace)
        {
            File.WriteAllText(path, Text("Filter"));
            File.SetLastWriteTimeUtc(path, written);
        }
        else
        {
            var beside = root.Write("ai_docs/plans/.beside.tmp", Text("Filter"));
            File.SetLastWriteTimeUtc(beside, written);
            File.Move(beside, path, overwrite: true);
        }

        AssertTitle(Store, path, "Filter");
    }

    private static void AssertTitle(Func<DocumentStore> store, string path, string title)
    {
        Assert.That(store().All(DocumentKind.Plan).Documents.Single().Title, Is.EqualTo(title));
        Assert.That(
            store().Read(DocumentKind.Plan, path).TryGet(out var one, out _) ? one.Title : null,
            Is.EqualTo(title)
        );
    }

    private static string Text(string title) =>
        $"---\nid: PLAN-20251014-000001-a\ntitle: {title}\nowner: Ann\nstatus: draft\n---\n";
}
