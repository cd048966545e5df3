using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Tests.Changes;

public sealed class IgnoreFileTests
{
    [Test]
    public void EachIgnoreFileIsWrittenWithItsFolder()
    {
        using var root = new TempFolder();
        Ensure(root);

        Assert.That(File.ReadAllText(root.Combine("ai_docs", ".gitignore")), Is.EqualTo(IgnoreFile.Artifacts));
        Assert.That(File.ReadAllText(root.Combine(".otk", ".gitignore")), Is.EqualTo(IgnoreFile.Settings));
        Assert.That(
            Directory.EnumerateFileSystemEntries(root.Path, "*", SearchOption.AllDirectories).Count(),
            Is.EqualTo(4)
        );
    }

    [Test]
    public void AnEditedIgnoreFileStaysAsItIs()
    {
        using var root = new TempFolder();
        Ensure(root);
        root.Write("ai_docs/.gitignore", "!plans/\n");
        root.Write(".otk/.gitignore", "");
        Ensure(root);

        Assert.That(File.ReadAllText(root.Combine("ai_docs", ".gitignore")), Is.EqualTo("!plans/\n"));
        Assert.That(File.ReadAllText(root.Combine(".otk", ".gitignore")), Is.Empty);
    }

    [Test]
    public void ADeletedIgnoreFileStaysDeleted()
    {
        using var root = new TempFolder();
        Ensure(root);
        root.Write("ai_docs/plans/a.md", "");
        root.Write(".otk/lock", "");
        root.Write(".otk/journal/000001.json", "{}");
        File.Delete(root.Combine("ai_docs", ".gitignore"));
        File.Delete(root.Combine(".otk", ".gitignore"));
        Ensure(root);

        Assert.That(File.Exists(root.Combine("ai_docs", ".gitignore")), Is.False);
        Assert.That(File.Exists(root.Combine(".otk", ".gitignore")), Is.False);
    }

    [Test]
    public void TheFirstDocumentBringsTheIgnoreFile()
    {
        using var root = new TempFolder();
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(root.Combine("ai_docs", "plans", "a.md"), "x"));
        using var held = WorkspaceLock.Acquire(folder, TestAct.Any, TimeSpan.Zero).Value();

        Assert.That(changes.Commit(folder, held), Is.Null);
        Assert.That(File.ReadAllText(root.Combine("ai_docs", ".gitignore")), Is.EqualTo(IgnoreFile.Artifacts));
    }

    private static void Ensure(TempFolder root)
    {
        var folder = WorkspaceFolder.Find(root.Path, _ => null);
        IgnoreFile.EnsureArtifacts(folder);
        IgnoreFile.EnsureSettings(folder);
    }
}
