using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Orchestrating;

public sealed class OrchestrateTests
{
    [Test]
    public void ExactlyThePlansThatAreReadyAndHaveNoSpecGetOne()
    {
        using var workspace = new TempWorkspace();
        var ready = workspace.HandPlan("PLAN-20251014-000001-a", "Ready", "ready");
        var second = workspace.HandPlan("PLAN-20251014-000002-b", "Ready too", "ready");
        var others = new[]
        {
            workspace.HandPlan("PLAN-20251014-000003-c", "Draft"),
            workspace.HandPlan("PLAN-20251014-000004-d", "Ready with SPEC", "ready", "SPEC-20251014-0000ZZ"),
            workspace.HandPlan("PLAN-20251014-000005-e", "In spec", "in-spec"),
            workspace.HandPlan("PLAN-20251014-000006-f", "Executing", "executing"),
            workspace.HandPlan("PLAN-20251014-000007-g", "Done", "done"),
            workspace.HandPlan("PLAN-20251014-000008-h", "Someday", "someday"),
        };

        var outcome = workspace.Orchestrate();

        Assert.That(outcome.Plans.Select(p => p.Plan.Id), Is.EqualTo(new[] { ready.Id, second.Id }));
        Assert.That(workspace.Specs().Select(s => s.Link), Is.EqualTo(new[] { ready.Id.Text, second.Id.Text }));
        Assert.That(outcome.Others, Is.EqualTo(new PlanCounts(Drafts: 1, ReadyWithSpec: 1)));
        foreach (var plan in others)
            Assert.That(workspace.Again(plan).Text, Is.EqualTo(plan.Text), plan.Title);
    }

    [Test]
    public void PlanAndSpecNameEachOther()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Add JWT authentication with OAuth 2.0 support", ready: true);
        workspace.Clock.Advance(TimeSpan.FromMinutes(52));
        var spec = workspace.Orchestrate().Named.Single();
        Assert.That(spec.Id.Text, Does.Match("^SPEC-20251014-[0-9A-HJKMNP-TV-Z]{6}-implementation-for-jwt$"));
        Assert.That(spec.Link, Is.EqualTo(plan.Id.Text));
        Assert.That(
            workspace.Again(plan).Text,
            Is.EqualTo(
                plan.Text.Replace("status: ready ", "status: in-spec ", StringComparison.Ordinal)
                    .Replace("spec_id: \"\"", $"spec_id: \"{spec.Id.Stem}\"", StringComparison.Ordinal)
            )
        );
    }

    [Test]
    public void SpecHasThePlansObjectiveMilestonesAndCriteriaAndNothingElse()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Add JWT authentication", ready: true);
        workspace.Edit(plan, "## Objective\nAdd JWT authentication", "## Objective\nLet users sign in with a token.");
        workspace.Edit(
            plan,
            "## Milestones\n",
            "## Milestones\n- [ ] Design the flow\n- [x] Choose a library\n- Implement the middleware\n"
        );
        File.AppendAllText(plan.Path, "\n## Acceptance Criteria\n- [ ] All tests pass\n");
        var spec = workspace.Orchestrate().Named.Single();
        Assert.That(
            spec.Text,
            Is.EqualTo(
                $"""
                ---
                id: {spec.Id}
                plan_id: {plan.Id}
                title: Implementation for JWT authentication
                owner: Tester
                created: 2025-10-14T01:23:45Z
                status: draft          # draft|designed|built|done
                ---

                ## Objective
                Implement technical solution for: Let users sign in with a token.

                ## Approach
                ### Technical Design
                <!-- How it will be built: the decisions and the reasons for them. -->

                ### Implementation Steps
                - [ ] Design the flow
                - [x] Choose a library
                - [ ] Implement the middleware

                ## Acceptance Criteria
                - [ ] All tests pass

                """
            )
        );
    }

    [Test]
    public void PlanWithoutMilestonesGivesASpecWithoutSteps()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        Assert.That(spec.Body, Does.Not.Match("(?m)^ *- "));
        Assert.That(spec.Body, Does.Contain("## Objective\nImplement technical solution for: Search\n"));
    }

    [Test]
    public void SpecBelongsToTheOwnerOfThePlan()
    {
        using var workspace = new TempWorkspace();
        workspace.Do<Outcome.Created>(new Intent.CreatePlan("Search", Ready: true, Owner: "Ann"));
        Assert.That(workspace.Orchestrate().Named.Single().Owner, Is.EqualTo("Ann"));
    }

    [Test]
    public void SecondRunMakesAndChangesNothing()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Search", ready: true);
        workspace.Plan("Sign-in", ready: true);
        Assert.That(workspace.Orchestrate().Plans, Has.Count.EqualTo(2));
        var before = workspace.Snapshot();
        Assert.That(workspace.Orchestrate().Plans, Is.Empty);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void EmptyFolderStaysEmpty()
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Orchestrate().Plans, Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(workspace.Root.Path), Is.Empty);
    }

    [TestCase("x", 300)]
    [TestCase("e\u0301", 150)]
    public void PlanWithTheLongestTitleGetsItsSpec(string character, int times)
    {
        using var workspace = new TempWorkspace();
        var title = string.Concat(Enumerable.Repeat(character, times));
        var plan = workspace.Plan(title, ready: true);
        Assert.That(workspace.Orchestrate().Named.Single().Title, Is.EqualTo(title));
        Assert.That(workspace.Again(plan).Status, Is.EqualTo("in-spec"));
    }

    [TestCase("Fix: the login")]
    [TestCase("a # b")]
    [TestCase("# heading")]
    [TestCase("---")]
    [TestCase("- x")]
    [TestCase("[x] \"y\" {z} \\")]
    public void TitleThatIsMarkupReachesTheObjectiveToTheLetter(string title)
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec(title);
        Assert.That(spec.Title, Is.EqualTo("Implementation for " + title));
        Assert.That(spec.Body, Does.Contain($"Implement technical solution for: {title}\n"));
    }

    [Test]
    public void PlanWithCrlfAndMarkKeepsThemAndItsOtherLines()
    {
        using var workspace = new TempWorkspace();
        const string text =
            "\uFEFF---\r\n# by hand\r\nid: PLAN-20251014-000001-a\r\ntitle: 'Search'\r\nextra: [1, 2]\r\nstatus: 'ready' # now\r\nspec_id:\r\n---\r\n\r\nbody\r\n";
        var path = workspace.PlanFile("PLAN-20251014-000001-a", text);
        var spec = workspace.Orchestrate().Named.Single();
        Assert.That(
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path)),
            Is.EqualTo(
                text.Replace("'ready'", "'in-spec'", StringComparison.Ordinal)
                    .Replace("spec_id:", $"spec_id: {spec.Id.Stem}", StringComparison.Ordinal)
            )
        );
    }

    [Test]
    public void TicksComeAlongAndBoxesThatNothingSaysTheMeaningOfAreToldOf()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        File.AppendAllText(
            plan.Path,
            "- [x] One <!-- was quick -->\n- [ ] Two\n\n## Notes\n\n- [ ] Ask Tom\n- no box\n\n"
                + "## Acceptance Criteria\n\n### Speed\n\n- [ ] Fast\n\n  By all means.\n"
        );
        var pair = workspace.Orchestrate().Plans.Single();
        Assert.That(
            pair.Spec!.Outline.SelectMany(s => s.Items).Select(i => $"{i.Mark} {i.Text}"),
            Is.EqualTo(new[] { "x One", "  Two", "  Fast" })
        );
        Assert.That(pair.NotTaken, Is.EqualTo(new[] { "Ask Tom (under Notes)" }));
    }
}
