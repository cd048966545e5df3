using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.References;

public sealed class IdReferenceTests
{
    [TestCase("PLAN-20251014-01K7A2-user-auth")]
    [TestCase("plan-20251014-01k7a2-user-auth")]
    [TestCase("PLAN-20251014-01K7A2")]
    [TestCase("PLAN-20251014-01K7A2-us")]
    [TestCase("PLAN-20251014-01K")]
    [TestCase("PLAN-20251014-01k")]
    [TestCase("PLAN-auth")]
    [TestCase("plan-AUTH")]
    [TestCase("PLAN-user-auth")]
    [TestCase("PLAN-auth-user")]
    [TestCase("PLAN-aut")]
    [TestCase("PLAN-login")]
    public void PlanIsFoundBy(string id)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-01K7A2-user-auth", "User auth and login");
        workspace.HandPlan("PLAN-20251014-02K7A2-search", "Search");
        workspace.HandSpec("SPEC-20251014-01K7JE-user-auth", "Auth");
        Assert.That(workspace.Show(Plan(id)).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void IdThatIsWholeGoesBeforeIdsThatBeginWithIt()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-auth", "Auth");
        workspace.HandPlan("PLAN-auth-tokens", "Auth tokens");
        Assert.That(workspace.Show(Plan("PLAN-auth")).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void WholeWordGoesBeforeABegunOne()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-auth", "Auth");
        workspace.HandPlan("PLAN-20251014-000002-authentication", "Authentication");
        Assert.That(workspace.Show(Plan("PLAN-auth")).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void WhatIsTitledExactlySoGoesBeforeWhatHasMoreWords()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Add auth");
        workspace.PlanInSpec("Add auth tokens");
        Assert.That(workspace.Show(Plan("PLAN-auth")).Id, Is.EqualTo(plan.Id));
        Assert.That(workspace.Show(new DocumentRef.ById(DocumentKind.Spec, "SPEC-auth")).Id, Is.EqualTo(spec.Id));
        Assert.That(workspace.Show(new DocumentRef.ByTitle(DocumentKind.Spec, "auth")).Id, Is.EqualTo(spec.Id));
    }

    [Test]
    public void SeveralAreAmbiguousAndTheNewestIsNamedFirst()
    {
        using var workspace = new TempWorkspace();
        var first = workspace.HandPlan("PLAN-20251014-000001-auth-a", "Auth A", "ready");
        var second = workspace.HandPlan("PLAN-20251014-000002-auth-b", "Auth B");
        foreach (var id in new[] { "PLAN-auth", "PLAN-20251014", "PLAN-2025" })
        {
            var problem = workspace.Fail(new Intent.SetStatus(Plan(id), "ready"));
            Assert.That(
                (problem.Kind, problem.Message),
                Is.EqualTo((ProblemKind.Ambiguous, $"2 PLANs are meant by {id}; which one?"))
            );
            Assert.That(problem.Candidates, Is.EqualTo(new[] { Candidate(second), Candidate(first) }));
            Assert.That(problem.Mend, Is.EqualTo(new[] { "name one by its ID, or by as much of it as is unique" }));
        }

        Assert.That(workspace.Plans().Select(p => p.Text), Is.EqualTo(new[] { first.Text, second.Text }));
    }

    [Test]
    public void AnIdWithASlipInItIsAskedBack()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-01K7A2-auth", "Auth");
        workspace.HandPlan("PLAN-20251013-99ZZZZ-other", "Other");
        Assert.That(
            workspace.Fail(new Intent.Show(Plan("PLAN-20251014-01K7B2"))).Mend,
            Is.EqualTo(new[] { "did you mean PLAN-20251014-01K7A2?", "otk list plans" })
        );
    }

    [TestCase("PLAN-20251015")]
    [TestCase("PLAN-20251014-000234")]
    [TestCase("PLAN-billing")]
    [TestCase("PLAN-!!")]
    public void NoneIsAProblemThatTellsHowToSeeThemAll(string id)
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-auth", "Auth");
        var problem = workspace.Fail(new Intent.Show(Plan(id)));
        Assert.That((problem.Kind, problem.Message), Is.EqualTo((ProblemKind.Failed, $"There is no PLAN {id}.")));
        Assert.That(problem.Mend, Is.EqualTo(new[] { "otk list plans" }));
    }

