using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

public sealed class TitleReferenceTests
{
    [TestCase("Café: the user's search page")]
    [TestCase("cafe the users search page")]
    [TestCase("search")]
    [TestCase("SEARCH café")]
    [TestCase("page search")]
    [TestCase("user’s")]
    [TestCase("sear pag")]
    public void PlanIsFoundByWordsOfItsTitle(string words)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-x", "\"Café: the user's search page\"");
        workspace.HandPlan("PLAN-20251014-000002-y", "Sign-in");
        Assert.That(workspace.Show(new DocumentRef.ByTitle(DocumentKind.Plan, words)).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void WholeTitleGoesBeforeItsWordsAndTheseBeforeBeginnings()
    {
        using var workspace = new TempWorkspace();
        var whole = workspace.HandPlan("PLAN-20251014-000001-x", "Auth");
        var words = workspace.HandPlan("PLAN-20251014-000002-y", "Auth flow");
        var begun = workspace.HandPlan("PLAN-20251014-000003-z", "Authentication flows");
        Assert.That(workspace.Show(Plan("auth")).Id, Is.EqualTo(whole.Id));
        Assert.That(workspace.Show(Plan("flow")).Id, Is.EqualTo(words.Id));
        Assert.That(workspace.Show(Plan("authen")).Id, Is.EqualTo(begun.Id));
    }

    [Test]
    public void SeveralTitlesAreAmbiguous()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "Auth flow");
        workspace.HandPlan("PLAN-20251014-000002-y", "Auth page");
        var problem = workspace.Fail(new Intent.Show(Plan("auth")));
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Ambiguous, "2 PLANs are meant by 'auth'; which one?"))
        );
        Assert.That(problem.Candidates.Select(c => c.Title), Is.EqualTo(new[] { "Auth page", "Auth flow" }));
    }

    [Test]
    public void WithoutAKindPlansAndSpecsAreLookedAt()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "Auth");
        workspace.HandSpec("SPEC-20251014-000001-x", "Auth");
        var spec = workspace.HandSpec("SPEC-20251014-000002-x", "Billing");
        Assert.That(
            workspace.Fail(new Intent.Show(new DocumentRef.ByTitle(null, "auth"))).Message,
            Is.EqualTo("2 documents are meant by 'auth'; which one?")
        );
        Assert.That(workspace.Show(new DocumentRef.ByTitle(null, "billing")).Id, Is.EqualTo(spec.Id));
    }

    [Test]
    public void SpecIsAlsoKnownByTheTitleOfItsPlan()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "User auth");
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "JWT tokens", "plan_id: PLAN-20251014-000001-x");
        Assert.That(workspace.Show(new DocumentRef.ByTitle(DocumentKind.Spec, "auth")).Id, Is.EqualTo(spec.Id));
    }

    [Test]
    public void SpecThatIsTitledSoGoesBeforeOneWhosePlanIs()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "User auth");
        workspace.HandSpec("SPEC-20251014-000001-x", "JWT tokens", "plan_id: PLAN-20251014-000001-x");
        var titled = workspace.HandSpec("SPEC-20251014-000002-x", "Auth");
        Assert.That(workspace.Show(new DocumentRef.ByTitle(DocumentKind.Spec, "auth")).Id, Is.EqualTo(titled.Id));
    }

    [TestCase("billing")]
    [TestCase("!!")]
    public void TitleThatNoneHasIsAProblem(string words)
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "Auth");
        var problem = workspace.Fail(new Intent.Show(Plan(words)));
        Assert.That(
            (problem.Kind, problem.Message, problem.Mend[0]),
            Is.EqualTo((ProblemKind.Failed, $"There is no PLAN '{words}'.", "otk list plans"))
        );
    }

    private static DocumentRef Plan(string words) => new DocumentRef.ByTitle(DocumentKind.Plan, words);
}
