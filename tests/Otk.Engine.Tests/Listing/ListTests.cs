using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Listing;

public sealed class ListTests
{
    [Test]
    public void NewestComesFirstAndCarriesTheHighestNumber()
    {
        using var workspace = Filled();
        Assert.That(
            Listed(workspace, new Intent.List(DocumentKind.Plan)),
            Is.EqualTo("4 Zoom | 3 Search | 2 Auth | 1 Old")
        );
        Assert.That(Listed(workspace, new Intent.List(DocumentKind.Spec)), Is.EqualTo("1 Auth spec"));
        Assert.That(
            Listed(workspace, new Intent.List()),
            Is.EqualTo("4 Zoom | 3 Search | 2 Auth | 1 Old | 1 Auth spec")
        );
        Assert.That(Listed(workspace, new Intent.List(DocumentKind.Task)), Is.EqualTo("1 A task"));
    }

    [Test]
    public void NumbersStayWhateverTheFilter()
    {
        using var workspace = Filled();
        Assert.That(
            Listed(workspace, new Intent.List(DocumentKind.Plan, Status: "ready")),
            Is.EqualTo("3 Search | 2 Auth")
        );
        Assert.That(
            Listed(workspace, new Intent.List(DocumentKind.Plan, Owner: "ann")),
            Is.EqualTo("3 Search | 2 Auth | 1 Old")
        );
        Assert.That(Listed(workspace, new Intent.List(DocumentKind.Plan, Owner: "ZOE")), Is.EqualTo("4 Zoom"));
        Assert.That(Listed(workspace, new Intent.List(DocumentKind.Plan, Text: "search")), Is.EqualTo("3 Search"));
        Assert.That(
            Listed(workspace, new Intent.List(DocumentKind.Plan, "ready", "Ann", "auth")),
            Is.EqualTo("2 Auth")
        );
        Assert.That(workspace.Show(new DocumentRef.ByNumber(DocumentKind.Plan, 3)).Title, Is.EqualTo("Search"));
    }

    [TestCase("AUTH", "2 Auth | 1 Auth spec")]
    [TestCase("in the body", "1 Auth spec")]
    [TestCase("spec auth", "1 Auth spec")]
    [TestCase("P-0001", "1 Old")]
    [TestCase("billing", "")]
    public void TextIsLookedForInTitleBodyAndId(string text, string expected)
    {
        using var workspace = Filled();
        Assert.That(Listed(workspace, new Intent.List(Text: text)), Is.EqualTo(expected));
    }

    [Test]
    public void StatusThatNeitherKindHasIsAProblem()
    {
        using var workspace = Filled();
        var any = workspace.Fail(new Intent.List(Status: "open"));
        Assert.That(
            (any.Kind, any.Message),
            Is.EqualTo((ProblemKind.Usage, "There is no status 'open' for plans or specs."))
        );
        Assert.That(
            any.Mend,
            Is.EqualTo(new[] { "use one of: draft, ready, in-spec, executing, done, designed, built" })
        );
        var spec = workspace.Fail(new Intent.List(DocumentKind.Spec, Status: "ready"));
        Assert.That(
            (spec.Message, spec.Mend[0]),
            Is.EqualTo(("There is no status 'ready' for specs.", "use one of: draft, designed, built, done"))
        );
    }

    [Test]
    public void KindWithoutStatusesSaysSo()
    {
        using var workspace = Filled();
        var problem = workspace.Fail(new Intent.List(DocumentKind.Log, Status: "done"));
        Assert.That(
            (problem.Message, problem.Mend[0]),
            Is.EqualTo(("There is no status 'done' for logs.", "otk list logs"))
        );
    }

    [Test]
    public void DamagedAndOddFilesAreToldOf()
    {
        using var workspace = Filled();
        workspace.PlanFile("PLAN-1", "x");
        workspace.HandPlan("PLAN-2", "Two", "someday");
        var listed = workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Plan));
        Assert.That(listed.Documents, Has.Count.EqualTo(5));
        Assert.That(
            listed.Damaged.Select(p => p.At!.ToString()),
            Is.EqualTo(new[] { "ai_docs/plans/PLAN-1.md, line 1", "ai_docs/plans/PLAN-2.md, line 5 (status)" })
        );
    }

    [Test]
    public void LogsAreListedByTheirStart()
    {
        using var workspace = new TempWorkspace();
        var (_, older) = workspace.PlanInSpec("Search");
        var (_, newer) = workspace.PlanInSpec("Sign-in");
        var paths = new List<string>();
        foreach (var spec in new[] { older, newer, older })
        {
            paths.Insert(0, workspace.Execute(spec).LogPath);
            workspace.Clock.Advance(TimeSpan.FromHours(1));
        }

        var listed = workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Log)).Documents;
        Assert.That(listed.Select(l => l.Document.DisplayPath), Is.EqualTo(paths));
    }

    [Test]
    public void ListingWritesNothing()
    {
        using var workspace = new TempWorkspace();
        Assert.That(Listed(workspace, new Intent.List()), Is.Empty);
        Assert.That(Directory.EnumerateFileSystemEntries(workspace.Root.Path), Is.Empty);
    }

    private static TempWorkspace Filled()
    {
        var workspace = new TempWorkspace();
        workspace.HandPlan("P-0001", "Old", "done");
        workspace.HandPlan("PLAN-20251014-000001-auth", "Auth", "ready");
        workspace.HandPlan("PLAN-20251014-000002-search", "Search", "ready");
        var zoom = workspace.HandPlan("PLAN-20251014-000003-zoom", "Zoom");
        workspace.Edit(zoom, "owner: Ann", "owner: Zoë");
        workspace.HandSpec("SPEC-20251014-000001-auth", "Auth spec", body: "Words in the body.\n");
        workspace.HandTask("T-0001", "A task");
        return workspace;
    }

    private static string Listed(TempWorkspace workspace, Intent.List intent) =>
        string.Join(
            " | ",
            workspace.Do<Outcome.Listed>(intent).Documents.Select(l => $"{l.Number} {l.Document.Title}")
        );
}
