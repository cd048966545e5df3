using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Tracking;

/// <summary>Days, priorities and states decide what comes next, and what a list has. Today is 2025-10-14.</summary>
public sealed class ScheduleTests
{
    [Test]
    public void WhatIsDueSoonComesBeforeWhatMattersAndThatBeforeWhatLiesLong()
    {
        using var workspace = new TempWorkspace();
        var now = DateTime.UtcNow;
        foreach (
            var (title, due, priority, age) in new[]
            {
                ("newest", "", "", 1),
                ("oldest", "", "", 9),
                ("high", "", "high", 1),
                ("low", "", "low", 9),
                ("in a month", "2025-11-14", "", 5),
                ("this week", "2025-10-20", "low", 1),
                ("overdue", "2025-10-01", "", 1),
            }
        )
        {
            var plan = workspace.Plan(title);
            if (due.Length > 0)
                workspace.Do<Outcome.Changed>(new Intent.SetDue(TempWorkspace.Ref(plan), due));
            if (priority.Length > 0)
                workspace.Do<Outcome.Changed>(new Intent.SetPriority(TempWorkspace.Ref(plan), priority));
            File.SetLastWriteTimeUtc(plan.Path, now.AddDays(-age));
        }

        var next = workspace.Do<Outcome.NextSteps>(new Intent.Next { Why = true }).Threads;

        Assert.That(
            next.Select(t => t.Plan!.Title),
            Is.EqualTo(new[] { "overdue", "this week", "high", "oldest", "in a month", "newest", "low" })
        );
        Assert.That(next[0].Why, Does.StartWith("overdue since 2025-10-01; no priority; last touched "));
        Assert.That(next[1].Why, Does.StartWith("due 2025-10-20, within a week; low priority; "));
    }

    [Test]
    public void WhatIsPutOffWaitsUntilItsDay()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        workspace.Do<Outcome.Changed>(new Intent.SetWait(TempWorkspace.Ref(plan), "2025-10-16"));
        Assert.That(workspace.Do<Outcome.NextSteps>(new Intent.Next()).Threads, Is.Empty);
        Assert.That(Listed(workspace, ListState.Waiting), Is.EqualTo(new[] { "Search" }));
        Assert.That(Listed(workspace, ListState.Free), Is.Empty);

        workspace.Clock.Advance(TimeSpan.FromDays(2));

        Assert.That(workspace.Do<Outcome.NextSteps>(new Intent.Next()).Threads, Has.Count.EqualTo(1));
        Assert.That(Listed(workspace, ListState.Free), Is.EqualTo(new[] { "Search" }));
    }

    [Test]
    public void ASpecHasWhatItsPlanSays()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        workspace.Do<Outcome.Changed>(new Intent.SetDue(TempWorkspace.Ref(plan), "2025-10-01"));
        workspace.Do<Outcome.Changed>(new Intent.SetTags(TempWorkspace.Ref(plan)) { Add = ["backend", "api"] });
        workspace.Do<Outcome.Changed>(new Intent.SetTags(TempWorkspace.Ref(plan)) { Remove = ["API"] });

        Assert.That(workspace.Again(plan).Values(Fields.Tags), Is.EqualTo(new[] { "backend" }));
        Assert.That(Listed(workspace, ListState.Overdue), Is.EqualTo(new[] { "Search", spec.Title }));
        Assert.That(
            workspace.Do<Outcome.Listed>(new Intent.List(DocumentKind.Spec) { Tag = "Backend" }).Documents.Single().Why,
            Is.EqualTo(new[] { "overdue since 2025-10-01" })
        );
        workspace.Do<Outcome.Changed>(new Intent.SetDue(TempWorkspace.Ref(spec), "2025-12-01"));
        Assert.That(Listed(workspace, ListState.Overdue), Is.EqualTo(new[] { "Search" }));
    }

    [Test]
    public void ATagIsOneWordAndAListOfYamlIsRead()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Fail(new Intent.SetTags(TempWorkspace.Ref(plan)) { Add = ["two words"] });
        workspace.Edit(plan, "spec_id:", "tags: [one, two]\nspec_id:");
        Assert.That(workspace.Again(plan).Values(Fields.Tags), Is.EqualTo(new[] { "one", "two" }));
    }

    [Test]
    public void ADueDayThatIsNoneIsTold()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        workspace.Edit(plan, "spec_id:", "due: soon\nspec_id:");
        var told = workspace.Do<Outcome.Listed>(new Intent.List()).Damaged.Single();
        Assert.That((told.Message, told.Mend[0]), Is.EqualTo(("A PLAN has no due 'soon'.", "write a day: 2026-11-23")));
    }

    private static IEnumerable<string> Listed(TempWorkspace workspace, string state) =>
        workspace.Do<Outcome.Listed>(new Intent.List { State = state }).Documents.Select(d => d.Document.Title);
}
