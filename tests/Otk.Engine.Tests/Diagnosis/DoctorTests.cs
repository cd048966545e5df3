using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Diagnosis;

/// <summary>What the doctor finds, what of it it mends, and that what it mends stays mended.</summary>
public sealed class DoctorTests
{
    private static readonly TestCaseData[] _mended =
    [
        Case(
            "PlanThatIsReadyAndNamesNoSpec",
            w => Edit(w, w.PlanInSpec("Search").Plan, ("status", "ready"), ("spec_id", "")),
            "names no SPEC, but"
        ),
        Case(
            "PlanInSpecThatNamesNoSpec",
            w => Edit(w, w.PlanInSpec("Search").Plan, ("spec_id", "")),
            "is in-spec and names no SPEC, but"
        ),
        Case(
            "PlanThatNamesASpecThatIsGone",
            w => Edit(w, w.PlanInSpec("Search").Plan, ("spec_id", "SPEC-20251014-000000")),
            "which is not there"
        ),
        Case("ByteOrderMark", w => Rewrite(w.Plan("Search"), t => "\uFEFF" + t), "begins with a byte order mark"),
        Case(
            "BothLineEnds",
            w => Rewrite(w.Plan("Search"), t => t.Replace("status", "\r\nstatus", StringComparison.Ordinal)),
            "both LF and CRLF"
        ),
        Case(
            "ConflictOfTwoStatuses",
            w =>
                Rewrite(
                    w.Plan("Search"),
                    t =>
                        t.Replace(
                            "status: draft",
                            "<<<<<<< HEAD\nstatus: draft\n=======\nstatus: ready\n>>>>>>> other\nx: y",
                            StringComparison.Ordinal
                        )
                ),
            "merge-conflict markers"
        ),
        Case(
            "MissingLinkToTheNewestLog",
            w => File.Delete(Started(w) + "latest.md"),
            "The link to the newest log is missing"
        ),
        Case(
            "TwinSpecThatNobodyWorkedOn",
            w => Copy(w.PlanInSpec("Search").Spec, "SPEC-20251014-ZZZZZZ", t => t),
            "has two SPECs titled"
        ),
        Case(
            "TwinSpecThatSomebodyWorkedOn",
            w => Copy(w.PlanInSpec("Search").Spec, "SPEC-20251014-ZZZZZZ", t => t + "\n- [x] done here\n"),
            "has two SPECs titled"
        ),
        Case(
            "CopyThatKeptTheIdOfTheFirst",
            w => Copy(w.Plan("Search"), "PLAN-20251014-ZZZZZZ", t => t + "More\n", sameId: true),
            "is also that of"
        ),
    ];

    private static readonly TestCaseData[] _left =
    [
        Case("SpecWhosePlanIsGone", w => File.Delete(w.PlanInSpec("Search").Plan.Path), "is for"),
        Case(
            "PlanThatWaitsForOneThatIsGone",
            w => Edit(w, w.Plan("Search"), ("after", "PLAN-20251014-000000")),
            "which is not there"
        ),
        Case(
            "ClaimWithoutATime",
            w => Edit(w, w.Plan("Search"), ("claimed_by", "Kim"), ("claimed_until", "soon")),
            "which is no time"
        ),
        Case("UnknownStatus", w => Edit(w, w.Plan("Search"), ("status", "nearly")), "has no status 'nearly'"),
        Case(
            "FrontMatterThatIsNoYaml",
            w =>
                Rewrite(w.Plan("Search"), t => t.Replace("owner: Tester", "others: [Tester", StringComparison.Ordinal)),
            "not valid YAML"
        ),
        Case(
            "ConflictOfTwoTitles",
            w =>
                Rewrite(
                    w.Plan("Search"),
                    t =>
                        t.Replace(
                            "title: Search",
                            "<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> other",
                            StringComparison.Ordinal
                        )
                ),
            "merge-conflict markers"
        ),
        Case(
            "DoneSpecWithOpenItems",
            w =>
                Rewrite(
                    w.PlanInSpec("Search").Spec,
                    t => t.Replace("status: draft", "status: done", StringComparison.Ordinal) + "\n- [ ] open\n"
                ),
            "of its items are open"
        ),
    ];

    private static readonly TestCaseData[] _told =
    [
        Case(
            "ThreePlansWithOneSpec",
            w =>
            {
                var stem = w.PlanInSpec("Search").Spec.Id.Stem;
                Edit(w, w.Plan("Second"), ("spec_id", stem));
                Edit(w, w.Plan("Third"), ("spec_id", stem));
            },
            "3 plans name SPEC-"
        ),
        Case(
            "SpecOfASpec",
            w => Edit(w, w.PlanInSpec("Search").Spec, ("plan_id", w.PlanInSpec("Find").Spec.Id.Stem)),
            "which is no plan"
        ),
        Case(
            "LiveAndArchived",
            w =>
            {
                var plan = w.Plan("Search");
                var archived = Path.Combine(w.Folder.Archive.FolderOf(DocumentKind.Plan), Path.GetFileName(plan.Path));
                Directory.CreateDirectory(Path.GetDirectoryName(archived)!);
                File.Copy(plan.Path, archived);
            },
            "is also in the archive"
        ),
        Case(
            "CopyToTheLastByte",
            w => w.Root.Write("ai_docs/plans/copy.md", w.Plan("Search").Text),
            "are the same to the last byte"
        ),
        Case(
            "IdOfATimeToCome",
            w =>
                w.Root.Write(
                    "ai_docs/plans/PLAN-20991014-01K7A2-x.md",
                    "---\nid: PLAN-20991014-01K7A2-x\ntitle: X\nstatus: draft\nspec_id: \"\"\n---\n"
                ),
            "is of a time to come"
        ),
    ];

