using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Listing;

public sealed class ShowTests
{
    [Test]
    public void PlanIsShownWithItsSpecsAndSpecWithPlanReportAndLogs()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        var second = workspace.Spec("DB schema", plan);
        var (_, other) = workspace.PlanInSpec("Other");
        workspace.Scout(other);
        workspace.Execute(other);
        workspace.Scout(spec);
        workspace.Execute(spec);
        workspace.Execute(spec);

        Assert.That(Links(workspace, TempWorkspace.Ref(plan)), Is.SupersetOf(new[] { spec.Id.Text, second.Id.Text }));
        Assert.That(Links(workspace, TempWorkspace.Ref(plan)), Has.None.StartsWith(other.Id.Stem));
        Assert.That(
            Links(workspace, TempWorkspace.Ref(spec)),
            Is.EqualTo(
                new[]
                {
                    plan.Id.Text,
                    $"{spec.Id}-scout",
                    $"{spec.Id}-exec-20251014-012345",
                    $"{spec.Id}-exec-20251014-012346",
                }
            )
        );
        Assert.That(
            Links(workspace, new DocumentRef.ById(DocumentKind.Report, $"{spec.Id}-scout")),
            Has.Member(spec.Id.Text).And.None.StartsWith(other.Id.Stem)
        );
    }

    [Test]
    public void LinkFromOneSideIsEnough()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-x", "X", "in-spec", "SPEC-20251014-000001");
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "X");
        Assert.That(Links(workspace, TempWorkspace.Ref(plan)), Is.EqualTo(new[] { spec.Id.Text }));
        Assert.That(Links(workspace, TempWorkspace.Ref(spec)), Is.EqualTo(new[] { plan.Id.Text }));
    }

    [Test]
    public void ShowingWritesNothing()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-x", "X");
        var before = workspace.Snapshot();
        workspace.Show(TempWorkspace.Ref(plan));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
        Assert.That(Directory.Exists(workspace.Folder.Settings), Is.False);
    }

    private static IEnumerable<string> Links(TempWorkspace workspace, DocumentRef reference) =>
        workspace.Do<Outcome.Shown>(new Intent.Show(reference)).Links.Select(d => d.Id.Text);

    [Test]
    public void WhatIsOverdueOrWaitsSaysSo()
    {
        using var workspace = new TempWorkspace();
        var first = workspace.Do<Outcome.Created>(new Intent.CreatePlan("First") { Due = "2025-10-01" }).Document;
        var second = workspace
            .Do<Outcome.Created>(new Intent.CreatePlan("Second") { After = [TempWorkspace.Ref(first)] })
            .Document;
        Assert.That(Why(first), Is.EqualTo(new[] { "overdue since 2025-10-01", $"{second.Id.Stem} waits for it" }));
        Assert.That(Why(second), Is.EqualTo(new[] { $"waits for {first.Id.Stem}" }));

        IReadOnlyList<string> Why(Document document) =>
            workspace.Do<Outcome.Shown>(new Intent.Show(TempWorkspace.Ref(document))).Why;
    }
}
