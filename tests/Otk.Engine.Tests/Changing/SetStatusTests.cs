using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Documents;

namespace Otk.Engine.Tests.Changing;

public sealed class SetStatusTests
{
    private static readonly string[] _plan = ["draft", "ready", "in-spec", "executing", "done"];
    private static readonly string[] _spec = ["draft", "designed", "built", "done"];

    private static IEnumerable<object[]> Cells() =>
        CellsOf(DocumentKind.Plan, _plan).Concat(CellsOf(DocumentKind.Spec, _spec));

    [TestCaseSource(nameof(Cells))]
    public void DocumentMovesForwardAndBackOnlyWhenForced(DocumentKind kind, string from, string to, bool forward)
    {
        using var workspace = new TempWorkspace();
        var document = Make(workspace, kind, from);
        var change = new Intent.SetStatus(TempWorkspace.Ref(document), to);
        if (forward)
        {
            var outcome = workspace.SetStatus(document, to);
            Assert.That(outcome.Changes.Select(c => (c.Key, c.From, c.To)), Is.EqualTo(new[] { ("status", from, to) }));
        }
        else
        {
            var before = workspace.Documents();
            var problem = workspace.Fail(change);
            Assert.That(
                (problem.Kind, problem.Message),
                Is.EqualTo((ProblemKind.Refused, $"{document.Id.Stem} is {from}, so it does not go back to {to}."))
            );
            Assert.That(problem.At, Is.EqualTo(document.At("status")));
            Assert.That(problem.Mend[^1], Is.EqualTo($"otk set {document.Id.Stem} --status {to} --force"));
            Assert.That(workspace.Documents(), Is.EqualTo(before));
            workspace.SetStatus(document, to, force: true);
        }

        Assert.That(
            workspace.Again(document).Text,
            Is.EqualTo(
                Dated(document.Text, from == to ? null : to)
                    .Replace($"status: {from}", $"status: {to}", StringComparison.Ordinal)
            )
        );
    }

    // Where no log tells when it became so, the front matter does.
    private static string Dated(string text, string? status) =>
        status is null
            ? text
            : text.Insert(
                text.IndexOf("\n---", StringComparison.Ordinal) + 1,
                $"dates: {status} 2025-10-14T01:23:45Z\n"
            );

    [TestCase(DocumentKind.Plan, "draft, ready, in-spec, executing, done", "built")]
    [TestCase(DocumentKind.Spec, "draft, designed, built, done", "ready")]
    [TestCase(DocumentKind.Plan, "draft, ready, in-spec, executing, done", "Ready")]
    [TestCase(DocumentKind.Plan, "draft, ready, in-spec, executing, done", "")]
    public void UnknownStatusIsWrongUsageAndTheAllowedOnesAreTold(DocumentKind kind, string allowed, string status)
    {
        using var workspace = new TempWorkspace();
        var document = Make(workspace, kind, "draft");
        foreach (var force in new[] { false, true })
        {
            var problem = workspace.Fail(new Intent.SetStatus(TempWorkspace.Ref(document), status, force));
            Assert.That(
                (problem.Kind, problem.Message),
                Is.EqualTo((ProblemKind.Usage, $"A {kind.Prefix()} has no status '{status}'."))
            );
            Assert.That(problem.Mend.Single(), Does.EndWith("use one of: " + allowed));
        }

        Assert.That(workspace.Again(document).Text, Is.EqualTo(document.Text));
    }

    [Test]
    public void RefusalNamesTheStepsForward()
    {
        using var workspace = new TempWorkspace();
        var plan = Make(workspace, DocumentKind.Plan, "in-spec");
        var problem = workspace.Fail(new Intent.SetStatus(TempWorkspace.Ref(plan), "draft"));
        Assert.That(
            problem.Mend,
            Is.EqualTo(
                new[] { "go forward to: executing, done", "otk set PLAN-20251014-000001 --status draft --force" }
            )
        );
        Assert.That(problem.At?.ToString(), Is.EqualTo("ai_docs/plans/PLAN-20251014-000001-x.md, line 5 (status)"));
    }

    [Test]
    public void LeavingAnUnknownStatusNeedsForce()
    {
        using var workspace = new TempWorkspace();
        var plan = Make(workspace, DocumentKind.Plan, "someday");
        var problem = workspace.Fail(new Intent.SetStatus(TempWorkspace.Ref(plan), "ready"));
        Assert.That(
            problem.Message,
            Is.EqualTo(
                "PLAN-20251014-000001 has the unknown status 'someday', so otk cannot tell whether ready is a step forward."
            )
        );
        Assert.That(problem.Mend, Is.EqualTo(new[] { "otk set PLAN-20251014-000001 --status ready --force" }));
        workspace.SetStatus(plan, "ready", force: true);
        Assert.That(workspace.Again(plan).Status, Is.EqualTo("ready"));
    }

    [TestCase("draft")]
    [TestCase("done")]
    public void WhatIsSoAlreadyIsFineAndNoByteChanges(string status)
    {
        using var workspace = new TempWorkspace();
        var plan = Make(workspace, DocumentKind.Plan, status);
        var written = File.GetLastWriteTimeUtc(plan.Path);
        var change = workspace.SetStatus(plan, status).Changes.Single();
        Assert.That((change.From, change.To), Is.EqualTo((status, status)));
        Assert.That(workspace.Again(plan).Text, Is.EqualTo(plan.Text));
        Assert.That(File.GetLastWriteTimeUtc(plan.Path), Is.EqualTo(written));
    }

    [Test]
    public void TaskHasNoStatusFlow()
    {
        using var workspace = new TempWorkspace();
        var task = workspace.HandTask("T-0001", "Old");
        var problem = workspace.Fail(new Intent.SetStatus(TempWorkspace.Ref(task), "done"));
        Assert.That((problem.Kind, problem.Message), Is.EqualTo((ProblemKind.Refused, "A task has no status flow.")));
    }

    [Test]
    public void StatusThatOnlyOneKindHasTellsTheKind()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.HandPlan("PLAN-20251014-000001-x", "Search");
        var spec = workspace.HandSpec("SPEC-20251014-000001-x", "Search");
        workspace.Do<Outcomes.Outcome.Changed>(new Intent.SetStatus(new DocumentRef.ByTitle(null, "search"), "ready"));
        workspace.Do<Outcomes.Outcome.Changed>(new Intent.SetStatus(new DocumentRef.ByTitle(null, "search"), "built"));
        Assert.That((workspace.Again(plan).Status, workspace.Again(spec).Status), Is.EqualTo(("ready", "built")));
        Assert.That(
            workspace.Fail(new Intent.SetStatus(new DocumentRef.ByTitle(null, "search"), "done")).Kind,
            Is.EqualTo(ProblemKind.Ambiguous)
        );
    }

    private static Document Make(TempWorkspace workspace, DocumentKind kind, string status) =>
        kind == DocumentKind.Plan
            ? workspace.HandPlan("PLAN-20251014-000001-x", "X", status)
            : workspace.Edit(workspace.HandSpec("SPEC-20251014-000001-x", "X"), "status: draft", $"status: {status}");

    private static IEnumerable<object[]> CellsOf(DocumentKind kind, string[] statuses) =>
        from f in Enumerable.Range(0, statuses.Length)
        from t in Enumerable.Range(0, statuses.Length)
        where f != t
        select new object[] { kind, statuses[f], statuses[t], t > f };
}
