using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Named;

public sealed class SpecByHandTests
{
    [Test]
    public void DraftPlanCannotHaveASpec()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var before = workspace.Snapshot();
        var problem = workspace.Fail(new Intent.CreateSpec(TempWorkspace.Ref(plan), "DB schema"));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Refused));
        Assert.That(problem.Message, Is.EqualTo($"{plan.Id.Stem} is draft, so it cannot have a SPEC yet."));
        Assert.That(problem.At?.ToString(), Is.EqualTo($"ai_docs/plans/{plan.Id}.md, line 6 (status)"));
        Assert.That(problem.Mend, Is.EqualTo(new[] { $"otk ready {plan.Id.Stem}" }));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void DonePlanGetsNoFurtherSpec()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search", "Search", "done");
        var problem = workspace.Fail(new Intent.CreateSpec(TempWorkspace.Ref(plan), "DB schema"));
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Refused, "PLAN-20251014-000001 is done, so it gets no further SPEC."))
        );
        Assert.That(problem.At?.Line, Is.EqualTo(5));
        Assert.That(problem.Mend, Is.EqualTo(new[] { "otk set PLAN-20251014-000001 --status executing --force" }));
        Assert.That(workspace.Specs(), Is.Empty);
    }

    [Test]
    public void FirstSpecOfAReadyPlanLinksAndMovesIt()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        var made = workspace.Do<Outcome.Created>(new Intent.CreateSpec(TempWorkspace.Ref(plan), "DB schema"));
        Assert.That(made.Document.Title, Is.EqualTo("DB schema"));
        Assert.That(made.Document.Link, Is.EqualTo(plan.Id.Text));
        Assert.That(made.Document.Body, Does.Contain("Implement technical solution for: Search\n"));
        Assert.That(
            made.Changes.Select(c => (c.Key, c.From, c.To)),
            Is.EqualTo(new[] { ("spec_id", "", made.Document.Id.Stem), ("status", "ready", "in-spec") })
        );
        Assert.That(State(workspace.Again(plan)), Is.EqualTo(("in-spec", made.Document.Id.Stem)));
        Assert.That(workspace.Orchestrate().Plans, Is.Empty);
    }

    [Test]
    public void SecondSpecOfAPlanLeavesItsSpecIdAlone()
    {
        using var workspace = new TempWorkspace();
        var (plan, first) = workspace.PlanInSpec("Search");
        var second = workspace.Do<Outcome.Created>(new Intent.CreateSpec(TempWorkspace.Ref(plan), "DB schema"));
        Assert.That(second.Document.Id, Is.Not.EqualTo(first.Id));
        Assert.That(second.Changes, Is.Empty);
        Assert.That(workspace.Again(plan).Text, Is.EqualTo(plan.Text));
    }

    [Test]
    public void PlanThatIsUnderWayWithoutSpecIsLinkedAndStaysWhereItIs()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search", "Search", "executing");
        var spec = workspace.Spec("DB schema", plan);
        Assert.That(State(workspace.Again(plan)), Is.EqualTo(("executing", spec.Id.Stem)));
    }

    [Test]
    public void SpecWithoutTitleIsTitledAfterItsPlan()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Add a search page", ready: true);
        var spec = workspace.Do<Outcome.Created>(new Intent.CreateSpec(TempWorkspace.Ref(plan))).Document;
        Assert.That(spec.Title, Is.EqualTo("Implementation for search page"));
    }

    [Test]
    public void SpecWithoutPlanStandsAlone()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Do<Outcome.Created>(new Intent.CreateSpec(Title: "DB schema")).Document;
        Assert.That(spec.Id.Text, Does.Match("^SPEC-20251014-[0-9A-Z]{6}-db-schema$"));
        Assert.That((spec.Link, spec.Owner, spec.Status), Is.EqualTo(("", "Tester", "draft")));
        Assert.That(spec.Body, Does.Contain("## Objective\nDB schema\n"));
    }

    [Test]
    public void SpecNeedsATitleOrAPlan()
    {
        using var workspace = new TempWorkspace();
        var problem = workspace.Fail(new Intent.CreateSpec());
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Usage, "A SPEC needs a title or a plan."))
        );
        Assert.That(problem.Mend, Is.EqualTo(new[] { "otk spec 'Title' --plan REF" }));
        Assert.That(workspace.Specs(), Is.Empty);
    }

    [Test]
    public void OwnerOfASpecIsTheOneGivenElseThePlans()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search", "Search", "ready");
        Assert.That(workspace.Spec("One", plan).Owner, Is.EqualTo("Ann"));
        var given = workspace
            .Do<Outcome.Created>(new Intent.CreateSpec(TempWorkspace.Ref(plan), "Two", "Bob"))
            .Document;
        Assert.That(given.Owner, Is.EqualTo("Bob"));
    }

    [Test]
    public void SpecWithATitleThatIsRefusedChangesNothing()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        var before = workspace.Snapshot();
        Assert.That(
            workspace.Fail(new Intent.CreateSpec(TempWorkspace.Ref(plan), "a\u001bb")).Kind,
            Is.EqualTo(ProblemKind.Usage)
        );
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    private static (string Status, string Link) State(Document plan) => (plan.Status, plan.Link);
}
