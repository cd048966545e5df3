using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Orchestrating;

public sealed class AdoptionTests
{
    [Test]
    public void RunThatWasKilledBetweenItsTwoWritesIsCompleted()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        workspace.Orchestrate();
        var complete = workspace.Snapshot();
        File.WriteAllText(plan.Path, plan.Text);

        var outcome = workspace.Orchestrate();

        Assert.That(outcome.Plans.Single().Adopted);
        Assert.That(workspace.Snapshot(), Is.EqualTo(complete));
    }

    [TestCase("plan_id: PLAN-20251014-000001-search")]
    [TestCase("plan_id: PLAN-20251014-000001")]
    [TestCase("plan_id: \"plan-20251014-000001\"")]
    [TestCase("plan_id: PLAN-20251014-000001-an-older-slug")]
    [TestCase("plan: PLAN-20251014-000001-search")]
    [TestCase("plan: PLAN-20251014-000001")]
    public void SpecThatNamesThePlanIsAdopted(string link)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search", "Search", "ready");
        var spec = workspace.HandSpec("SPEC-20251014-00000A-by-hand", "By hand", link);

        var outcome = workspace.Orchestrate();

        Assert.That(outcome.Plans.Single().Adopted);
        Assert.That(workspace.Specs().Single().Text, Is.EqualTo(spec.Text));
        var linked = workspace.Again(plan);
        Assert.That((linked.Link, linked.Status), Is.EqualTo(("SPEC-20251014-00000A", "in-spec")));
    }

    [TestCase("plan_id:")]
    [TestCase("plan_id: PLAN-20251014-000002")]
    [TestCase("plan_id: PLAN-20251014")]
    public void SpecThatNamesNoPlanOrAnotherIsNotAdopted(string link)
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-search", "Search", "ready");
        workspace.HandSpec("SPEC-20251014-00000A-by-hand", "By hand", link);
        Assert.That(workspace.Orchestrate().Plans.Single().Adopted, Is.False);
        Assert.That(workspace.Specs(), Has.Count.EqualTo(2));
    }

    [Test]
    public void DryRunTellsOfTheAdoptionAndChangesNothing()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-search", "Search", "ready");
        var spec = workspace.HandSpec("SPEC-20251014-00000A-by-hand", "By hand", "plan_id: PLAN-20251014-000001");
        workspace.HandPlan("PLAN-20251014-000002-signin", "Sign-in", "ready");
        var before = workspace.Snapshot();

        var outcome = workspace.Do<Outcome.Orchestrated>(new Intent.Orchestrate(DryRun: true));

        Assert.That(outcome.DryRun);
        Assert.That(
            outcome.Plans.Select(p => (p.Spec?.Id, p.Adopted)),
            Is.EqualTo(new[] { ((Model.Documents.DocumentId?)spec.Id, true), (null, false) })
        );
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
        Assert.That(Directory.Exists(workspace.Folder.Settings), Is.False);
    }
}
