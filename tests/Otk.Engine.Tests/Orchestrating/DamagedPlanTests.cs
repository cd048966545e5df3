using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Orchestrating;

public sealed class DamagedPlanTests
{
    [TestCase("no front matter at all\n", "The document does not begin with front matter (a line of three hyphens).")]
    [TestCase(
        "---\nid: PLAN-1\ntitle: x\nstatus: ready\n",
        "The front matter is not closed: there is no second line of three hyphens."
    )]
    [TestCase("---\nid: PLAN-1\nstatus: ready\n---\n", "The front matter has no title.")]
    [TestCase(
        "---\nid: PLAN-1\ntitle: x\nstatus: ready\n---\n<<<<<<< HEAD\n=======\n>>>>>>> x\n",
        "The document has merge-conflict markers in it."
    )]
    [TestCase("", "The document is empty.")]
    public void DamagedPlanIsReportedAndTheOthersAreDone(string text, string message)
    {
        using var workspace = new TempWorkspace();
        workspace.PlanFile("PLAN-1", text);
        var good = workspace.Plan("Search", ready: true);
        var outcome = workspace.Orchestrate();
        Assert.That(outcome.Plans.Select(p => p.Plan.Id), Is.EqualTo(new[] { good.Id }));
        Assert.That(
            outcome.Damaged.Select(p => (p.Message, p.At!.Path)),
            Is.EqualTo(new[] { (message, "ai_docs/plans/PLAN-1.md") })
        );
        Assert.That(File.ReadAllText(workspace.Root.Combine("ai_docs", "plans", "PLAN-1.md")), Is.EqualTo(text));
    }

    [Test]
    public void ReadyPlanThatCannotBeLinkedIsReportedAndTheOthersAreDone()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanFile(
            "PLAN-20251014-000001-a",
            "---\nid: PLAN-20251014-000001-a\ntitle: x\nstatus: ready\nspec_id: &s \"\"\nother: *s\n---\n"
        );
        workspace.HandPlan("PLAN-20251014-000002-b", new string('x', 301), "ready");
        var good = workspace.Plan("Search", ready: true);
        var outcome = workspace.Orchestrate();
        Assert.That(outcome.Plans.Select(p => p.Plan.Id), Is.EqualTo(new[] { good.Id }));
        Assert.That(
            outcome.Damaged.Select(p => p.Message),
            Is.EqualTo(
                new[]
                {
                    "The value of spec_id is written over several lines or is no text, so otk does not change it.",
                    "The title has 301 characters; 300 is the most.",
                }
            )
        );
        Assert.That(workspace.Specs(), Has.Count.EqualTo(1));
    }

    [Test]
    public void NothingIsWrittenWhereTheOnlyReadyPlanCannotBeLinked()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanFile(
            "PLAN-20251014-000001-a",
            "---\nid: PLAN-20251014-000001-a\ntitle: x\nstatus: ready\nspec_id: &s \"\"\nother: *s\n---\n"
        );
        var problem = workspace.Fail(new Intent.Orchestrate());
        Assert.That(problem.At?.ToString(), Is.EqualTo("ai_docs/plans/PLAN-20251014-000001-a.md, line 5 (spec_id)"));
        Assert.That(workspace.Specs(), Is.Empty);
    }
}
