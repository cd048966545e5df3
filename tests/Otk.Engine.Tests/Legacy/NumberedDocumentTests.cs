using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Legacy;

public sealed class NumberedDocumentTests
{
    [Test]
    public void TasksCountFromOne()
    {
        using var workspace = new TempWorkspace();
        var first = Task(workspace, "Add feature");
        Assert.That(
            first.Text,
            Is.EqualTo(
                """
                ---
                id: T-0001
                title: Add feature
                owner: Tester
                created: 2025-10-14T01:23:45Z
                status: new
                ---

                ## Goal
                Add feature

                """
            )
        );
        Assert.That(first.DisplayPath, Is.EqualTo("ai_docs/tasks/T-0001.md"));
        Assert.That(Task(workspace, "Another").Id.Text, Is.EqualTo("T-0002"));
    }

    [Test]
    public void NumberedPlansCountFromOneWhateverOtherPlansThereAre()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("A dated one");
        var first = Plan(workspace, "Implementation");
        Assert.That(
            (first.Id.Text, first.Status, first.Link, first.DisplayPath),
            Is.EqualTo(("P-0001", "draft", "", "ai_docs/plans/P-0001.md"))
        );
        Assert.That(Plan(workspace, "Another").Id.Text, Is.EqualTo("P-0002"));
    }

    [Test]
    public void NextNumberIsBehindTheGreatestThatIsTaken()
    {
        using var workspace = new TempWorkspace();
        workspace.HandTask("T-007", "Seven");
        workspace.HandTask("T-0012-with-a-slug", "Twelve");
        Assert.That(Task(workspace, "Next").Id.Text, Is.EqualTo("T-0013"));
        workspace.HandPlan("P-9999", "Many");
        Assert.That(Plan(workspace, "Next").Id.Text, Is.EqualTo("P-10000"));
    }

    [Test]
    public void NumberedPlanGoesTheWayOfEveryPlan()
    {
        using var workspace = new TempWorkspace();
        var plan = Plan(workspace, "Implementation");
        workspace.SetStatus(plan, "ready");
        var spec = workspace.Orchestrate().Named.Single();
        Assert.That((spec.Link, workspace.Again(plan).Link), Is.EqualTo(("P-0001", spec.Id.Stem)));
        workspace.Execute(spec);
        Assert.That(workspace.Again(plan).Status, Is.EqualTo("executing"));
    }

    [Test]
    public void TitleThatIsNoLineOfTextIsRefused()
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Fail(new Intent.CreateTask("")).Kind, Is.EqualTo(ProblemKind.Usage));
        Assert.That(workspace.Fail(new Intent.CreateNumberedPlan("\u001b")).Kind, Is.EqualTo(ProblemKind.Usage));
        Assert.That(workspace.Snapshot(), Is.Empty);
    }

    private static Document Task(TempWorkspace workspace, string title) =>
        workspace.Do<Outcome.Created>(new Intent.CreateTask(title)).Document;

    private static Document Plan(TempWorkspace workspace, string title) =>
        workspace.Do<Outcome.Created>(new Intent.CreateNumberedPlan(title)).Document;
}
