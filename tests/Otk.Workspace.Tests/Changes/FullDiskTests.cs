using System.Runtime.Versioning;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;
using Otk.Workspace.Setup;

namespace Otk.Workspace.Tests.Changes;

[UnsupportedOSPlatform("windows")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FullDiskTests : IDisposable
{
    private readonly SmallDisk _disk = new();
    private readonly WorkspaceFolder _folder;

    public FullDiskTests()
    {
        Directory.CreateDirectory(Path.Combine(_disk.Path, ".otk"));
        _folder = WorkspaceFolder.Find(_disk.Path, _ => null);
    }

    public void Dispose() => _disk.Dispose();

    [Test]
    public void ANewFileOnAFullDiskIsNamedAndNotLeftHalfWritten()
    {
        Write("a.md", "old");
        var problem = Commit(_disk.Fill, FileChange.Create(Plan("b.md"), new string('x', 9000)))!;

        Assert.That(problem.Message, Does.StartWith("Cannot write ai_docs/plans/b.md: "));
        Assert.That(problem.Mend, Is.Not.Empty);
        Assert.That(Names(), Is.EqualTo(new[] { "a.md" }));
    }

    [Test]
    public void AnUpdateOnAFullDiskLeavesTheFileAsItWas()
    {
        Write("a.md", "old");
        var problem = Commit(_disk.Fill, FileChange.Update(Plan("a.md"), "old", new string('x', 9000)))!;

        Assert.That(problem.At!.Path, Is.EqualTo("ai_docs/plans/a.md"));
        Assert.That(File.ReadAllText(Plan("a.md")), Is.EqualTo("old"));
        Assert.That(Names(), Is.EqualTo(new[] { "a.md" }));
    }

    [Test]
    public void AReadOnlyFileSystemIsToldOf()
    {
        Write("a.md", "old");
        var problem = Commit(_disk.Protect, FileChange.Update(Plan("a.md"), "old", "new"))!;

        Assert.That(problem.Message, Does.StartWith("Cannot write ai_docs/plans/a.md: "));
        Assert.That(File.ReadAllText(Plan("a.md")), Is.EqualTo("old"));
    }

    [Test]
    public void AReadOnlyFileSystemHasNoLock()
    {
        _disk.Protect();

        Assert.That(
            WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.Zero).Problem().Message,
            Does.StartWith("Cannot write .otk/lock: ")
        );
    }

    [Test]
    public void AnArtifactRootThatCannotHaveItsIgnoreFileIsNotLeftWithoutOne()
    {
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.Zero).Value();
        _disk.Fill();

        Assert.That(
            new Initializer(_folder)
                .Run(held, track: false, templates: false, claude: false, agents: false, wasThere: true)
                .Problem()
                .Kind,
            Is.EqualTo(ProblemKind.Failed)
        );
        Assert.That(Directory.Exists(_folder.Artifacts), Is.False);
    }

    [Test]
    public void AFileInThePlaceOfTheFolderIsAProblemThatNamesTheNewFile()
    {
        File.WriteAllText(Path.Combine(_disk.Path, "ai_docs"), "mine");

        Assert.That(
            Commit(() => { }, FileChange.Create(Plan("a.md"), "x"))!.At!.Path,
            Is.EqualTo("ai_docs/plans/a.md")
        );
        Assert.That(File.ReadAllText(Path.Combine(_disk.Path, "ai_docs")), Is.EqualTo("mine"));
    }

    private string Plan(string name) => Path.Combine(_disk.Path, "ai_docs", "plans", name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Plan(name))!);
        File.WriteAllText(Plan(name), text);
    }

    private string?[] Names() =>
        [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(Plan("x"))!).Select(Path.GetFileName)];

    private Problem? Commit(Action before, FileChange change)
    {
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.Zero).Value();
        before();
        var changes = new ChangeSet();
        changes.Add(change);
        return changes.Commit(_folder, held);
    }
}
