using Otk.Model.Documents;

namespace Otk.Workspace.Tests.Documents;

public sealed class OddDocumentTests
{
    [Test]
    public void CrlfWithAByteOrderMarkIsListedAndNamed()
    {
        using var plans = new PlanFolder();
        plans.Write("bom.md", "\uFEFF" + PlanFolder.Plan("PLAN-bom", "Add search").ReplaceLineEndings("\r\n"));
        var problem = plans.TheProblem();
        var document = plans.Store.All(DocumentKind.Plan).Documents.Single(d => d.Id.Text == "PLAN-bom");

        Assert.That(document.Title, Is.EqualTo("Add search"));
        Assert.That(document.Status, Is.EqualTo("draft"));
        Assert.That(document.Body, Is.EqualTo("\r\n## Objective\r\nAdd search\r\n"));
        Assert.That(
            problem.Message,
            Is.EqualTo("The file begins with a byte order mark and has CRLF line ends; both are kept.")
        );
        Assert.That(problem.At!.Path, Is.EqualTo("ai_docs/plans/bom.md"));
    }

    [Test]
    public void CrlfAloneIsNothingOdd()
    {
        using var plans = new PlanFolder();
        plans.Write("crlf.md", PlanFolder.Plan("PLAN-crlf").ReplaceLineEndings("\r\n"));

        Assert.That(plans.Store.All(DocumentKind.Plan).Damaged, Is.Empty);
        Assert.That(plans.Store.All(DocumentKind.Plan).Documents, Has.Count.EqualTo(2));
    }

    [TestCase(" ")]
    [TestCase("\t")]
    public void ALineThatIsNoPartOfAValueIsNotReadAsOne(string blank)
    {
        using var plans = new PlanFolder();
        plans.Write("odd.md", $"---\nid: PLAN-odd\ntitle: e: f\nstatus: ready\n{blank}note: keep me\n---\n");
        var odd = plans.Store.All(DocumentKind.Plan).Documents.Single(d => d.Id.Text == "PLAN-odd");

        Assert.That((odd.Title, odd.Status), Is.EqualTo(("e: f", "ready")));
    }

    [TestCase("title: 123", "123")]
    [TestCase("title: Bad", "Bad")]
    public void AnOddDocumentIsListedToo(string title, string read)
    {
        using var plans = new PlanFolder();
        plans.Write("odd.md", $"---\nid: PLAN-odd\n{title}\nstatus: someday\n---\n");
        var odd = plans.Store.All(DocumentKind.Plan).Documents.Single(d => d.Id.Text == "PLAN-odd");

        Assert.That((odd.Title, odd.Status), Is.EqualTo((read, "someday")));
        Assert.That(odd.Oddities.Select(o => o.At!.What), Is.SupersetOf(new[] { "status" }));
    }

    [Test]
    public void TwoFilesWithOneIdAreBothListedAndTheSecondIsNamed()
    {
        using var plans = new PlanFolder();
        plans.Write("copy.md", PlanFolder.Plan(PlanFolder.GoodId));
        var problem = plans.TheProblem();

        Assert.That(plans.Store.All(DocumentKind.Plan).Documents, Has.Count.EqualTo(2));
        Assert.That(
            problem.Message,
            Is.EqualTo($"The ID {PlanFolder.GoodId} is also that of ai_docs/plans/{PlanFolder.GoodId}.md.")
        );
        Assert.That(problem.At!.ToString(), Is.EqualTo("ai_docs/plans/copy.md, line 2 (id)"));
    }

    [Test]
    public void IdsThatDifferInCaseAreTheSameAlsoWithOthersBetweenThem()
    {
        using var plans = new PlanFolder();
        plans.Write("copy.md", PlanFolder.Plan(PlanFolder.GoodId.ToLowerInvariant()));
        plans.Write("other.md", PlanFolder.Plan("PLAN-20251014-01K7A2-other"));

        Assert.That(plans.TheProblem().At!.Path, Is.EqualTo("ai_docs/plans/copy.md"));
    }

    [TestCase("nowhere.md")]
    [TestCase("../gone/nowhere.md")]
    public void ALinkToNowhereIsNamedWithItsTarget(string target)
    {
        using var plans = new PlanFolder();
        File.CreateSymbolicLink(plans.Root.Combine("ai_docs", "plans", "link.md"), target);
        var problem = plans.TheProblem();

        Assert.That(problem.Message, Is.EqualTo($"The file is a link to {target}, which does not exist."));
        Assert.That(problem.At!.Path, Is.EqualTo("ai_docs/plans/link.md"));
    }

    [Test]
    public void ALinkToItselfIsNamed()
    {
        using var plans = new PlanFolder();
        File.CreateSymbolicLink(plans.Root.Combine("ai_docs", "plans", "loop.md"), "loop.md");

        Assert.That(plans.TheProblem().At!.Path, Is.EqualTo("ai_docs/plans/loop.md"));
    }

    [Test]
    public void AFolderNamedLikeADocumentIsNamed()
    {
        using var plans = new PlanFolder();
        Directory.CreateDirectory(plans.Root.Combine("ai_docs", "plans", "folder.md"));

        Assert.That(plans.TheProblem().Message, Is.EqualTo("This is a folder with a document's name."));
    }

    [Test]
    public void ATitleOrABodyLineThatOnlyBeginsLikeAConflictIsNone()
    {
        using var plans = new PlanFolder();
        plans.Write(
            "marker.md",
            PlanFolder.Plan("PLAN-marker", "\"<<<<<<< settle this\"").Replace("\n\"<", "\n<", StringComparison.Ordinal)
        );

        Assert.That(plans.Store.All(DocumentKind.Plan).Damaged, Is.Empty);
    }
}
