using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Changing;

public sealed class SetStatusOfManyTests
{
    [Test]
    public void AllPlansMoveTogether()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two", ready: true), workspace.Plan("Three") };
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "X");
        var outcome = All(workspace, new DocumentRef.All(DocumentKind.Plan), "ready");
        Assert.That(outcome.Changes.Select(c => c.From), Is.EqualTo(new[] { "draft", "ready", "draft" }));
        Assert.That(plans.Select(p => workspace.Again(p).Status), Is.All.EqualTo("ready"));
        Assert.That(workspace.Again(spec).Text, Is.EqualTo(spec.Text));
    }

    [Test]
    public void OneThatIsRefusedKeepsAllAsTheyAre()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("One");
        var done = workspace.HandPlan("PLAN-20251014-ZZZZZZ-x", "Done", "done");
        workspace.Plan("Two");
        var before = workspace.Snapshot();
        var problem = workspace.Fail(new Intent.SetStatus(new DocumentRef.All(DocumentKind.Plan), "ready"));
        Assert.That((problem.Kind, problem.At), Is.EqualTo((ProblemKind.Refused, done.At("status"))));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void OneThatCannotBeChangedKeepsAllAsTheyAre()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("One");
        workspace.PlanFile(
            "PLAN-20251014-ZZZZZZ-x",
            "---\nid: PLAN-20251014-ZZZZZZ-x\ntitle: x\nstatus: &s draft\nother: *s\n---\n"
        );
        var before = workspace.Snapshot();
        Assert.That(
            workspace.Fail(new Intent.SetStatus(new DocumentRef.All(DocumentKind.Plan), "ready")).At?.Line,
            Is.EqualTo(4)
        );
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void AllIsNarrowedByStatusAndOwner()
    {
        using var workspace = new TempWorkspace();
        var mine = workspace.Do<Outcome.Created>(new Intent.CreatePlan("One", Owner: "Zoë")).Document;
        var other = workspace.Plan("Two");
        var done = workspace.HandPlan("PLAN-20251014-ZZZZZZ-x", "Done", "done");
        All(workspace, new DocumentRef.All(DocumentKind.Plan, "draft", "zoe"), "ready");
        Assert.That(
            new[] { mine, other, done }.Select(p => workspace.Again(p).Status),
            Is.EqualTo(new[] { "ready", "draft", "done" })
        );
    }

    [Test]
    public void WhatIsExceptedStaysAsItIs()
    {
        using var workspace = new TempWorkspace();
        Document[] plans = [workspace.Plan("Auth login"), workspace.Plan("Search"), workspace.Plan("Billing")];
        All(
            workspace,
            new DocumentRef.All(DocumentKind.Plan)
            {
                Except = [TempWorkspace.Ref(plans[1]), new DocumentRef.ByTitle(DocumentKind.Plan, "billing")],
            },
            "ready"
        );
        Assert.That(plans.Select(p => workspace.Again(p).Status), Is.EqualTo(new[] { "ready", "draft", "draft" }));
    }

    [Test]
    public void AnExceptionThatMayBeSeveralIsRefusedAndNobodyIsAskedWhich()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Auth login");
        workspace.Plan("Auth tokens");
        var before = workspace.Snapshot();
        var problem = workspace.Fail(
            new Intent.Archive(
                new DocumentRef.All(DocumentKind.Plan) { Except = [new DocumentRef.ByTitle(DocumentKind.Plan, "auth")] }
            )
        );
        Assert.That(problem.Candidates, Is.Empty);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void WhoAsksIsMe()
    {
        using var workspace = new TempWorkspace();
        workspace.SetEnvironment("OTK_OWNER", "Dana");
        var mine = workspace.Plan("One");
        var other = workspace.Do<Outcome.Created>(new Intent.CreatePlan("Two", Owner: "Kim")).Document;
        All(workspace, new DocumentRef.All(DocumentKind.Plan, Owner: Unsaid.Me), "ready");
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(TempWorkspace.Ref(other), Unsaid.Me));
        Assert.That(workspace.Again(mine).Status, Is.EqualTo("ready"));
        Assert.That((workspace.Again(other).Status, workspace.Again(other).Owner), Is.EqualTo(("draft", "Dana")));
    }

    [Test]
    public void AllAboutSomethingHaveItInTheirTitle()
    {
        using var workspace = new TempWorkspace();
        Document[] plans = [workspace.Plan("Design tokens"), workspace.Plan("Search")];
        All(workspace, new DocumentRef.All(DocumentKind.Plan) { Text = "design" }, "ready");
        Assert.That(plans.Select(p => workspace.Again(p).Status), Is.EqualTo(new[] { "ready", "draft" }));
    }

    [Test]
    public void AllOfNothingChangesNothing()
    {
        using var workspace = new TempWorkspace();
        Assert.That(All(workspace, new DocumentRef.All(DocumentKind.Plan), "ready").Changes, Is.Empty);
    }

    [Test]
    public void PreviousMeansAllThatTheStepBeforeTouched()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two") };
        All(workspace, new DocumentRef.All(DocumentKind.Plan), "ready");
        Assert.That(
            workspace
                .Fail(new Intent.SetOwner(new DocumentRef.ByPick(DocumentKind.Plan, Pick.Previous), "Ann"))
                .Candidates.Select(c => c.Id),
            Is.EquivalentTo(plans.Select(p => p.Id.Text))
        );
    }

    private static Outcome.Changed All(TempWorkspace workspace, DocumentRef.All all, string status) =>
        workspace.Do<Outcome.Changed>(new Intent.SetStatus(all, status));
}
