using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Executing;

public sealed class ExecutionLogTests
{
    [Test]
    public void LogIsNamedAfterItsSpecAndTheTime()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        var log = workspace.Execute(spec).LogPath;
        Assert.That(log, Is.EqualTo($"ai_docs/exec_logs/{spec.Id}-exec-20251014-012345.md"));
        Assert.That(
            File.ReadAllText(workspace.Root.Combine(log)),
            Is.EqualTo(
                $"""
                ---
                spec_id: {spec.Id}
                title: Implementation for Search
                owner: Tester
                created: 2025-10-14T01:23:45Z
                ---

                # Execution log for {spec.Id.Stem}

                ## Progress

                <!-- What was done:
                     otk log REF TEXT --progress -->

                ## Decisions

                <!-- What was decided, and why:
                     otk log REF TEXT --decision -->

                ## Blockers

                <!-- What stands in the way; ticked when it no longer does:
                     otk log REF TEXT --blocker -->

                ## Notes

                <!-- What else is worth knowing:
                     otk log REF TEXT -->

                """
            )
        );
    }

    [Test]
    public void SpecThatSomebodyElseHasTakenIsNotExecuted()
    {
        using var workspace = new TempWorkspace();
        var (plan, spec) = workspace.PlanInSpec("Search");
        workspace.SetEnvironment("OTK_OWNER", "Kim");
        workspace.Do<Outcome.Claimed>(new Intent.Claim(TempWorkspace.Ref(plan), TimeSpan.FromHours(1)));
        workspace.SetEnvironment("OTK_OWNER", "Tester");

        var problem = workspace.Fail(new Intent.Execute(TempWorkspace.Ref(spec)));
        Assert.That(
            (problem.Kind, problem.Message),
            Is.EqualTo((ProblemKind.Refused, $"{plan.Id.Stem} is taken by Kim until 2025-10-14T02:23:45Z."))
        );

        workspace.Clock.Advance(TimeSpan.FromHours(2));
        Assert.That(workspace.Execute(spec).Changes, Is.Not.Empty);
    }

    [Test]
    public void SpecMayHaveSeveralLogsAlsoOfOneSecond()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        var names = new List<string> { workspace.Execute(spec).LogPath, workspace.Execute(spec).LogPath };
        workspace.Clock.Advance(TimeSpan.FromHours(1));
        names.Add(workspace.Execute(spec).LogPath);
        Assert.That(names.Select(n => n[^9..]), Is.EqualTo(new[] { "012345.md", "012346.md", "022345.md" }));
        var logs = workspace.Store.All(DocumentKind.Log).Documents;
        Assert.That(
            logs.Select(l => l.Created),
            Is.EqualTo(new[] { "2025-10-14T01:23:45Z", "2025-10-14T01:23:46Z", "2025-10-14T02:23:45Z" })
        );
    }

    [Test]
    public void TheNewestLogIsTheOneStartedLastWhereTheClockWentBack()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        workspace.Execute(spec);
        workspace.Clock.Advance(TimeSpan.FromMinutes(-5));
        var second = workspace.Execute(spec).LogPath;
        var logged = workspace.Do<Outcome.Logged>(
            new Intent.Log(TempWorkspace.Ref(spec), LogEntry.Note, "written at night")
        );

        Assert.That(second, Does.EndWith("20251014-012346.md"));
        Assert.That(logged.LogPath, Is.EqualTo(second));
        Assert.That(workspace.Do<Outcome.Diagnosed>(new Intent.Doctor()).Findings, Is.Empty);
    }

    [Test]
    public void LatestLinkPointsToTheNewestLog()
    {
        using var workspace = new TempWorkspace();
        var (_, spec) = workspace.PlanInSpec("Search");
        var link = new FileInfo(workspace.Root.Combine("ai_docs", "exec_logs", $"{spec.Id}-exec-latest.md"));
        var first = workspace.Execute(spec).LogPath;
        Assert.That(link.LinkTarget, Is.EqualTo(Path.GetFileName(first)));
        var second = workspace.Execute(spec).LogPath;
        link.Refresh();
        Assert.That(link.LinkTarget, Is.EqualTo(Path.GetFileName(second)).And.Not.EqualTo(Path.GetFileName(first)));
        Assert.That(
            workspace.Store.All(DocumentKind.Log).Documents,
            Has.Count.EqualTo(2),
            "the link is no log of its own"
        );
    }

    [TestCase("ready", "executing")]
    [TestCase("in-spec", "executing")]
    [TestCase("executing", "executing")]
    [TestCase("done", "done")]
    [TestCase("someday", "someday")]
    public void PlanOfTheSpecMovesToExecutingUnlessItIsFurther(string from, string to)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-search", "Search", from);
        var other = workspace.HandPlan("PLAN-20251014-000002-other", "Other", "ready");
        var spec = workspace.HandSpec("SPEC-20251014-00000A-search", "Search", "plan_id: PLAN-20251014-000001");
        var moved = workspace.Execute(spec).Changes;
        Assert.That(
            workspace.Again(plan).Text,
            Is.EqualTo(plan.Text.Replace($"status: {from}", $"status: {to}", StringComparison.Ordinal))
        );
        Assert.That(
            moved.Select(c => (c.Key, c.From, c.To)),
            Is.EqualTo(from == to ? [] : new[] { ("status", from, to) })
        );
        Assert.That(workspace.Again(other).Text, Is.EqualTo(other.Text));
    }

    [Test]
    public void SpecWithoutPlanIsExecutedToo()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.HandSpec("SPEC-20251014-00000A-search", "'Fix: it'");
        var outcome = workspace.Execute(spec);
        Assert.That(outcome.Changes, Is.Empty);
        Assert.That(File.ReadAllText(workspace.Root.Combine(outcome.LogPath)), Does.Contain("\ntitle: \"Fix: it\"\n"));
    }

    [Test]
    public void ExecutingWhatIsNotThereChangesNothing()
    {
        using var workspace = new TempWorkspace();
        workspace.PlanInSpec("Search");
        var before = workspace.Snapshot();
        workspace.Fail(new Intent.Execute(new DocumentRef.ById(DocumentKind.Spec, "SPEC-19990101-000000")));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }
}