    [TestCaseSource(nameof(_told))]
    public void TellsWhatHasNoOneAnswerAndChangesNothing(Action<TempWorkspace> spoil, string message) =>
        FindsAndLeavesToAPerson(spoil, message);

    [Test]
    public void ALinkAndWhatItLeadsToAreOneDocumentAndStayAsTheyAre()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        File.CreateSymbolicLink(
            Path.Combine(Path.GetDirectoryName(plan.Path)!, "PLAN-20251014-ZZZZZZ-link.md"),
            Path.GetFileName(plan.Path)
        );
        var before = workspace.Snapshot();
        workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true));

        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void TheOriginalStaysWhereACopyIsMended()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var copy = workspace.Root.Write("ai_docs/plans/PLAN-20240101-000000-copy.md", plan.Text + "More\n");
        workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true));

        Assert.That(workspace.Again(plan).Text, Is.EqualTo(plan.Text));
        Assert.That(File.ReadAllText(copy), Does.Contain("id: PLAN-20240101-000000-copy\n"));
    }

    [Test]
    public void WhatIsNoYamlIsReadNamedOnceAndPutInQuotes()
    {
        using var workspace = new TempWorkspace();
        var path = workspace.Root.Write(
            "ai_docs/plans/x.md",
            "---\nid: PLAN-20251014-01K7A2-x\ntitle: Fix: login loop\nowner: @dana\nstatus: ready # now\ntags: [a, b]\n---\nBody\n"
        );
        Assert.That(workspace.Do<Outcome.Listed>(new Intent.List()).Damaged, Is.Empty);
        Assert.That(
            workspace
                .Do<Outcome.Listed>(new Intent.List())
                .Documents.Select(d => (d.Document.Title, d.Document.Owner, d.Document.Status)),
            Is.EqualTo(new[] { ("Fix: login loop", "@dana", "ready") })
        );
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Has.Count.EqualTo(1));

        workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true));
        Assert.That(
            File.ReadAllText(path),
            Is.EqualTo(
                "---\nid: PLAN-20251014-01K7A2-x\ntitle: \"Fix: login loop\"\nowner: \"@dana\"\nstatus: ready # now\ntags: [a, b]\n---\nBody\n"
            )
        );
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
    }

    [TestCaseSource(nameof(_mended))]
    public void FindsAndMends(Action<TempWorkspace> spoil, string message)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Another");
        spoil(workspace);
        var finding = workspace
            .Do<Outcome.Diagnosed>(new Intent.Doctor())
            .Findings.First(f => f.Problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.That((finding.HasFix, finding.IsMended), Is.EqualTo((true, false)));

        var mended = workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true)).Findings;
        Assert.That(mended, Is.Not.Empty);
        Assert.That(mended.Where(f => !f.IsMended), Is.Empty);
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
    }

    [TestCaseSource(nameof(_left))]
    public void FindsAndLeavesToAPerson(Action<TempWorkspace> spoil, string message)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Another");
        spoil(workspace);
        var before = workspace.Snapshot();
        var found = workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true)).Findings;

        Assert.That(
            found.Where(f => f.Problem.Message.Contains(message, StringComparison.Ordinal) && !f.IsMended).ToList(),
            Is.Not.Empty,
            string.Join('\n', found)
        );
        Assert.That(found.All(f => f.Problem.Mend.Count > 0), Is.True);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void AWorkspaceInOrderHasNoFindings()
    {
        using var workspace = new TempWorkspace();
        workspace.Execute(workspace.PlanInSpec("Search").Spec);
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
    }

    [Test]
    public void TwinThatSomebodyWorkedOnStaysUnderATitleOfItsOwn()
    {
        using var workspace = new TempWorkspace();
        Copy(workspace.PlanInSpec("Search").Spec, "SPEC-20251014-ZZZZZZ", t => t + "\n- [x] done here\n");
        workspace.Do<Outcome.Diagnosed>(new Intent.Doctor(Fix: true));
        Assert.That(
            workspace.Store.All(DocumentKind.Spec).Documents.Select(s => s.Title),
            Is.EqualTo(new[] { "Implementation for Search", "Implementation for Search (2)" })
        );
    }

    private static TestCaseData Case(string name, Action<TempWorkspace> spoil, string message) =>
        new TestCaseData(spoil, message).SetArgDisplayNames(name);

    private static void Rewrite(Document document, Func<string, string> change) =>
        File.WriteAllText(document.Path, change(File.ReadAllText(document.Path)));

    private static void Edit(TempWorkspace workspace, Document document, params (string Key, string Value)[] edits)
    {
        foreach (var (key, value) in edits)
        {
            Assert.That(
                workspace
                    .Again(document)
                    .FrontMatter!.With(key, value, document.DisplayPath)
                    .TryGet(out var text, out _),
                Is.True
            );
            File.WriteAllText(document.Path, text);
        }
    }

    private static string Started(TempWorkspace workspace)
    {
        var spec = workspace.PlanInSpec("Search").Spec;
        workspace.Execute(spec);
        return workspace.Root.Combine("ai_docs", "exec_logs", $"{spec.Id}-exec-");
    }

    private static void Copy(Document document, string id, Func<string, string> change, bool sameId = false)
    {
        var text = change(File.ReadAllText(document.Path));
        File.WriteAllText(
            Path.Combine(Path.GetDirectoryName(document.Path)!, id + ".md"),
            sameId ? text : text.Replace(document.Id.Text, id, StringComparison.Ordinal)
        );
    }
}
