using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

/// <summary>Documents as the Python original and otk 1.x wrote them.</summary>
public sealed class OlderDocumentTests
{
    [Test]
    public void APlanOfThePythonOriginalIsRead()
    {
        var plan = Read(
            DocumentKind.Plan,
            "---\ncreated: '2025-10-14T01:23:45.123456+00:00'\ndesign_ok: false\nid: PLAN-20251014-01K7A2-auth\nowner: ''\nspec_id: ''\nstatus: in-spec\ntags: []\ntitle: 'Add auth: step 1'\n---\n# Plan\n"
        );

        Assert.That(
            (plan.Id.Stem, plan.Title, plan.Status, plan.Owner),
            Is.EqualTo(("PLAN-20251014-01K7A2", "Add auth: step 1", "in-spec", ""))
        );
        Assert.That(plan.Created, Is.EqualTo("2025-10-14T01:23:45.123456+00:00"));
        Assert.That(plan.Oddities, Is.Empty);
    }

    [TestCase("plan: PLAN-20251014-01K7A2-auth")]
    [TestCase("plan: \"PLAN-20251014-01K7A2-auth\"")]
    [TestCase("plan_id: PLAN-20251014-01K7A2-auth")]
    [TestCase("plan: PLAN-other\nplan_id: PLAN-20251014-01K7A2-auth")]
    [TestCase("plan_id: \"\"\nplan: PLAN-20251014-01K7A2-auth")]
    public void ASpecNamesItsPlanUnderEitherKey(string lines)
    {
        var spec = Read(
            DocumentKind.Spec,
            $"---\n{lines}\nid: SPEC-20251014-01K7JE\nstatus: designed\ntitle: Auth\n---\n"
        );

        Assert.That(spec.Link, Is.EqualTo("PLAN-20251014-01K7A2-auth"));
        Assert.That(spec.Oddities, Is.Empty);
    }

    [Test]
    public void ANumberedTaskIsReadWithWhateverStatusItHas()
    {
        var task = Read(DocumentKind.Task, "---\nid: T-001\ntitle: Old task\nstatus: new\nowner: me\n---\n\n## Goal\n");

        Assert.That((task.Id.Text, task.Status), Is.EqualTo(("T-001", "new")));
        Assert.That(task.Oddities, Is.Empty);
    }

    [Test]
    public void ABodyWithARuleInItBelongsToTheBody() =>
        Assert.That(
            Read(DocumentKind.Plan, "---\nid: P-1\ntitle: x\nstatus: draft\n---\na\n\n---\n\nb\n").Body,
            Is.EqualTo("a\n\n---\n\nb\n")
        );

    private static Document Read(DocumentKind kind, string text)
    {
        using var root = new TempFolder();
        var path = root.Write($"ai_docs/{Folders.Of(kind)}/x.md", text);
        return new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null)).Read(kind, path).Value();
    }
}
