using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Intents;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Tracking;

public sealed class NextTests
{
    [Test]
    public void NothingToDoIsSaidHonestly()
    {
        using var workspace = new TempWorkspace();
        Assert.That(Threads(workspace), Is.Empty);
        workspace.HandPlan("PLAN-20251014-000001-x", "X", "done");
        Assert.That(Threads(workspace), Is.Empty);
    }

    [Test]
    public void EachStageHasItsCommand()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        Assert.That(Command(workspace), Is.EqualTo($"otk ready {plan.Id.Stem}"));

        workspace.SetStatus(plan, "ready");
        Assert.That(Command(workspace), Is.EqualTo("otk orchestrate"));

        var spec = workspace.Orchestrate().Named.Single();
        Assert.That(Command(workspace), Is.EqualTo($"otk scout {spec.Id.Stem}"));

        spec = workspace.Edit(
            spec,
            "### Implementation Steps\n",
            "### Implementation Steps\n- [ ] Write code\n- [ ] Read code\n"
        );
        var report = workspace.Root.Combine(workspace.Scout(spec).ReportPath);
        Assert.That(Command(workspace), Is.EqualTo($"otk exec {spec.Id.Stem}"));

        workspace.Execute(spec);
        Assert.That(Command(workspace), Is.EqualTo($"otk check {spec.Id.Stem} 1"));

        Tick(report, "Write code");
        var thread = Threads(workspace).Single();
        Assert.That((thread.Done, thread.Total, thread.Step), Is.EqualTo((1, 2, "Read code")));
        Assert.That(thread.Command, Is.EqualTo($"otk check {spec.Id.Stem} 2"));

        Tick(report, "Read code");
        thread = Threads(workspace).Single();
        Assert.That((thread.Done, thread.Total, thread.Step), Is.EqualTo((2, 2, (string?)null)));
        Assert.That(thread.Command, Is.EqualTo($"otk set {spec.Id.Stem} --status done"));

        workspace.Edit(spec, "- [ ] Write code\n- [ ] Read code", "- [x] Write code\n- [x] Read code");
        workspace.SetStatus(spec, "done");
        Assert.That(Command(workspace), Is.EqualTo($"otk set {plan.Id.Stem} --status done"));

        workspace.SetStatus(plan, "done");
        Assert.That(Threads(workspace), Is.Empty);
    }

    [Test]
    public void SpecWithoutPlanIsAThreadOfItsOwn()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Do<Outcome.Created>(new Intent.CreateSpec(Title: "DB schema")).Document;
        var thread = Threads(workspace).Single();
        Assert.That(
            (thread.Plan, thread.Spec?.Id, thread.Command),
            Is.EqualTo(((Document?)null, spec.Id, $"otk scout {spec.Id.Stem}"))
        );
        var report = workspace.Root.Combine(workspace.Scout(spec).ReportPath);
        workspace.Execute(spec);
        Tick(report, "DB schema");
        Assert.That(Command(workspace), Is.EqualTo($"otk set {spec.Id.Stem} --status done"));
    }

    [Test]
    public void SpecWhosePlanWasDeletedIsNotForgotten()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        File.Delete(plan.Path);
        Assert.That(Command(workspace), Is.EqualTo($"otk scout {spec.Id.Stem}"));
    }

    [Test]
    public void SpecOfADonePlanIsNoThread()
    {
        using var workspace = new TempWorkspace();
        var (plan, _) = workspace.PlanInSpec("Search");
        workspace.SetStatus(plan, "done", force: true);
        Assert.That(Threads(workspace), Is.Empty);
    }

    [Test]
    public void PlanWhoseSpecWasDeletedIsTakenFurtherByACommandThatWorks()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        File.Delete(spec.Path);
        Assert.That(Command(workspace), Is.EqualTo($"otk spec --plan {plan.Id.Stem}"));
        workspace.Do<Outcome.Created>(new Intent.CreateSpec(TempWorkspace.Ref(plan)));
        Assert.That(Command(workspace), Does.StartWith("otk scout SPEC-"));
    }

    [Test]
    public void SpecThatOnlyThePlanNamesBelongsToIt()
    {
        using var workspace = new TempWorkspace();
        workspace.HandPlan("PLAN-20251014-000001-x", "X", "in-spec", "SPEC-20251014-000001");
        workspace.HandSpec("SPEC-20251014-000001-x", "X");
        Assert.That(Threads(workspace).Select(t => t.Command), Is.EqualTo(new[] { "otk scout SPEC-20251014-000001" }));
    }

    [Test]
    public void ThreadTouchedLongestAgoComesFirst()
    {
        using var workspace = new TempWorkspace();
        var plans = new[] { workspace.Plan("One"), workspace.Plan("Two"), workspace.Plan("Three") };
        var now = DateTime.UtcNow;
        foreach (var (plan, age) in plans.Zip([2, 1, 3]))
            File.SetLastWriteTimeUtc(plan.Path, now.AddMinutes(-age));
        Assert.That(Threads(workspace).Select(t => t.Plan!.Title), Is.EqualTo(new[] { "Three", "One", "Two" }));
    }

    [Test]
    public void DamagedFilesAreToldOfAndTheOthersListed()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Search");
        workspace.PlanFile("PLAN-1", "x");
        var outcome = workspace.Do<Outcome.NextSteps>(new Intent.Next());
        Assert.That((outcome.Threads.Count, outcome.Damaged.Count), Is.EqualTo((1, 1)));
    }

    private static IReadOnlyList<WorkThread> Threads(TempWorkspace workspace) =>
        workspace.Do<Outcome.NextSteps>(new Intent.Next()).Threads;

    private static string Command(TempWorkspace workspace) => Threads(workspace).Single().Command;

    private static void Tick(string report, string item) =>
        File.WriteAllText(
            report,
            File.ReadAllText(report)
                .Replace($"[ ] {item}", $"[x] {item}", StringComparison.Ordinal)
                .Replace(
                    $"[ ] Implement technical solution for: {item}",
                    $"[x] Implement technical solution for: {item}",
                    StringComparison.Ordinal
                )
        );
}