    [Test]
    public void NoneAtAllTellsHowToMakeTheFirst()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Fail(new Intent.Show(Plan("PLAN-auth")));
        Assert.That((plan.Message, plan.Mend[0]), Is.EqualTo(("There is no PLAN yet.", "otk plan 'Title' --ready")));
        var spec = workspace.Fail(new Intent.Scout(new DocumentRef.ById(DocumentKind.Spec, "SPEC-xxx")));
        Assert.That((spec.Message, spec.Mend[0]), Is.EqualTo(("There is no SPEC yet.", "otk orchestrate")));
    }

    [Test]
    public void DocumentOfAnotherKindIsRefused()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        var scout = workspace.Fail(new Intent.Scout(TempWorkspace.Ref(plan)));
        Assert.That(
            (scout.Kind, scout.Message),
            Is.EqualTo((ProblemKind.Usage, $"{plan.Id.Stem} is a PLAN, and this needs a SPEC."))
        );
        Assert.That(scout.Mend, Is.EqualTo(new[] { "otk list specs" }));
        var make = workspace.Fail(new Intent.CreateSpec(TempWorkspace.Ref(spec), "X"));
        Assert.That(make.Message, Is.EqualTo($"{spec.Id.Stem} is a SPEC, and this needs a PLAN."));
    }

    [TestCase("jwt")]
    [TestCase("PLAN-20251014-000001-oauth")]
    public void DocumentWhoseFileWasRenamedIsFoundByItsId(string file)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-jwt", "Tokens", file: file);
        workspace.HandPlan("PLAN-20251014-000002-other", "Other");
        foreach (var id in new[] { "PLAN-20251014-000001-jwt", "PLAN-20251014-000001", "PLAN-jwt", "PLAN-tokens" })
            Assert.That(workspace.Show(Plan(id)).Path, Is.EqualTo(plan.Path), id);
        workspace.SetStatus(plan, "ready");
        Assert.That(workspace.Orchestrate().Plans.Single().Plan.Path, Is.EqualTo(plan.Path));
    }

    [TestCase("PLAN-20251014-000001-jwt", "PLAN-20251014-000001-jwt-copy")]
    [TestCase("PLAN-20251014-000001-jwt", "PLAN-20251014-000001-jwt copy")]
    [TestCase("jwt", "jwt-copy")]
    public void TwoFilesWithOneIdAreAmbiguous(string file, string copy)
    {
        using var workspace = new TempWorkspace();
        var paths = new[] { file, copy }
            .Select(f => workspace.HandPlan("PLAN-20251014-000001-jwt", "Tokens", file: f).DisplayPath)
            .ToList();
        foreach (var id in new[] { "PLAN-20251014-000001-jwt", "plan-20251014-000001", "PLAN-20251014-0000" })
        {
            var problem = workspace.Fail(new Intent.SetStatus(Plan(id), "ready"));
            Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Ambiguous), id);
            Assert.That(problem.Candidates.Select(c => c.Path), Is.EquivalentTo(paths), id);
            Assert.That(
                problem.Mend,
                Is.EqualTo(new[] { "give one of the files with the same ID another one, or delete it" })
            );
        }

        Assert.That(
            workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Plan)).Damaged.Single().Message,
            Does.StartWith("The ID PLAN-20251014-000001-jwt is also that of ")
        );
    }

    [Test]
    public void TwoSpecsWithOneIdAreAmbiguousAlsoWhereThePlanIsNamed()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-jwt", "Tokens");
        foreach (var file in new[] { "SPEC-20251014-000002-jwt", "SPEC-20251014-000002-jwt-copy" })
            workspace.HandSpec(
                "SPEC-20251014-000002-jwt",
                "Tokens",
                link: "plan_id: PLAN-20251014-000001-jwt",
                file: file
            );

        foreach (
            DocumentRef spec in new DocumentRef[]
            {
                new DocumentRef.ById(DocumentKind.Spec, "SPEC-20251014-000002"),
                new DocumentRef.ByTitle(DocumentKind.Spec, "Tokens"),
            }
        )
        {
            var problem = workspace.Fail(new Intent.SetStatus(spec, "designed"));
            Assert.That(
                (problem.Kind, problem.Candidates.Count),
                Is.EqualTo((ProblemKind.Ambiguous, 2)),
                spec.ToString()
            );
        }
    }

    [Test]
    public void DamagedDocumentThatIsMeantIsToldOf()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanFile("PLAN-20251014-000001-jwt", "---\nid: x\n");
        workspace.HandPlan("PLAN-20251014-000002-other", "Other");
        var problem = workspace.Fail(new Intent.Show(Plan("PLAN-jwt")));
        Assert.That(
            problem.Message,
            Is.EqualTo("The front matter is not closed: there is no second line of three hyphens.")
        );
        Assert.That(problem.At?.Path, Is.EqualTo("ai_docs/plans/PLAN-20251014-000001-jwt.md"));
    }

    private static DocumentRef Plan(string id) => new DocumentRef.ById(DocumentKind.Plan, id);

    private static Candidate Candidate(Document document) =>
        new(document.Id.Text, document.Title, document.Status, document.DisplayPath);
}
