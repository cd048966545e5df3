using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Plans;

public sealed class NewPlanTests
{
    [Test]
    public void PlanReadsAsTheProductShowsIt()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Add JWT authentication with OAuth 2.0 support", ready: true);
        Assert.That(
            File.ReadAllText(plan.Path),
            Is.EqualTo(
                $"""
                ---
                id: {plan.Id}
                title: Add JWT authentication with OAuth 2.0 support
                owner: Tester
                created: 2025-10-14T01:23:45Z
                status: ready          # draft|ready|in-spec|executing|done
                spec_id: ""            # filled after orchestrate creates SPEC
                ---

                ## Objective
                Add JWT authentication with OAuth 2.0 support

                ## Milestones
                <!-- One line a milestone; each becomes a step of the SPEC:  - [ ] Design the flow -->

                """
            )
        );
    }

    [Test]
    public void IdIsDateStampAndSlugAndTheFileIsNamedAfterIt()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Add JWT authentication with OAuth 2.0 support");
        Assert.That(plan.Id.Text, Does.Match("^PLAN-20251014-[0-9A-HJKMNP-TV-Z]{6}-jwt-authentication$"));
        Assert.That(plan.DisplayPath, Is.EqualTo($"ai_docs/plans/{plan.Id}.md"));
        Assert.That(workspace.Store.Files(DocumentKind.Plan), Is.EqualTo(new[] { plan.Path }));
    }

    [Test]
    public void PlanIsDraftUnlessItIsMadeReady()
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Plan("Search").Status, Is.EqualTo("draft"));
        Assert.That(workspace.Plan("Search", ready: true).Status, Is.EqualTo("ready"));
    }

    [Test]
    public void PlansOfOneSecondHaveDifferentIdsThatSortInOrderOfCreation()
    {
        using var workspace = new TempWorkspace();
        var made = Enumerable.Range(0, 30).Select(_ => workspace.Plan("Search").Id.Text).ToList();
        Assert.That(made, Is.Unique);
        Assert.That(made, Is.Ordered.Using<string>(StringComparer.Ordinal));
    }

    [Test]
    public void IdsKeepTheirOrderWhereTheClockGoesBack()
    {
        using var workspace = new TempWorkspace();
        var first = workspace.Plan("First");
        workspace.Clock.Advance(TimeSpan.FromMinutes(-5));
        var second = workspace.Plan("Second");
        Assert.That(second.Id.Text, Is.GreaterThan(first.Id.Text).Using<string>(StringComparer.Ordinal));
        Assert.That(second.Created, Is.EqualTo("2025-10-14T01:18:45Z"));
    }

    [Test]
    public void OwnerThatIsGivenGoesBeforeTheCascade()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Do<Outcome.Created>(new Intent.CreatePlan("Search", Owner: "Backend Team")).Document;
        Assert.That(plan.Owner, Is.EqualTo("Backend Team"));
    }

    [Test]
    public void OwnerComesFromTheCascadeWhereNoneIsGiven()
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Plan("Search").Owner, Is.EqualTo("Tester"));
        workspace.SetEnvironment("OTK_OWNER", "");
        workspace.Do<Outcome.OwnerStored>(new Intent.OwnerSet("Frontend Team"));
        Assert.That(workspace.Plan("Search").Owner, Is.EqualTo("Frontend Team"));
    }

    [Test]
    public void FirstDocumentBringsTheIgnoreFilesOfItsFolders()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Search");
        Assert.That(File.ReadAllText(workspace.Root.Combine("ai_docs", ".gitignore")), Does.EndWith("\n*\n"));
        Assert.That(File.Exists(workspace.Root.Combine(".otk", ".gitignore")));
    }
}
