using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Plans;

public sealed class PlanTemplateTests
{
    [Test]
    public void PlanIsMadeFromTheUsersOwnTemplate()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(
            ".claude/templates/plan.md",
            "---\nid: ${ID}\ntitle: ${TITLE}\nteam: web\nstatus: ${STATUS}\n---\n# ${TITLE} by ${OWNER}\n"
        );
        var plan = workspace.Plan("Fix: it");
        Assert.That(
            plan.Text,
            Is.EqualTo(
                $"---\nid: {plan.Id}\ntitle: \"Fix: it\"\nteam: web\nstatus: draft\nspec_id: \"\"\n---\n# Fix: it by Tester\n"
            )
        );
    }

    [Test]
    public void TemplateThatWouldMakeAnUnreadablePlanIsRefusedByItsName()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(".claude/templates/plan.md", "---\nid: ${ID}\nstatus: draft\n---\n");
        var problem = workspace.Fail(new Intent.CreatePlan("Search"));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Failed));
        Assert.That(
            problem.Message,
            Is.EqualTo(
                "The template .claude/templates/plan.md would make an invalid document: the front matter has no title."
            )
        );
        Assert.That(Directory.Exists(workspace.Root.Combine("ai_docs")), Is.False);
    }
}
