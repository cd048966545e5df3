using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Legacy;

public sealed class OrchestrateOnceTests
{
    [Test]
    public void EachOpenTaskGetsANumberedPlanOnce()
    {
        using var workspace = new TempWorkspace();
        workspace.HandTask("T-0001", "'Fix: it'");
        workspace.HandTask("T-0002", "Was done", "done");
        workspace.HandTask("T-0003", "Search");

        var outcome = Once(workspace);

        Assert.That(
            outcome.Plans.Select(p => (p.Id.Text, p.Title, p.Status, p.Owner, p.FrontMatter!.Value("task_id"))),
            Is.EqualTo(
                new[]
                {
                    ("P-0001", "Fix: it", "draft", "Ann", "T-0001"),
                    ("P-0002", "Search", "draft", "Ann", "T-0003"),
                }
            )
        );
        Assert.That(outcome.Then.Plans, Is.Empty);
        var before = workspace.Snapshot();
        Assert.That(Once(workspace).Plans, Is.Empty);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ReadyPlansAreOrchestratedInTheSamePass()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        var outcome = Once(workspace);
        Assert.That(outcome.Then.Named.Single().Link, Is.EqualTo(plan.Id.Text));
        Assert.That(workspace.Again(plan).Status, Is.EqualTo("in-spec"));
    }

    [Test]
    public void TaskThatAPlanNamesGetsNoOther()
    {
        using var workspace = new TempWorkspace();
        workspace.HandTask("T-0001", "Search");
        workspace.PlanFile(
            "PLAN-20251014-000001-search",
            "---\nid: PLAN-20251014-000001-search\ntitle: Search\nstatus: draft\ntask_id: t-0001\n---\n"
        );
        Assert.That(Once(workspace).Plans, Is.Empty);
    }

    [Test]
    public void DamagedTaskIsReportedAndTheOthersAreDone()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write("ai_docs/tasks/T-0001.md", "x");
        workspace.HandTask("T-0002", "Search");
        var outcome = Once(workspace);
        Assert.That(outcome.Plans.Single().Title, Is.EqualTo("Search"));
        Assert.That(outcome.Damaged.Select(p => p.At!.Path), Is.EqualTo(new[] { "ai_docs/tasks/T-0001.md" }));
    }

    [Test]
    public void TasksAreShownByTheirOldIds()
    {
        using var workspace = new TempWorkspace();
        workspace.HandTask("T-001", "Search");
        Once(workspace);
        Assert.That(workspace.Show(new DocumentRef.ById(null, "T-0001")).Kind, Is.EqualTo(DocumentKind.Task));
    }

    private static Outcome.OrchestratedOnce Once(TempWorkspace workspace) =>
        workspace.Do<Outcome.OrchestratedOnce>(new Intent.OrchestrateOnce());
}
