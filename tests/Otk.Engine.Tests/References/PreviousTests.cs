using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

/// <summary>"it" in a later clause of a phrase.</summary>
public sealed class PreviousTests
{
    private static readonly DocumentRef _plan = new DocumentRef.ByPick(DocumentKind.Plan, Pick.Previous);
    private static readonly DocumentRef _spec = new DocumentRef.ByPick(DocumentKind.Spec, Pick.Previous);
    private static readonly DocumentRef _any = new DocumentRef.ByPick(null, Pick.Previous);

    [Test]
    public void PlanThatWasMadeIsMeantEvenWhereOthersAreNewer()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20991231-000001-later", "Later");
        var plan = workspace.Plan("Search");
        workspace.Do<Outcome.Changed>(new Intent.SetStatus(_any, "ready"));
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(_plan, "Ann"));
        Assert.That((workspace.Again(plan).Status, workspace.Again(plan).Owner), Is.EqualTo(("ready", "Ann")));
    }

    [Test]
    public void PlanThenItsSpecThenChecklistThenLog()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanInSpec("Another");
        var plan = workspace.Plan("Search", ready: true);
        var spec = workspace.Do<Outcome.Created>(new Intent.CreateSpec(_plan)).Document;
        Assert.That(spec.Link, Is.EqualTo(plan.Id.Text));
        Assert.That(workspace.Do<Outcome.Scouted>(new Intent.Scout(_spec)).Spec.Id, Is.EqualTo(spec.Id));
        Assert.That(workspace.Do<Outcome.Started>(new Intent.Execute(_spec)).Spec.Id, Is.EqualTo(spec.Id));
        Assert.That(workspace.Show(_plan).Id, Is.EqualTo(plan.Id), "the plan of the SPEC");
    }

    [Test]
    public void SpecOfThePlanThatWasNamedIsMeant()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        workspace.PlanInSpec("Another");
        workspace.Show(TempWorkspace.Ref(plan));
        Assert.That(workspace.Do<Outcome.Scouted>(new Intent.Scout(_spec)).Spec.Id, Is.EqualTo(spec.Id));
    }

    [Test]
    public void SpecThatOrchestratingMadeIsMeantAndSeveralAreAmbiguous()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        Assert.That(workspace.Show(_spec).Id, Is.EqualTo(spec.Id));
        workspace.Plan("One", ready: true);
        workspace.Plan("Two", ready: true);
        var made = workspace.Orchestrate().Named;
        var problem = workspace.Fail(new Intent.Scout(_spec));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Ambiguous));
        Assert.That(problem.Candidates.Select(c => c.Id), Is.EquivalentTo(made.Select(s => s.Id.Text)));
    }

    [Test]
    public void PlanWithoutSpecLeavesNoneToGoOnWith()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanInSpec("Another");
        workspace.Plan("Search");
        var problem = workspace.Fail(new Intent.Scout(_spec));
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Failed, "The step before this one left no SPEC to go on with."))
        );
    }

    [Test]
    public void NothingCameBefore()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "X");
        Assert.That(
            workspace.Fail(new Intent.Show(_plan)).Message,
            Is.EqualTo("The step before this one left no PLAN to go on with.")
        );
        Assert.That(
            workspace.Fail(new Intent.Show(_any)).Message,
            Is.EqualTo("The step before this one left no document to go on with.")
        );
    }

    [Test]
    public void StepThatFailedOrListedLeavesThePreviousAsItWas()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Fail(new Intent.CreatePlan(""));
        workspace.Do<Outcome.Listed>(new Intent.List());
        Assert.That(workspace.Show(_any).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void DocumentIsReadAnewWhereItIsMeantAgain()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Edit(plan, "title: Search", "title: Find");
        Assert.That(workspace.Show(_any).Title, Is.EqualTo("Find"));
    }
}
