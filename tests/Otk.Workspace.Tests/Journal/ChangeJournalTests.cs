using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Tests.Journal;

public sealed class ChangeJournalTests : IDisposable
{
    private TempFolder _root = null!;
    private WorkspaceFolder _folder = null!;
    private ChangeJournal _journal = null!;

    [SetUp]
    public void SetUp()
    {
        _root = new TempFolder();
        _folder = WorkspaceFolder.Find(_root.Path, _ => null);
        _journal = new ChangeJournal(_folder, Environment.GetEnvironmentVariable);
    }

    [TearDown]
    public void Dispose() => _root.Dispose();

    [Test]
    public void AChangeSetIsKeptToTheLetter()
    {
        var text = "\uFEFFtitle: \"Ä→🙂\"\r\n\tend";
        Commit(FileChange.Create(Path("a.md"), text));
        var entry = _journal.Read(_journal.Names()[0])!;
        Assert.That(entry.Changes, Is.EqualTo(new[] { FileChange.Create(Path("a.md"), text) }));
        Assert.That(entry.Act, Is.EqualTo(TestAct.Any));
    }

    [Test]
    public void ChangeSetsAreCountedAndTheOldestGo()
    {
        Commit(FileChange.Create(Path("a.md"), "0"));
        for (var i = 0; i < 205; i++)
            Commit(FileChange.Update(Path("a.md"), $"{i}", $"{i + 1}"));
        Assert.That(_journal.Names(), Has.Count.EqualTo(200));
        Assert.That(_journal.Names()[0].Number, Is.EqualTo(206));
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public void WhatWasCutOffIsCarriedOn(int written)
    {
        _root.Write("ai_docs/plans/a.md", "old");
        _root.Write("ai_docs/plans/m.md", "moved");
        FileChange[] changes =
        [
            FileChange.Create(Path("new.md"), "x"),
            FileChange.Update(Path("a.md"), "old", "new"),
            new FileChange.Move(Path("m.md"), Path("n.md")),
        ];
        _journal.Begin(new JournalEntry(0, TestAct.Any, changes, []));
        foreach (var change in changes.Take(written))
            FileWriter.Write(change);

        var finished = _journal.Finish();
        Assert.That(
            finished.Select(f => f.Left.Count),
            Is.EqualTo(written == changes.Length ? [] : new[] { 0 }),
            "only what was still to do is told"
        );
        Assert.That(changes.Select(FileWriter.StateOf), Is.All.EqualTo(ChangeState.Done));
        Assert.That((_journal.HasUnfinished, _journal.Finish().Count), Is.EqualTo((false, 0)));
        Assert.That(_journal.Names(), Has.Count.EqualTo(1));
    }

    [Test]
    public void WhatSomebodyChangedSinceIsLeft()
    {
        _root.Write("ai_docs/plans/a.md", "somebody's");
        _journal.Begin(
            new JournalEntry(
                0,
                TestAct.Any,
                [FileChange.Create(Path("new.md"), "x"), FileChange.Update(Path("a.md"), "old", "new")],
                []
            )
        );

        Assert.That(_journal.Finish().Single().Left, Is.EqualTo(new[] { "ai_docs/plans/a.md" }));
        Assert.That(
            (File.ReadAllText(Path("a.md")), File.ReadAllText(Path("new.md"))),
            Is.EqualTo(("somebody's", "x"))
        );
    }

    [Test]
    public void AJournalThatIsNoJournalWasNeverBegun()
    {
        _root.Write(".otk/journal/pending.json", "{\"act\":\"ot");
        Assert.That(_journal.Finish(), Is.Empty);
        Assert.That(_journal.HasUnfinished, Is.False);
    }

    private string Path(string name) => _root.Combine("ai_docs", "plans", name);

    private void Commit(FileChange change)
    {
        var changes = new ChangeSet();
        changes.Add(change);
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(5)).Value();
        Assert.That(changes.Commit(_folder, held), Is.Null);
    }
}
