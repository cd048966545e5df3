using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Acts;

/// <summary>
/// A command or a phrase of several intents is one change set: each is computed over what those before it changed, and
/// where one is refused, none is written.
/// </summary>
public sealed class AllOrNothingTests
{
    [Test]
    public void SeveralChangesOfOneDocumentAreOneChangeSet()
    {
        using var workspace = new TempWorkspace();
        var plan = TempWorkspace.Ref(workspace.Plan("Search"));
        var acts = Acts(workspace);
        var result = Run(
            workspace,
            new Intent.SetStatus(plan, "ready"),
            new Intent.SetTitle(plan, "Find"),
            new Intent.SetOwner(plan, "Kim")
        );

        Assert.That(result.Problem, Is.Null);
        var text = File.ReadAllText(workspace.Store.All(DocumentKind.Plan).Documents.Single().Path);
        Assert.That(text, Does.Contain("title: Find\n").And.Contain("owner: Kim\n").And.Contain("status: ready"));
        Assert.That(Acts(workspace), Is.EqualTo(acts + 1));
        Assert.That(
            workspace.Context.Journal.Read(workspace.Context.Journal.Names()[0])!.Changes,
            Has.Count.EqualTo(1)
        );
        workspace.Do<Outcome.Undone>(new Intent.Undo());
        Assert.That(workspace.Store.All(DocumentKind.Plan).Documents.Single().Title, Is.EqualTo("Search"));
    }

    [Test]
    public void WhereOneIsRefusedNoneIsWritten()
    {
        using var workspace = new TempWorkspace();
        var plan = TempWorkspace.Ref(workspace.Plan("Search"));
        var (before, acts) = (workspace.Snapshot(), Acts(workspace));
        Intent[][] phrases =
        [
            [new Intent.SetTitle(plan, "Find"), new Intent.SetStatus(plan, "someday")],
            [new Intent.CreatePlan("Another"), new Intent.Scout(new DocumentRef.ByTitle(DocumentKind.Spec, "none"))],
            [new Intent.Archive(plan), new Intent.SetStatus(plan, "ready")],
            [new Intent.SetStatus(plan, "ready"), new Intent.Orchestrate(), new Intent.Check(null, "99")],
        ];
        foreach (var phrase in phrases)
        {
            var result = Run(workspace, phrase);
            Assert.That(
                (result.Problem is null, result.Outcomes.Count, result.At),
                Is.EqualTo((false, 0, phrase.Length - 1)),
                $"{phrase[^1]}"
            );
            Assert.That(workspace.Snapshot(), Is.EqualTo(before), $"{phrase[^1]}");
        }

        Assert.That(Acts(workspace), Is.EqualTo(acts));
    }

    [Test]
    public void EachSeesWhatThoseBeforeItMade()
    {
        using var workspace = new TempWorkspace();
        var result = Run(
            workspace,
            new Intent.CreatePlan("Search", Ready: true),
            new Intent.Orchestrate(),
            new Intent.Scout(Previous(DocumentKind.Spec)),
            new Intent.Execute(Previous(DocumentKind.Spec)),
            new Intent.Log(null, LogEntry.Decision, "use SQLite"),
            new Intent.Check(null, "1", Evidence: "seen"),
            new Intent.List()
        );

        Assert.That(result.Problem, Is.Null);
        Assert.That(
            ((Outcome.Listed)result.Outcomes[^1]).Documents.Select(d => (d.Document.Status, d.Progress)),
            Is.EqualTo(new[] { ("executing", (0, 0)), ("draft", (1, 1)) })
        );
        Assert.That(Acts(workspace), Is.EqualTo(1));
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
        Assert.That(
            workspace.Do<Outcome.Listed>(new Intent.List()).Documents.Select(d => d.Document.Status),
            Is.EqualTo(new[] { "executing", "draft" })
        );

        workspace.Do<Outcome.Undone>(new Intent.Undo());
        Assert.That(
            Directory.EnumerateFiles(workspace.Folder.Artifacts, "*.md", SearchOption.AllDirectories),
            Is.Empty
        );
    }

    [Test]
    public void WhatIsChangedAndThenArchivedIsBoth()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var before = workspace.Snapshot();
        var result = Run(
            workspace,
            new Intent.SetTitle(TempWorkspace.Ref(plan), "Find"),
            new Intent.Archive(TempWorkspace.Ref(plan))
        );

        Assert.That(result.Problem, Is.Null);
        var archived = Path.Combine(workspace.Folder.Archive.FolderOf(DocumentKind.Plan), Path.GetFileName(plan.Path));
        Assert.That(File.ReadAllText(archived), Does.Contain("title: Find\n"));
        Assert.That(File.Exists(plan.Path), Is.False);
        workspace.Do<Outcome.Undone>(new Intent.Undo());
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void WhatIsArchivedAndComesBackInOnePhraseIsAsItWas()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var before = workspace.Snapshot();
        var result = Run(
            workspace,
            new Intent.Archive(TempWorkspace.Ref(plan)),
            new Intent.Restore(TempWorkspace.Ref(plan))
        );

        Assert.That(result.Problem, Is.Null);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ARehearsalChangesNothing()
    {
        using var workspace = new TempWorkspace();
        var plan = TempWorkspace.Ref(workspace.Plan("Search"));
        var before = workspace.Snapshot();

        Assert.That(workspace.Engine.RunAll([new Intent.Archive(plan)], isRehearsal: true).Problem, Is.Null);
        Assert.That(
            workspace.Engine.RunAll([new Intent.SetStatus(plan, "someday")], isRehearsal: true).Problem!.Kind,
            Is.EqualTo(ProblemKind.Usage)
        );
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void UndoingAndMendingGoAlone(bool undo)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Search");
        var before = workspace.Snapshot();
        var result = Run(
            workspace,
            new Intent.CreatePlan("Another"),
            undo ? new Intent.Undo() : new Intent.Doctor(Fix: true)
        );

        Assert.That((result.Problem!.Kind, result.At), Is.EqualTo((ProblemKind.Usage, 1)));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ARefusedFirstActLeavesNoFolder()
    {
        using var workspace = new TempWorkspace();
        var result = Run(
            workspace,
            new Intent.CreatePlan("One"),
            new Intent.Scout(new DocumentRef.ByTitle(DocumentKind.Spec, "none"))
        );

        Assert.That(result.Problem, Is.Not.Null);
        Assert.That(Directory.EnumerateFileSystemEntries(workspace.Root.Path), Is.Empty);
    }

    private static DocumentRef Previous(DocumentKind kind) => new DocumentRef.ByPick(kind, Pick.Previous);

    private static int Acts(TempWorkspace workspace) => workspace.Context.Journal.Names().Count;

    private static ActResult Run(TempWorkspace workspace, params Intent[] intents)
    {
        workspace.Engine.Begin("a phrase");
        return workspace.Engine.RunAll(workspace.Engine.Bind(intents));
    }
}
