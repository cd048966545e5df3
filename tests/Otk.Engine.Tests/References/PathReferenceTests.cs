using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

/// <summary>A path means that very file; whatever ID a list shows, names its document.</summary>
public sealed class PathReferenceTests
{
    [Test]
    public void APathNamesItsFileAlsoWhereTheNameIsNotTheId()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(
            "ai_docs/plans/my-notes.md",
            "---\nid: PLAN-20251014-01K7A2-notes\ntitle: Notes\nstatus: draft\n---\n"
        );

        Assert.That(Shown(workspace, "ai_docs/plans/my-notes.md").Id.Text, Is.EqualTo("PLAN-20251014-01K7A2-notes"));
        Assert.That(Shown(workspace, "./ai_docs/../ai_docs/plans/my-notes.md").Title, Is.EqualTo("Notes"));
        Assert.That(Shown(workspace, "my-notes.md").Title, Is.EqualTo("Notes"));
    }

    [Test]
    public void APathElsewhereIsNoDocumentHere()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var name = Path.GetFileName(plan.Path);
        workspace.Root.Write($"other/ai_docs/plans/{name}", File.ReadAllText(plan.Path));

        var problem = workspace.Fail(new Intent.SetTitle(Path_($"other/ai_docs/plans/{name}"), "X"));
        Assert.That(problem.Message, Is.EqualTo($"other/ai_docs/plans/{name} is no document of this workspace."));
        Assert.That(
            workspace.Fail(new Intent.Show(Path_($"nowhere/{name}"))).Message,
            Is.EqualTo($"There is no file nowhere/{name}.")
        );
        Assert.That(workspace.Again(plan).Title, Is.EqualTo("Search"));
    }

    [TestCase("auth notes (v2)")]
    [TestCase("2025-10-login")]
    [TestCase("Ω")]
    [TestCase("!!!")]
    public void AnyIdThatAListShowsNamesItsDocument(string id)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Another");
        workspace.Root.Write("ai_docs/plans/x.md", $"---\nid: \"{id}\"\ntitle: Odd one\nstatus: draft\n---\n");

        Assert.That(
            workspace.Do<Outcome.Shown>(new Intent.Show(new DocumentRef.ByTitle(null, id))).Document.Title,
            Is.EqualTo("Odd one")
        );
    }

    [TestCase("latest")]
    [TestCase("current")]
    [TestCase("it")]
    [TestCase("2")]
    [TestCase("plan 2")]
    public void AnIdThatIsAlsoAWordOrANumberIsAskedAbout(string id)
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write("ai_docs/plans/x.md", $"---\nid: \"{id}\"\ntitle: Odd one\nstatus: draft\n---\n");
        var other = workspace.Plan("Another");
        DocumentRef said = id switch
        {
            "latest" => new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest),
            "current" or "it" => new DocumentRef.ByPick(DocumentKind.Plan, Pick.Current),
            _ => new DocumentRef.ByNumber(DocumentKind.Plan, 2),
        };

        var problem = workspace.Fail(new Intent.SetTitle(said, "X"));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Ambiguous), problem.Message);
        Assert.That(problem.Candidates, Has.Count.EqualTo(2));
        Assert.That(workspace.Again(other).Title, Is.EqualTo("Another"));
    }

    [Test]
    public void AnIdIsThatOfTheDocumentAndNotOfAFilesName()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(
            "ai_docs/plans/PLAN-20251014-01K7A2-a.md",
            "---\nid: PLAN-20251014-01K7B3-b\ntitle: B\nstatus: draft\n---\n"
        );
        workspace.Root.Write(
            "ai_docs/plans/PLAN-20251014-01K7B3-b.md",
            "---\nid: PLAN-20251014-01K7A2-a\ntitle: A\nstatus: draft\n---\n"
        );

        Assert.That(
            workspace
                .Do<Outcome.Shown>(new Intent.Show(new DocumentRef.ById(DocumentKind.Plan, "PLAN-20251014-01K7A2-a")))
                .Document.Title,
            Is.EqualTo("A")
        );
    }

    [Test]
    public void ADotNamesNothing()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Search");
        Assert.That(
            workspace.Fail(new Intent.Show(new DocumentRef.ByTitle(null, "."))).Message,
            Is.EqualTo("There is no document '.'.")
        );
    }

    private static DocumentRef Path_(string path) =>
        new DocumentRef.ById(null, Path.GetFileNameWithoutExtension(path)) { Path = path };

    private static Workspace.Documents.Document Shown(TempWorkspace workspace, string path) =>
        workspace.Do<Outcome.Shown>(new Intent.Show(Path_(path))).Document;
}
