using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Tracking;

/// <summary>Items come, change and go as their list is written; nothing else is touched, and the report follows.</summary>
public sealed class ItemChangeTests
{
    [TestCase("## Steps\n\n- [ ] One\n- [x] Two\n\n## Notes\n", "- [x] Two\n", "- [x] Two\n- [ ] New\n")]
    [TestCase("## Steps\n* One\n* Two\n  * inner\n\nend\n", "  * inner\n", "  * inner\n* New\n")]
    [TestCase("## Steps\n1. One\n2. Two\n", "2. Two\n", "2. Two\n3. New\n")]
    [TestCase("## Steps\n  + [ ] One", "  + [ ] One", "  + [ ] One\n  + [ ] New\n")]
    [TestCase("## Plan\n### Phase 1\n- [ ] One\n\n## Other\n- x\n", "- [ ] One\n", "- [ ] One\n- [ ] New\n")]
    [TestCase("## Steps\n\n## Notes\n", "## Steps\n", "## Steps\n\n- [ ] New\n")]
    [TestCase("## Steps\r\n- [ ] One\r\n", "- [ ] One\r\n", "- [ ] One\r\n- [ ] New\r\n")]
    [TestCase("Text.\n", "Text.\n", "Text.\n\n## Implementation Steps\n\n- [ ] New\n")]
    [TestCase(
        "## Steps to reproduce\n- [ ] Click\n",
        "- [ ] Click\n",
        "- [ ] Click\n\n## Implementation Steps\n\n- [ ] New\n"
    )]
    public void AStepStandsWhereStepsDoAndAsTheyDo(string body, string from, string to)
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "X", body: body);
        var before = File.ReadAllText(spec.Path);
        Assert.That(before, Does.EndWith(body));

        workspace.Do<Outcome.ItemChanged>(new Intent.AddItem(TempWorkspace.Ref(spec), "New"));

        Assert.That(
            File.ReadAllText(spec.Path),
            Is.EqualTo(before[..^body.Length] + body.Replace(from, to, StringComparison.Ordinal))
        );
    }

    [Test]
    public void TheReportFollowsAndTicksStay()
    {
        using var workspace = new TempWorkspace();
        var spec = Scouted(workspace);
        workspace.Do<Outcome.Checked>(new Intent.Check(TempWorkspace.Ref(spec), "Two"));

        workspace.Do<Outcome.ItemChanged>(new Intent.AddItem(TempWorkspace.Ref(spec), "Three"));
        workspace.Do<Outcome.ItemChanged>(new Intent.EditItem(TempWorkspace.Ref(spec), "2", "Second"));
        workspace.Do<Outcome.ItemChanged>(new Intent.RemoveItem(TempWorkspace.Ref(spec), "one"));
        workspace.Do<Outcome.ItemChanged>(
            new Intent.EditItem(TempWorkspace.Ref(spec), "Ensure all tests pass", "All tests pass twice")
        );

        Assert.That(
            workspace
                .Do<Outcome.Shown>(new Intent.Show(TempWorkspace.Ref(spec)))
                .Items.Select(i => (i.Text, i.Done, i.InReport is null, i.InSpec is null)),
            Is.EqualTo(
                new[]
                {
                    ("Second", true, false, false),
                    ("Three", false, false, false),
                    ("Ensure all tests pass twice", false, false, false),
                }
            )
        );
        Assert.That(workspace.Again(spec).Text, Does.Contain("- [ ] All tests pass twice").And.Contain("- [x] Second"));
    }

    [Test]
    public void WhatHasItemsUnderItIsNotTakenOut()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "X", body: "## Steps\n- [ ] One\n  - [ ] inner\n");
        var before = workspace.Documents();
        Assert.That(
            workspace.Fail(new Intent.RemoveItem(TempWorkspace.Ref(spec), "1")).Kind,
            Is.EqualTo(ProblemKind.Refused)
        );
        Assert.That(workspace.Documents(), Is.EqualTo(before));

        workspace.Do<Outcome.ItemChanged>(new Intent.EditItem(TempWorkspace.Ref(spec), "1", "First"));
        Assert.That(workspace.Again(spec).Text, Does.EndWith("- [ ] First\n  - [ ] inner\n"));
    }

    [Test]
    public void APlanGetsMilestonesAndItsPlainItemsHaveNumbers()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Do<Outcome.ItemChanged>(new Intent.AddItem(TempWorkspace.Ref(plan), "Beta"));
        workspace.Do<Outcome.ItemChanged>(new Intent.AddItem(TempWorkspace.Ref(plan), "Fast", ItemSection.Criterion));
        workspace.Do<Outcome.ItemChanged>(new Intent.EditItem(TempWorkspace.Ref(plan), "1", "Beta with ten users"));

        var text = workspace.Again(plan).Text;
        Assert.That(
            text,
            Does.Match("## Milestones[^#]*- \\[ \\] Beta with ten users\n[^#]*## Acceptance Criteria[^#]*Fast")
        );
    }

    private static Document Scouted(TempWorkspace workspace)
    {
        var spec = workspace.HandSpec(
            "SPEC-20251014-000001-x",
            "X",
            body: "## Steps\n- [ ] One\n- [ ] Two\n\n## Acceptance Criteria\n- [ ] All tests pass\n"
        );
        workspace.Scout(spec);
        return spec;
    }
}
