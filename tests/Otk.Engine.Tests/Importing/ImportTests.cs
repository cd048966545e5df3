using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Importing;

/// <summary>The trees in <c>samples/import</c> were made by the tools themselves, or after their documentation.</summary>
public sealed class ImportTests
{
    private static readonly string _samples = Path.Combine(SourceTree.Root, "samples", "import");

    private static readonly TestCaseData[] _trees =
    [
        new(
            "backlog.md",
            "executing Add OAuth login/1 of 1, ready Search by title, done Export as CSV/2 of 2, draft Dark mode"
        ),
        new("spec-kit", "executing Photo Albums/2 of 4"),
        new("task-master", "done Set up the project/2 of 2, executing Accept uploads/1 of 2, ready Thumbnails"),
        new("openspec", "executing Add dark mode/1 of 3, done Add search/2 of 2"),
        new(
            "todo/TODO.md",
            "draft Rotate the signing keys, draft Say in the log who signed in, done Turn on two-factor sign-in"
        ),
        new("github/issues.json", "draft Blank page when offline, done Typo in the welcome mail"),
    ];

    [TestCaseSource(nameof(_trees))]
    public void EachToolsWorkBecomesPlansAndSpecsOnce(string tree, string expected)
    {
        using var workspace = new TempWorkspace();
        var before = workspace.Snapshot();
        var told = workspace.Do<Outcome.Imported>(new Intent.Import(Path.Combine(_samples, tree), DryRun: true));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before), "a dry run writes nothing");

        var made = Import(workspace, tree);
        Assert.That(string.Join(", ", made.Plans.Select(Told)), Is.EqualTo(expected));
        Assert.That(made.Damaged, Is.Empty);
        Assert.That(
            told.Plans.Select(p => (p.Source, p.Status, p.HasSpec)),
            Is.EqualTo(made.Plans.Select(p => (p.Source, p.Status, p.HasSpec)))
        );
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);

        var once = workspace.Documents();
        var again = Import(workspace, tree);
        Assert.That((again.Plans.Count, again.Before), Is.EqualTo((0, made.Plans.Count)));
        Assert.That(workspace.Documents(), Is.EqualTo(once));

        // What is in the archive by now is not made again, either.
        workspace.Do<Outcome.Moved>(new Intent.Archive(TempWorkspace.Ref(made.Plans[0].Plan!), Force: true));
        Assert.That(Import(workspace, tree).Plans, Is.Empty);

        static string Told(ImportedPlan made) =>
            $"{made.Plan!.Status} {made.Plan.Title}"
            + (made.Spec is { Boxes: var (done, total) } ? $"/{done} of {total}" : "");
    }

    [Test]
    public void OwnersTagsPrioritiesAndDependenciesComeAlong()
    {
        using var workspace = new TempWorkspace();
        var plans = Import(workspace, "backlog.md").Plans.Select(p => workspace.Again(p.Plan!)).ToList();
        Assert.That(
            (plans[0].Owner, plans[0].Value(Fields.Priority), plans[0].Value(Fields.Tags)),
            Is.EqualTo(("sara", "high", "auth, backend"))
        );
        Assert.That(plans[1].Value(Fields.After), Is.EqualTo(plans[0].Id.Stem));
        Assert.That(plans[0].Value(Fields.Source), Is.EqualTo("backlog.md backlog.md/task-1"));
        Assert.That(plans[0].Body, Does.Contain("- created_date: 2026-12-01 15:53"), "what has no place of its own");

        var issue = Import(workspace, "github/issues.json").Plans[0].Plan!;
        Assert.That(
            (issue.Owner, issue.Value(Fields.Priority), issue.Value(Fields.Tags), issue.Value(Fields.Source)),
            Is.EqualTo(("octocat", "high", "bug", "github #12"))
        );
        Assert.That(issue.Body, Does.Contain("## Acceptance criteria\n\n- [ ] It says that it is offline"));
    }

    [Test]
    public void WhatOrchestratingTakesOfAnImportedPlanIsWhatTheToolHad()
    {
        using var workspace = new TempWorkspace();
        var plan = Import(workspace, "todo/TODO.md").Plans[0].Plan!;
        Assert.That(plan.Body, Does.StartWith("\n## Objective\n\nEvery 90 days, without a pause.\n"));
        workspace.SetStatus(plan, Status.Ready);
        Assert.That(
            workspace.Orchestrate().Named.Single().Body,
            Does.Contain("- [ ] Two keys at once\n- [ ] A job that makes the next one\n")
        );
    }

    [Test]
    public void ScoutingAnImportedSpecFindsItsTasksAndCriteriaAndNothingElse()
    {
        using var workspace = new TempWorkspace();
        var spec = Import(workspace, "spec-kit").Plans.Single().Spec!;
        Assert.That(
            workspace.Scout(spec).Groups.SelectMany(g => g.Items).Select(i => i.Text.Split(' ')[0]),
            Is.EquivalentTo(new[] { "T001", "T002", "T003", "T004", "**FR-001**:", "**FR-002**:", "**SC-001**:" })
        );
        Assert.That(spec.Body, Does.Contain("src/\n├── albums.js\n"), "code is as it was");
    }

    [Test]
    public void DocumentsOfAnotherFolderAreCopiedAsTheyAre()
    {
        using var workspace = new TempWorkspace();
        var made = Import(workspace, "otk-1");
        Assert.That(made.Copied, Has.Count.EqualTo(4));
        foreach (
            var copy in Directory.EnumerateFiles(Path.Combine(_samples, "otk-1"), "*.md", SearchOption.AllDirectories)
        )
        {
            var place = workspace.Root.Combine(Path.GetRelativePath(Path.Combine(_samples, "otk-1"), copy));
            Assert.That(File.ReadAllBytes(place), Is.EqualTo(File.ReadAllBytes(copy)));
        }

        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
        Assert.That(Import(workspace, "otk-1") is { Copied.Count: 0, Before: 3 });
    }

    [Test]
    public void ProjectsThatNumberTheirWorkAlikeAreToldApart()
    {
        using var workspace = new TempWorkspace();
        foreach (var project in new[] { "", "services/api/" })
            Write(
                workspace,
                $"{project}backlog/tasks/task-1 - A.md",
                "---\nid: task-1\ntitle: A\nstatus: To Do\n---\n"
            );
        Assert.That(
            new[] { ".", "services/api" }.SelectMany(f =>
                workspace.Do<Outcome.Imported>(new Intent.Import(f)).Plans.Select(p => p.Source)
            ),
            Is.EqualTo(new[] { "backlog.md task-1", "backlog.md services/api/task-1" })
        );
    }

    [Test]
    public void WhatCannotBeReadIsToldOfAndKeepsNothingFromBeingImported()
    {
        using var workspace = new TempWorkspace();
        Write(workspace, "backlog/tasks/task-1 - A.md", "---\nid: task-1\ntitle: [open\n---\n");
        Write(workspace, "backlog/tasks/task-2 - B.md", "---\nid: task-2\nstatus: To Do\n---\n");
        Write(workspace, "backlog/tasks/task-3 - C.md", "---\nid: task-3\ntitle: C\nstatus: Waiting for Bob\n---\n");
        var made = workspace.Do<Outcome.Imported>(new Intent.Import("backlog"));
        Assert.That(made.Plans.Select(p => (p.Title, p.Status)), Is.EqualTo(new[] { ("C", Status.Draft) }));
        Assert.That(made.Damaged.Select(d => d.At?.Path), Does.Contain("backlog/tasks/task-1 - A.md"));
        Assert.That(made.Damaged.Select(d => d.Message), Has.Some.StartsWith("backlog.md task-2: "));
    }

    [TestCase("nowhere", "nowhere does not exist.")]
    [TestCase("empty", "Nothing in empty is known to otk")]
    [TestCase("broken.json", "broken.json is not valid JSON")]
    [TestCase("half.json", "half.json is not valid JSON: a text in it is no Unicode")]
    [TestCase("deep.md", "Lists or quotes are nested too deeply to be read.")]
    [TestCase("-", "There is no standard input here.")]
    public void NothingToImportIsAnErrorThatChangesNothing(string from, string message)
    {
        using var workspace = new TempWorkspace();
        Directory.CreateDirectory(workspace.Root.Combine("empty"));
        Write(workspace, "broken.json", "[{");
        Write(workspace, "half.json", "[{\"number\":1,\"title\":\"\\ud800\"}]");
        Write(workspace, "deep.md", new string('>', 5000) + " - [ ] a\n");
        var before = workspace.Snapshot();
        Assert.That(workspace.Fail(new Intent.Import(from)).Message, Does.StartWith(message));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void WhatNoFileOfTextHasIsLeftOut()
    {
        using var workspace = new TempWorkspace();
        Write(workspace, "odd.json", "[{\"number\":1,\"title\":\"A\\u0000B\",\"body\":\"C\\u0000\\u001bD\"}]");
        var plan = workspace.Do<Outcome.Imported>(new Intent.Import("odd.json")).Plans.Single().Plan!;
        Assert.That((plan.Title, plan.Body), Is.EqualTo(("AB", "\n## Objective\n\nCD\n")));
    }

    [Test]
    public void WhatStandsTwiceInAFeatureIsTakenOnce()
    {
        using var workspace = new TempWorkspace();
        Write(
            workspace,
            "specs/001-a/spec.md",
            "# Feature Specification: A\n\n**Status**: Draft\n\n**Status**: Done\n"
        );
        Assert.That(
            workspace.Do<Outcome.Imported>(new Intent.Import("specs")).Plans.Select(p => p.Was),
            Is.EqualTo(new[] { "Draft" })
        );
    }

    [Test]
    public void AnImportIsOneActThatCanBeTakenBack()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Mine");
        var before = workspace.Documents();
        Import(workspace, "task-master");
        workspace.Do<Outcome.Undone>(new Intent.Undo());
        Assert.That(workspace.Documents(), Is.EqualTo(before));
    }

    private static Outcome.Imported Import(TempWorkspace workspace, string tree) =>
        workspace.Do<Outcome.Imported>(new Intent.Import(Path.Combine(_samples, tree)));

    private static void Write(TempWorkspace workspace, string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(workspace.Root.Combine(path))!);
        File.WriteAllText(workspace.Root.Combine(path), text);
    }
}
