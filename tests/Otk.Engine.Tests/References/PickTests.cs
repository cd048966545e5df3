using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.References;

public sealed class PickTests
{
    [Test]
    public void LatestAndOldestGoByCreation()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two"), workspace.Plan("Three") };
        workspace.SetStatus(plans[1], "ready");
        Assert.That(workspace.Show(The(DocumentKind.Plan, Pick.Latest)).Title, Is.EqualTo("Three"));
        Assert.That(workspace.Show(The(DocumentKind.Plan, Pick.Oldest)).Title, Is.EqualTo("One"));
    }

    [Test]
    public void LatestAndOldestOfSomeAreTheirs()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two"), workspace.Plan("Three") };
        workspace.SetStatus(plans[0], "ready");
        workspace.SetStatus(plans[1], "ready");
        workspace.Do<Outcome.Changed>(new Intent.SetOwner(new DocumentRef.ByTitle(DocumentKind.Plan, "Two"), "Ann"));
        Assert.That(workspace.Show(Of(Pick.Latest, "ready", null)).Title, Is.EqualTo("Two"));
        Assert.That(workspace.Show(Of(Pick.Oldest, "draft", null)).Title, Is.EqualTo("Three"));
        Assert.That(workspace.Show(Of(Pick.Oldest, null, "@ann")).Title, Is.EqualTo("Two"));
        Assert.That(
            workspace.Fail(new Intent.Show(Of(Pick.Latest, "done", "Ann"))).Message,
            Is.EqualTo("There is no done PLAN of Ann.")
        );
    }

    [Test]
    public void WhatBelongsToADocumentIsFoundByItsId()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        workspace.PlanInSpec("Sign-in");
        var single = workspace.Plan("Alone");
        Assert.That(workspace.Show(Linked(DocumentKind.Spec, plan.Id.Stem)).Id, Is.EqualTo(spec.Id));
        Assert.That(workspace.Show(Linked(DocumentKind.Plan, spec.Id.Stem)).Id, Is.EqualTo(plan.Id));
        Assert.That(
            workspace.Fail(new Intent.Show(Linked(DocumentKind.Spec, single.Id.Stem))).Message,
            Is.EqualTo($"{single.Id.Stem} has no SPEC.")
        );
    }

    [Test]
    public void NumberedDocumentsAreOlderThanDatedOnes()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("P-0010", "Ten");
        workspace.HandPlan("PLAN-009", "Nine");
        workspace.Plan("New");
        Assert.That(workspace.Show(The(DocumentKind.Plan, Pick.Oldest)).Title, Is.EqualTo("Nine"));
        Assert.That(workspace.Show(The(DocumentKind.Plan, Pick.Latest)).Title, Is.EqualTo("New"));
    }

    [Test]
    public void LatestOfNoKindIsTheNewestOfPlansAndSpecs()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "Old plan");
        var spec = workspace.HandSpec("SPEC-20251014-000002-x", "Spec");
        Assert.That(workspace.Show(The(null, Pick.Latest)).Id, Is.EqualTo(spec.Id));
        var plan = workspace.HandPlan("PLAN-20251014-000003-x", "New plan");
        workspace.HandTask("T-9999", "Task");
        Assert.That(workspace.Show(The(null, Pick.Latest)).Id, Is.EqualTo(plan.Id));
    }

    [Test]
    public void LatestLogIsTheOneStartedLast()
    {
        using var workspace = new TempWorkspace();
        var (_, older) = workspace.PlanInSpec("Search");
        var (_, newer) = workspace.PlanInSpec("Sign-in");
        workspace.Execute(newer);
        workspace.Clock.Advance(TimeSpan.FromHours(1));
        var last = workspace.Execute(older).LogPath;
        Assert.That(workspace.Show(The(DocumentKind.Log, Pick.Latest)).DisplayPath, Is.EqualTo(last));
        Assert.That(workspace.Show(new DocumentRef.ByNumber(DocumentKind.Log, 2)).DisplayPath, Is.EqualTo(last));
    }

    [Test]
    public void CurrentIsTheFileThatWasWrittenLast()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two"), workspace.Plan("Three") };
        var now = DateTime.UtcNow;
        foreach (var plan in plans)
            File.SetLastWriteTimeUtc(plan.Path, now.AddMinutes(-5));
        File.SetLastWriteTimeUtc(plans[1].Path, now);
        Assert.That(workspace.Show(The(DocumentKind.Plan, Pick.Current)).Title, Is.EqualTo("Two"));
    }

    [Test]
    public void TheSpecThatIsWorkedOnIsCurrentAndNotTheOneMadeLast()
    {
        using var workspace = new TempWorkspace();
        var (_, first) = workspace.PlanInSpec("Alpha");
        workspace.PlanInSpec("Beta");
        workspace.Execute(first);
        foreach (
            var (file, minutes) in Directory
                .EnumerateFiles(workspace.Root.Path, "*.md", SearchOption.AllDirectories)
                .Select(f => (f, f.Contains("exec_logs", StringComparison.Ordinal) ? 1 : 5))
        )
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddMinutes(-minutes));
        Assert.That(workspace.Show(The(DocumentKind.Spec, Pick.Current)).Id, Is.EqualTo(first.Id));
        Assert.That(workspace.Show(The(null, Pick.Current)).Id, Is.EqualTo(first.Id));
    }

    [Test]
    public void NumbersOfOneActMeanWhatTheyMeantAtItsStart()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two"), workspace.Plan("Three") };
        var intents = workspace.Engine.Bind([
            new Intent.Archive(new DocumentRef.ByNumber(DocumentKind.Plan, 1)),
            new Intent.Archive(new DocumentRef.ByNumber(DocumentKind.Plan, 2)),
        ]);
        foreach (var intent in intents)
            workspace.Do<Outcome.Moved>(intent);
        Assert.That(workspace.Plans().Select(p => p.Id), Is.EqualTo(new[] { plans[2].Id }));
    }

    [TestCase(1, "One")]
    [TestCase(2, "Two")]
    public void NumberIsThePlaceInOrderOfCreation(int number, string title)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("One");
        workspace.Plan("Two");
        Assert.That(workspace.Show(new DocumentRef.ByNumber(DocumentKind.Plan, number)).Title, Is.EqualTo(title));
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(-1)]
    public void NumberThatNoPlanHasIsAProblem(int number)
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("One");
        workspace.Plan("Two");
        var problem = workspace.Fail(new Intent.Show(new DocumentRef.ByNumber(DocumentKind.Plan, number)));
        Assert.That(
            (problem.Kind, problem.Message, problem.Mend[0]),
            Is.EqualTo((ProblemKind.Failed, $"There is no plan {number}: there are 2.", "otk list plans"))
        );
    }

    [Test]
    public void NumberNeedsAKind()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("One");
        var problem = workspace.Fail(new Intent.Show(new DocumentRef.ByNumber(null, 1)));
        Assert.That((problem.Kind, problem.Mend[0]), Is.EqualTo((ProblemKind.Usage, "say 'plan 1' or 'spec 1'")));
    }

    [TestCase(Pick.Latest)]
    [TestCase(Pick.Oldest)]
    [TestCase(Pick.Current)]
    public void PickFromNothingIsAProblem(Pick pick)
    {
        using var workspace = new TempWorkspace();
        Assert.That(
            workspace.Fail(new Intent.Scout(The(DocumentKind.Spec, pick))).Message,
            Is.EqualTo("There is no SPEC yet.")
        );
        Assert.That(
            workspace.Fail(new Intent.Show(The(DocumentKind.Log, pick))).Message,
            Is.EqualTo("There is no LOG yet.")
        );
    }

    private static DocumentRef.ByPick Of(Pick pick, string? status, string? owner) =>
        new(DocumentKind.Plan, pick, status, owner);

    private static DocumentRef.ById Linked(DocumentKind kind, string id) => new(kind, id);

    private static DocumentRef The(DocumentKind? kind, Pick pick) => new DocumentRef.ByPick(kind, pick);
}
