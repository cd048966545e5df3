using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

/// <summary>The documentation's "PLAN-xxx", pasted as it stands.</summary>
public sealed class PlaceholderTests
{
    [TestCase("PLAN-xxx")]
    [TestCase("plan-XXX")]
    [TestCase("PLAN-xxxxx")]
    [TestCase("PLAN-...")]
    [TestCase("PLAN-…")]
    [TestCase("PLAN-20251014-xxx")]
    [TestCase("PLAN-20251014-xxxxx")]
    [TestCase("PLAN-search-xxx")]
    [TestCase("PLAN-20251014-000001-...")]
    public void PlaceholderStandsForTheOnePlanThereIs(string id)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search-page", "Search page");
        Assert.That(workspace.Show(new DocumentRef.ById(DocumentKind.Plan, id)).Id, Is.EqualTo(plan.Id));
    }

    [TestCase("SPEC-search-xxx", 1)]
    [TestCase("SPEC-xxx", 3)]
    [TestCase("SPEC-20251014-xxxxx", 2)]
    [TestCase("SPEC-20251015-xxxxx", 1)]
    [TestCase("SPEC-...", 3)]
    [TestCase("SPEC-billing-xxx", 0)]
    [TestCase("SPEC-20251016-xxxxx", 0)]
    public void PlaceholderIsAmbiguousWhereSeveralFit(string id, int fitting)
    {
        using var workspace = new TempWorkspace();
        workspace.HandSpec("SPEC-20251014-000001-implementation-for-search", "Search");
        workspace.HandSpec("SPEC-20251014-000002-implementation-for-auth", "Auth");
        workspace.HandSpec("SPEC-20251015-000001-implementation-for-tags", "Tags");
        var reference = new DocumentRef.ById(DocumentKind.Spec, id);
        if (fitting == 1)
        {
            Assert.That(workspace.Show(reference).Kind, Is.EqualTo(DocumentKind.Spec));
            return;
        }

        var problem = workspace.Fail(new Intent.Scout(reference));
        Assert.That(
            (problem.Kind, problem.Candidates.Count),
            Is.EqualTo((fitting == 0 ? ProblemKind.Failed : ProblemKind.Ambiguous, fitting))
        );
    }
}
