using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Tracking;

public sealed class ResumeTests
{
    [Test]
    public void NothingToResumeIsSaidHonestly()
    {
        using var workspace = new TempWorkspace();
        Assert.That(Threads(workspace), Is.Empty);
        workspace.Plan("Only an idea", ready: true);
        Assert.That(Threads(workspace), Is.Empty);
    }

    [Test]
    public void PlansWithASpecAreMeantWhereNoneIsExecuting()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Only an idea");
        workspace.PlanInSpec("Search");
        Assert.That(Threads(workspace).Select(t => t.Plan!.Title), Is.EqualTo(new[] { "Search" }));
    }

    [Test]
    public void WhatIsExecutingIsMeantWithItsNewestLog()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanInSpec("Search");
        var (_, spec) = workspace.PlanInSpec("Sign-in");
        workspace.Execute(spec);
        workspace.Clock.Advance(TimeSpan.FromMinutes(1));
        var newest = workspace.Execute(spec).LogPath;
        var thread = Threads(workspace).Single();
        Assert.That(
            (thread.Plan!.Title, thread.Spec!.Id, thread.Log!.DisplayPath),
            Is.EqualTo(("Sign-in", spec.Id, newest))
        );
        Assert.That(thread.Command, Is.EqualTo($"otk scout {spec.Id.Stem}"));
    }

    [Test]
    public void PlanThatAPersonMovedToExecutingIsMeant()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanInSpec("Search");
        var (plan, _) = workspace.PlanInSpec("Sign-in");
        workspace.SetStatus(plan, "executing");
        Assert.That(Threads(workspace).Select(t => t.Plan!.Title), Is.EqualTo(new[] { "Sign-in" }));
    }

    [Test]
    public void WorkThatIsDoneIsNotResumed()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        workspace.Execute(spec);
        workspace.SetStatus(plan, "done", force: true);
        Assert.That(Threads(workspace), Is.Empty);
    }

    private static IReadOnlyList<WorkThread> Threads(TempWorkspace workspace) =>
        workspace.Do<Outcome.Resumed>(new Intent.Resume()).Threads;
}
