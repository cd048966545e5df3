using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Changing;

public sealed class SetOwnerAndTitleTests
{
    [TestCase("OAuth login")]
    [TestCase("Fix: the \"login\" # now")]
    [TestCase("- [ ] {x} \\n 'y'")]
    [TestCase("yes")]
    public void NewTitleIsKeptToTheLetterWhileIdAndFileStay(string title)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var change = workspace
            .Do<Outcome.Changed>(new Intent.SetTitle(TempWorkspace.Ref(plan), title))
            .Changes.Single();
        Assert.That((change.Key, change.From, change.To), Is.EqualTo(("title", "Search", title)));
        var again = workspace.Again(plan);
        Assert.That((again.Title, again.Id), Is.EqualTo((title, plan.Id)));
        Assert.That(again.Body, Is.EqualTo(plan.Body));
        Assert.That(workspace.Store.Files(DocumentKind.Plan), Is.EqualTo(new[] { plan.Path }));
    }

    [TestCase("Backend Team")]
    [TestCase("@dana")]
    [TestCase("Zoë: \"Z\"")]
    public void NewOwnerIsKeptToTheLetter(string owner)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(TempWorkspace.Ref(plan), owner));
        var again = workspace.Again(plan);
        Assert.That((again.Owner, again.Title, again.Status), Is.EqualTo((owner, "Search", "draft")));
    }

    [Test]
    public void OwnerIsAddedWhereTheFrontMatterHasNone()
    {
        using var workspace = new TempWorkspace();
        var path = workspace.PlanFile("PLAN-1", "---\nid: PLAN-1\ntitle: x\nstatus: draft\n---\nowner: no\n");
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(new DocumentRef.ById(DocumentKind.Plan, "PLAN-1"), "Ann"));
        Assert.That(
            File.ReadAllText(path),
            Is.EqualTo("---\nid: PLAN-1\ntitle: x\nstatus: draft\nowner: Ann\n---\nowner: no\n")
        );
    }

    [Test]
    public void SameOwnerAndTitleChangeNoByte()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var before = workspace.Snapshot();
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(TempWorkspace.Ref(plan), "Tester"));
        workspace.Do<Outcome.Changed>(new Intent.SetTitle(TempWorkspace.Ref(plan), "Search"));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ValuesThatAreNoLineOfTextAreRefused()
    {
        using var workspace = new TempWorkspace();
        var plan = TempWorkspace.Ref(workspace.Plan("Search"));
        var before = workspace.Snapshot();
        foreach (var bad in new[] { "", "a\nstatus: done", "\u001b[2J", new string('x', 301) })
        {
            Assert.That(workspace.Fail(new Intent.SetOwner(plan, bad)).Kind, Is.EqualTo(ProblemKind.Usage));
            Assert.That(workspace.Fail(new Intent.SetTitle(plan, bad)).Kind, Is.EqualTo(ProblemKind.Usage));
        }

        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ReportHasNoFrontMatterToChange()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        workspace.Scout(spec);
        var problem = workspace.Fail(
            new Intent.SetTitle(new DocumentRef.ByPick(DocumentKind.Report, Pick.Latest), "X")
        );
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Usage, $"{spec.Id}-scout has no front matter to change."))
        );
    }
}
