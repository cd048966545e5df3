using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

/// <summary>IDs of otk 1.x, which count.</summary>
public sealed class NumberedIdTests
{
    [TestCase("T-0001", "T-1", null)]
    [TestCase("T-0001", "T-001", null)]
    [TestCase("T-0001", "t-0001", null)]
    [TestCase("T-001", "T-0001", null)]
    [TestCase("T-0010", "T-10", null)]
    [TestCase("P-0001", "P-1", DocumentKind.Plan)]
    [TestCase("P-0001", "P-0001", DocumentKind.Plan)]
    [TestCase("P-0001", "PLAN-001", DocumentKind.Plan)]
    [TestCase("PLAN-001", "PLAN-1", DocumentKind.Plan)]
    [TestCase("PLAN-001", "P-0001", DocumentKind.Plan)]
    [TestCase("PLAN-123", "plan-123", DocumentKind.Plan)]
    [TestCase("P-0012-with-a-slug", "P-12", DocumentKind.Plan)]
    [TestCase("P-0012-with-a-slug", "P-0012", DocumentKind.Plan)]
    [TestCase("S-0001", "SPEC-1", DocumentKind.Spec)]
    public void NumbersAreComparedAsNumbers(string id, string written, DocumentKind? kind)
    {
        using var workspace = new TempWorkspace();
        var path = id[0] switch
        {
            'T' => workspace.HandTask(id, "Old").Path,
            'P' => workspace.HandPlan(id, "Old").Path,
            _ => workspace.HandSpec(id, "Old").Path,
        };
        workspace.HandPlan("PLAN-20251014-000001-new", "New 1");
        workspace.HandTask("T-0100", "Hundred");
        Assert.That(workspace.Show(new DocumentRef.ById(kind, written)).Path, Is.EqualTo(path));
    }

    [Test]
    public void TaskAndPlanOfOneNumberAreToldApartByTheirLetter()
    {
        using var workspace = new TempWorkspace();
        var task = workspace.HandTask("T-0001", "Task");
        var plan = workspace.HandPlan("P-0001", "Plan");
        Assert.That(workspace.Show(new DocumentRef.ById(null, "T-001")).Path, Is.EqualTo(task.Path));
        Assert.That(workspace.Show(new DocumentRef.ById(null, "P-001")).Path, Is.EqualTo(plan.Path));
        Assert.That(workspace.Show(new DocumentRef.ById(DocumentKind.Plan, "PLAN-1")).Path, Is.EqualTo(plan.Path));
    }

    [Test]
    public void PlansOfOneNumberInBothOldFormsAreToldApartByTheirLettersElseAmbiguous()
    {
        using var workspace = new TempWorkspace();
        var short1 = workspace.HandPlan("P-0001", "Short");
        var long1 = workspace.HandPlan("PLAN-001", "Long");
        Assert.That(workspace.Show(new DocumentRef.ById(DocumentKind.Plan, "P-0001")).Path, Is.EqualTo(short1.Path));
        Assert.That(workspace.Show(new DocumentRef.ById(DocumentKind.Plan, "PLAN-001")).Path, Is.EqualTo(long1.Path));
        Assert.That(
            workspace.Fail(new Intent.Show(new DocumentRef.ById(DocumentKind.Plan, "PLAN-1"))).Kind,
            Is.EqualTo(ProblemKind.Ambiguous)
        );
    }

    [Test]
    public void NumberIsNoBeginning()
    {
        using var workspace = new TempWorkspace();
        workspace.HandTask("T-10", "Ten");
        var problem = workspace.Fail(new Intent.Show(new DocumentRef.ById(null, "T-1")));
        Assert.That(problem.Message, Is.EqualTo("There is no document T-1."));
    }
}
