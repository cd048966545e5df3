using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

/// <summary>
/// A cache never tells of what was: whatever changes on disk, the next request sees it as one without a cache does.
/// </summary>
public sealed class DocumentCacheTests
{
    [Test]
    public void WhateverChangesTheNextRequestSeesIt([Values(1, 2, 3)] int seed)
    {
        using var root = new TempFolder();
        var random = new Random(seed);
        for (var i = 0; i < 20; i++)
            Write(root, i, "draft");
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        using var cache = new DocumentCache();
        var plain = new DocumentStore(folder);
        for (var step = 0; step < 400; step++)
        {
            Change(root, random, step);
            var cached = new DocumentStore(folder, step % 2 == 0 ? cache.ForOneRead() : cache);
            Assert.That(
                cached.Files(DocumentKind.Plan),
                Is.EqualTo(plain.Files(DocumentKind.Plan)),
                $"files after step {step}"
            );
            Assert.That(Texts(cached), Is.EqualTo(Texts(plain)), $"documents after step {step}");
            foreach (var path in plain.Files(DocumentKind.Plan).Take(3))
                Assert.That(TextOf(cached, path), Is.EqualTo(TextOf(plain, path)), $"document after step {step}");
        }
    }

    [Test]
    public void WhatDidNotChangeIsReadOnce()
    {
        using var root = new TempFolder();
        Write(root, 1, "draft");
        Assume.That(OperatingSystem.IsLinux(), Is.True, "elsewhere nobody tells that nothing changed");
        using var cache = new DocumentCache();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        var first = new DocumentStore(folder, cache.ForOneRead()).All(DocumentKind.Plan).Documents[0];
        Assert.That(
            new DocumentStore(folder, cache.ForOneRead()).All(DocumentKind.Plan).Documents[0],
            Is.SameAs(first)
        );
    }

    [Test]
    public void ACacheThatWasEndedStillTellsTheTruth()
    {
        using var root = new TempFolder();
        Write(root, 1, "draft");
        var cache = new DocumentCache();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        var store = new DocumentStore(folder, cache);
        Assert.That(Texts(store), Has.Count.EqualTo(1));
        cache.Dispose();
        Write(root, 2, "ready");
        Assert.That(Texts(store), Has.Count.EqualTo(2));
    }

    private static void Change(TempFolder root, Random random, int step)
    {
        var path = Path(root, random.Next(20));
        switch (random.Next(8))
        {
            case 0:
                File.Delete(path);
                break;
            case 1:
                // As editors do: beside it, then in its place.
                var beside = root.Write("ai_docs/plans/.new.tmp", Text(path, "ready", step));
                File.Move(beside, path, overwrite: true);
                break;
            case 2:
                // In place, with the size that it had.
                if (new FileInfo(path) is { Exists: true, LinkTarget: null })
                    File.WriteAllText(
                        path,
                        File.ReadAllText(path)
                            .Replace("about 1", "About 1", StringComparison.Ordinal)
                            .Replace("about 0", "about 1", StringComparison.Ordinal)
                    );
                break;
            case 3:
                File.WriteAllText(path, "---\nid: [broken\n---\n");
                break;
            case 4:
                // Another folder in the place of this one.
                Directory.Move(root.Combine("ai_docs"), root.Combine("before"));
                Directory.CreateDirectory(root.Combine("ai_docs"));
                Directory.Move(root.Combine("before", "plans"), root.Combine("ai_docs", "plans"));
                Directory.Delete(root.Combine("before"), recursive: true);
                break;
            case 5:
                if (path == Path(root, 0))
                    break;
                File.Delete(path);
                File.CreateSymbolicLink(path, Path(root, 0));
                break;
            case 6:
                File.Delete(path);
                File.WriteAllText(path, Text(path, "draft", step));
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-step - 1));
                break;
            default:
                break;
        }
    }

    private static string Path(TempFolder root, int number) =>
        root.Combine("ai_docs", "plans", $"PLAN-20251014-0000{number:00}.md");

    private static void Write(TempFolder root, int number, string status)
    {
        var path = Path(root, number);
        root.Write(System.IO.Path.GetRelativePath(root.Path, path), Text(path, status, 0));
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
    }

    private static string Text(string path, string status, int step) =>
        $"---\nid: {System.IO.Path.GetFileNameWithoutExtension(path)}\ntitle: about {step % 2}\nstatus: {status}\n---\n\nstep {step}\n";

    private static List<string> Texts(DocumentStore store)
    {
        var all = store.All(DocumentKind.Plan);
        return [.. all.Documents.Select(d => d.Path + d.Text), .. all.Damaged.Select(p => $"{p.At} {p.Message}")];
    }

    private static string TextOf(DocumentStore store, string path) =>
        store.Read(DocumentKind.Plan, path).TryGet(out var document, out var problem) ? document.Text : problem.Message;
}
