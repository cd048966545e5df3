using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Scouting;

public sealed class ScoutReportTests
{
    [Test]
    public void ProductsSpecGivesTheProductsChecklist()
    {
        using var workspace = new TempWorkspace();
        var outcome = workspace.Scout(workspace.Spec(SpecTexts.Product));
        Assert.That(outcome.ReportPath, Is.EqualTo(SpecTexts.ReportPath));
        Assert.That(outcome.IsNew);
        Assert.That(outcome.Added, Is.EqualTo(9));
        Assert.That(
            outcome.Groups.Select(g => (g.Name, g.Items.Count)),
            Is.EqualTo(
                new[]
                {
                    ("Development", 1),
                    ("Implementation", 4),
                    ("Testing", 1),
                    ("Validation", 2),
                    ("Documentation", 1),
                }
            )
        );
        Assert.That(
            workspace.Report(),
            Is.EqualTo(
                """
                ## Implementation Checklist for SPEC-20251014-01K7JE

                ### 🔨 Development
                - [ ] Install and configure pyjwt

                ### ⚙️ Implementation
                - [ ] Create token generation service
                - [ ] Implement validation middleware
                - [ ] Add refresh token endpoint
                - [ ] Write unit tests for all flows

                ### 🧪 Testing
                - [ ] Ensure all tests passing with ≥90% coverage

                ### ✅ Validation
                - [ ] Security review completed
                - [ ] OAuth 2.0 flow working for GitHub + Google

                ### 📝 Documentation
                - [ ] Documentation updated

                """
            )
        );
    }

    [Test]
    public void WhatTheSpecHasTickedIsTickedInANewReport()
    {
        using var workspace = new TempWorkspace();
        workspace.Scout(
            workspace.Spec(
                "## Implementation Steps\n- [x] Write code\n- [X] Read code\n- [ ] Ship code\n\n## Acceptance Criteria\n- [x] All tests pass\n"
            )
        );
        Assert.That(
            workspace.Report().Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)),
            Is.EqualTo(
                new[] { "- [x] Write code", "- [x] Read code", "- [ ] Ship code", "- [x] Ensure all tests pass" }
            )
        );
    }

    [Test]
    public void MarksOfWhatIsBegunPutOffOrCalledOffStay()
    {
        using var workspace = new TempWorkspace();
        workspace.Scout(
            workspace.Spec("## Implementation Steps\n- [~] Write code\n- [-] Read code\n- [/] Ship code\n")
        );
        Assert.That(workspace.Report(), Does.Contain("- [~] Write code\n- [-] Read code\n- [/] Ship code\n"));
    }

    [Test]
    public void ScoutingLeavesTheSpecAlone()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(SpecTexts.Product);
        workspace.Scout(spec);
        Assert.That(workspace.Again(spec).Text, Is.EqualTo(spec.Text));
    }

    [Test]
    public void SpecWithNothingToDoIsRefused()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec("## Objective\n\n## Approach\n### Implementation Steps\n<!-- none yet -->\n- [ ]\n");
        var problem = workspace.Fail(new Intent.Scout(TempWorkspace.Ref(spec)));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Refused));
        Assert.That(
            problem.Message,
            Is.EqualTo(
                "SPEC-20251014-01K7JE has no objective, no steps and no acceptance criteria yet, so there is nothing to draw a checklist from."
            )
        );
        Assert.That(
            problem.Mend,
            Is.EqualTo(new[] { $"write steps as '- [ ] …' under Implementation Steps in {spec.DisplayPath}" })
        );
        Assert.That(Directory.Exists(workspace.Root.Combine("ai_docs", "scout_reports")), Is.False);
    }

    [Test]
    public void PlanCannotBeScouted()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var problem = workspace.Fail(new Intent.Scout(TempWorkspace.Ref(plan)));
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Usage, $"{plan.Id.Stem} is a PLAN, and this needs a SPEC."))
        );
    }
}
