using System.Runtime.Versioning;
using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Tests.Changes;

[UnsupportedOSPlatform("windows")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ChangeSetTests : IDisposable
{
    private readonly TempFolder _root = new();
    private readonly WorkspaceFolder _folder;

    public ChangeSetTests() => _folder = WorkspaceFolder.Find(_root.Path, _ => null);

    public void Dispose() => _root.Dispose();

    [Test]
    public void AFileIsCreatedWithItsFolders()
    {
        Assert.That(Commit(FileChange.Create(Plan("a.md"), "поиск 🚀\r\n")), Is.Null);
        Assert.That(File.ReadAllBytes(Plan("a.md")), Is.EqualTo("поиск 🚀\r\n"u8.ToArray()));
        Assert.That(Names(), Is.EqualTo(new[] { "a.md" }));
    }

    [Test]
    public void AFileThatExistsIsNotOverwritten()
    {
        Write("a.md", "mine");
        var problem = Commit(FileChange.Create(Plan("a.md"), "new"))!;

        Assert.That(problem.Message, Is.EqualTo("ai_docs/plans/a.md exists already; it was left as it is."));
        Assert.That(File.ReadAllText(Plan("a.md")), Is.EqualTo("mine"));
        Assert.That(Names(), Is.EqualTo(new[] { "a.md" }));
    }

    [Test]
    public void ALinkToNowhereIsNotOverwrittenEither()
    {
        Write("b.md", "");
        File.CreateSymbolicLink(Plan("a.md"), "nowhere");

        Assert.That(Commit(FileChange.Create(Plan("a.md"), "new"))!.Message, Does.Contain("exists already"));
        Assert.That(new FileInfo(Plan("a.md")).LinkTarget, Is.EqualTo("nowhere"));
    }

    [Test]
    public void AFileIsUpdatedWithByteOrderMarkAndPermissionsKept()
    {
        File.WriteAllBytes(Write("a.md", ""), [0xEF, 0xBB, 0xBF, (byte)'x']);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(Plan("a.md"), Mode);

        Assert.That(Commit(FileChange.Update(Plan("a.md"), "\uFEFFx", "\uFEFFy")), Is.Null);
        Assert.That(File.ReadAllBytes(Plan("a.md")), Is.EqualTo(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'y' }));
        Assert.That(File.GetUnixFileMode(Plan("a.md")), Is.EqualTo(Mode));
    }

    [TestCase("edited since")]
    [TestCase("\uFEFFold")]
    [TestCase("old\n")]
    public void AFileEditedSinceIsLeftAsItIs(string now)
    {
        File.WriteAllBytes(Write("a.md", ""), System.Text.Encoding.UTF8.GetBytes(now));
        var problem = Commit(FileChange.Update(Plan("a.md"), "old", "new"))!;

        Assert.That(
            problem.Message,
            Is.EqualTo("ai_docs/plans/a.md was edited while otk worked on it; it was left as it is.")
        );
        Assert.That(problem.At!.Path, Is.EqualTo("ai_docs/plans/a.md"));
        Assert.That(File.ReadAllBytes(Plan("a.md")), Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(now)));
        Assert.That(Names(), Is.EqualTo(new[] { "a.md" }));
    }

    [Test]
    public void AFileDeletedSinceIsAProblemThatNamesIt()
    {
        Assert.That(Commit(FileChange.Update(Plan("a.md"), "old", "new"))!.At!.Path, Is.EqualTo("ai_docs/plans/a.md"));
        Assert.That(File.Exists(Plan("a.md")), Is.False);
    }

    [Test]
    public void WhatALinkPointsToIsUpdatedAndTheLinkStays()
    {
        var target = _root.Write("elsewhere/real.md", "old");
        Write("b.md", "");
        File.CreateSymbolicLink(Plan("a.md"), target);

        Assert.That(Commit(FileChange.Update(Plan("a.md"), "old", "new")), Is.Null);
        Assert.That(File.ReadAllText(target), Is.EqualTo("new"));
        Assert.That(new FileInfo(Plan("a.md")).LinkTarget, Is.EqualTo(target));
    }

    [Test]
    public void NewFilesComeFirstThenUpdatesThenLinks()
    {
        var changes = new ChangeSet();
        FileChange[] added =
        [
            new FileChange.Link("l", null, "t"),
            FileChange.Delete("d", ""),
            FileChange.Update("u", "", "x"),
            FileChange.Create("c1", ""),
            new FileChange.Move("m", "n"),
            FileChange.Create("c2", ""),
        ];
        foreach (var change in added)
            changes.Add(change);

        Assert.That(changes.Changes.Select(c => c.Path), Is.EqualTo(new[] { "c1", "c2", "u", "m", "d", "l" }));
    }

    [Test]
    public void NothingIsUpdatedWhereANewFileCannotBeMade()
    {
        Write("taken.md", "mine");
        Write("a.md", "old");

        Assert.That(
            Commit(FileChange.Update(Plan("a.md"), "old", "new"), FileChange.Create(Plan("taken.md"), "x")),
            Is.Not.Null
        );
        Assert.That(File.ReadAllText(Plan("a.md")), Is.EqualTo("old"));
    }

    [Test]
    public void AFileIsMovedWithAllItHolds()
    {
        Write("here.md", "text");

        Assert.That(
            Commit(new FileChange.Move(Plan("here.md"), _root.Combine("ai_docs", "archive", "there.md"))),
            Is.Null
        );
        Assert.That(Names(), Is.Empty);
        Assert.That(File.ReadAllText(_root.Combine("ai_docs", "archive", "there.md")), Is.EqualTo("text"));
    }

    [Test]
    public void AFileIsNotMovedOntoAnother()
    {
        Write("here.md", "mine");
        Write("there.md", "yours");

        Assert.That(
            Commit(new FileChange.Move(Plan("here.md"), Plan("there.md")))!.Message,
            Does.EndWith("there.md exists already; it was left as it is.")
        );
        Assert.That(Names(), Is.EqualTo(new[] { "here.md", "there.md" }));
    }

    [Test]
    public void WhatWasWrittenIsTakenBackWhereALaterFileCannotBe()
    {
        Write("a.md", "old");
        Write("folder.md/in.md", "");

        Assert.That(
            Commit(
                FileChange.Create(Plan("new.md"), "x"),
                FileChange.Update(Plan("a.md"), "old", "new"),
                new FileChange.Link(Plan("folder.md"), null, "a.md")
            ),
            Is.Not.Null
        );
        Assert.That(Names(), Is.EqualTo(new[] { "a.md", "folder.md" }));
        Assert.That(File.ReadAllText(Plan("a.md")), Is.EqualTo("old"));
        Assert.That(new ChangeJournal(_folder, Environment.GetEnvironmentVariable).HasUnfinished, Is.False);
    }

    [Test]
    public void ALinkIsMadeAndPointedElsewhere()
    {
        Write("one.md", "1");
        Write("two.md", "2");

        Assert.That(Commit(new FileChange.Link(Plan("latest.md"), null, "one.md")), Is.Null);
        Assert.That(Commit(new FileChange.Link(Plan("latest.md"), "one.md", "two.md")), Is.Null);
        Assert.That(new FileInfo(Plan("latest.md")).LinkTarget, Is.EqualTo("two.md"));
        Assert.That(Names(), Is.EqualTo(new[] { "latest.md", "one.md", "two.md" }));
    }

    [Test]
    public void ALinkWhoseNameAFolderHasIsAProblem()
    {
        Write("latest.md/in.md", "");

        Assert.That(
            Commit(new FileChange.Link(Plan("latest.md"), null, "one.md"))!.At!.Path,
            Is.EqualTo("ai_docs/plans/latest.md")
        );
        Assert.That(Names(), Is.EqualTo(new[] { "latest.md" }));
    }

    private string Plan(string name) => _root.Combine("ai_docs", "plans", name);

    private string Write(string name, string text) => _root.Write($"ai_docs/plans/{name}", text);

    private string[] Names() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_root.Combine("ai_docs", "plans"))
                .Select(p => Path.GetFileName(p))
                .Order(StringComparer.Ordinal),
        ];

    private Model.Problems.Problem? Commit(params FileChange[] all)
    {
        var changes = new ChangeSet();
        foreach (var change in all)
            changes.Add(change);
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(5)).Value();
        return changes.Commit(_folder, held);
    }
}
