using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Tracking;

/// <summary>A blocker stands in the way until it ends, wherever somebody looks.</summary>
public sealed class ResolveTests
{
    [Test]
    public void TheOnlyOneEndsWithTimeAndHow()
    {
        using var workspace = new TempWorkspace();
        var spec = Blocked(workspace, "keys");
        Assert.That(Threads(workspace), Is.Empty);
        Assert.That(List(workspace, ListState.Blocked), Is.EqualTo(new[] { "Search", spec.Title }));

        var done = workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec), Text: "they came"));

        Assert.That((done.Blocker, done.Left), Is.EqualTo(("keys", 0)));
        Assert.That(
            Log(workspace),
            Does.Contain("- [x] 2025-10-14 01:23 UTC: keys\n  - resolved: 2025-10-14T01:23:45Z, they came\n")
                .And.Contain("- 2025-10-14 01:23 UTC: resolved 'keys': they came\n")
        );
        Assert.That(Threads(workspace), Has.Count.EqualTo(1));
        Assert.That(List(workspace, ListState.Blocked), Is.Empty);
        Assert.That(workspace.Fail(new Intent.Resolve(TempWorkspace.Ref(spec))).Kind, Is.EqualTo(ProblemKind.Refused));
    }

    [Test]
    public void OfSeveralOneIsNamed()
    {
        using var workspace = new TempWorkspace();
        var spec = Blocked(workspace, "keys");
        workspace.Do<Outcome.Logged>(new Intent.Log(TempWorkspace.Ref(spec), LogEntry.Blocker, "a review"));
        var before = workspace.Documents();

        var which = workspace.Fail(new Intent.Resolve(TempWorkspace.Ref(spec)));

        Assert.That(
            (which.Kind, string.Join(", ", which.Candidates.Select(c => c.Id))),
            Is.EqualTo((ProblemKind.Ambiguous, "1, 2"))
        );
        Assert.That(workspace.Documents(), Is.EqualTo(before));
        Assert.That(
            workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec), "review")).Blocker,
            Is.EqualTo("a review")
        );
        Assert.That(
            workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec), "1")).Blocker,
            Is.EqualTo("keys")
        );
    }

    [Test]
    public void ASpecWithOneIsDoneOnlyByForce()
    {
        using var workspace = new TempWorkspace();
        var spec = Blocked(workspace, "keys");
        var refused = workspace.Fail(new Intent.SetStatus(TempWorkspace.Ref(spec), "done"));
        Assert.That(
            (refused.Kind, refused.Message),
            Is.EqualTo((ProblemKind.Refused, $"{spec.Id.Stem} is not done yet: 1 blocker stands in its way."))
        );
        workspace.SetStatus(spec, "done", force: true);
        Assert.That(
            workspace.Again(spec).Text,
            Does.Contain("2025-10-14T01:23:45Z done with 1 item(s) or blocker(s) open")
        );
    }

    [Test]
    public void OneOfAnOlderLogStandsInTheWayStill()
    {
        using var workspace = new TempWorkspace();
        var spec = Blocked(workspace, "keys");
        workspace.Clock.Advance(TimeSpan.FromHours(1));
        workspace.Execute(spec);

        Assert.That(Threads(workspace), Is.Empty);
        workspace.Do<Outcome.Resolved>(new Intent.Resolve(TempWorkspace.Ref(spec)));
        Assert.That(Threads(workspace), Has.Count.EqualTo(1));
    }

    private static Document Blocked(TempWorkspace workspace, string by)
    {
        var (_, spec) = workspace.PlanInSpec("Search");
        workspace.Execute(spec);
        workspace.Do<Outcome.Logged>(new Intent.Log(TempWorkspace.Ref(spec), LogEntry.Blocker, by));
        return spec;
    }

    private static IReadOnlyList<object> Threads(TempWorkspace workspace) =>
        workspace.Do<Outcome.NextSteps>(new Intent.Next()).Threads;

    private static IEnumerable<string> List(TempWorkspace workspace, string state) =>
        workspace.Do<Outcome.Listed>(new Intent.List { State = state }).Documents.Select(d => d.Document.Title);

    private static string Log(TempWorkspace workspace) =>
        File.ReadAllText(
            Directory
                .GetFiles(workspace.Root.Combine("ai_docs", "exec_logs"), "*.md")
                .First(f => new FileInfo(f).LinkTarget is null)
        );
}
