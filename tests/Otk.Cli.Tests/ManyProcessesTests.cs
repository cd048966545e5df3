using System.Text.RegularExpressions;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>Several processes at once in one workspace: nothing is lost and nothing made twice.</summary>
public sealed partial class ManyProcessesTests
{
    [Test]
    public void EightProcessesMakeTwoHundredPlansOfOneTitleWithDistinctIds()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        InParallel(
            8,
            _ =>
            {
                for (var i = 0; i < 25; i++)
                    Assert.That(programs.Run("otk", "plan", "One title").Status, Is.Zero);
            }
        );

        var names = Directory
            .GetFiles(folder.Combine("ai_docs", "plans"), "*.md")
            .Select(f => Path.GetFileName(f)!)
            .ToList();
        var stamps = names.Select(n => Stamp().Match(n).Value).Distinct().ToList();
        Assert.That(names, Has.Count.EqualTo(200));
        Assert.That(stamps, Has.Count.EqualTo(200));
        Assert.That(
            Directory.GetFiles(folder.Combine("ai_docs", "plans")),
            Has.Length.EqualTo(200),
            "no temporary file is left"
        );
    }

    [Test]
    public void EveryAcknowledgedChangeOfOneDocumentIsThere()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        programs.Run("otk", "plan", "Shared");
        InParallel(
            8,
            worker =>
            {
                var option = worker % 2 == 0 ? "--title" : "--owner";
                for (var i = 1; i <= 10; i++)
                    Assert.That(
                        programs.Run("otk", "set", "PLAN-shared", option, $"Worker {worker} change {i}").Status,
                        Is.Zero
                    );
            }
        );

        // The last change of title, and of owner, is some worker's tenth; one written over from an older text would not
        // be.
        var text = File.ReadAllText(Directory.GetFiles(folder.Combine("ai_docs", "plans"), "*.md").Single());
        Assert.That(text, Does.Match("title: Worker [0246] change 10\n"));
        Assert.That(text, Does.Match("owner: Worker [1357] change 10\n"));
    }

    [Test]
    public void EightProcessesStartEightyLogsOfOneSpec()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        programs.Run("otk", "spec", "Shared");
        InParallel(
            8,
            _ =>
            {
                for (var i = 0; i < 10; i++)
                    Assert.That(programs.Run("otk", "exec", "SPEC-shared").Status, Is.Zero);
            }
        );

        var logs = Directory
            .GetFiles(folder.Combine("ai_docs", "exec_logs"), "*.md")
            .Where(f => !f.EndsWith("-latest.md", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.That(logs, Has.Count.EqualTo(80));
        var latest = new FileInfo(
            folder.Combine(
                "ai_docs",
                "exec_logs",
                Path.GetFileName(logs[0])[..^"-20251014-012345.md".Length] + "-latest.md"
            )
        );
        Assert.That(latest.LinkTarget, Is.EqualTo(Path.GetFileName(logs[^1])));
    }

    [Test]
    public void TwoProcessesThatOrchestrateAtOnceMakeOneSpecForAPlan()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        for (var i = 0; i < 5; i++)
            programs.Run("otk", "plan", $"Plan {i}", "--ready");
        InParallel(3, _ => Assert.That(programs.Run("otk", "orchestrate").Status, Is.Zero));

        AssertOneSpecForEachPlan(folder, 5);
    }

    [Test]
    public void OrchestrateThatIsKilledAndRunAgainLeavesOneSpecForAPlan()
    {
        using var folder = new TempFolder();
        var programs = new Programs(folder);
        const int plans = 60;
        for (var i = 0; i < plans; i++)
            WritePlan(folder, i);

        var between = 0;
        for (var round = 1; round <= 12; round++)
        {
            var target = Math.Min(plans - 1, round * 4);
            using var process = programs.Start("otk", "orchestrate");
            var specs = folder.Combine("ai_docs", "specs");
            while (
                !process.HasExited
                && (!Directory.Exists(specs) || Directory.GetFiles(specs, "SPEC-*.md").Length < target)
            )
                Thread.Yield();
            process.Kill();
            process.WaitForExit();
            between += Unlinked(folder);
        }

        TestContext.Out.WriteLine($"killed between the two writes of a plan {between} times");
        Assert.That(programs.Run("otk", "orchestrate").Status, Is.Zero);
        AssertOneSpecForEachPlan(folder, plans);
        Assert.That(programs.Run("otk", "orchestrate").Out, Does.StartWith("No PLAN waits"));
    }

    private static void WritePlan(TempFolder folder, int i) =>
        folder.Write(
            $"ai_docs/plans/PLAN-20251014-01K7{i:00}-plan.md",
            $"---\nid: PLAN-20251014-01K7{i:00}-plan\ntitle: Plan {i}\nowner: Tester\ncreated: 2025-10-14T01:23:45Z\nstatus: ready\nspec_id: \"\"\n---\n\n## Objective\nPlan {i}\n"
        );

    // SPECs that are there while their plan does not name them yet.
    private static int Unlinked(TempFolder folder)
    {
        var specs = folder.Combine("ai_docs", "specs");
        if (!Directory.Exists(specs))
            return 0;
        var linked = Directory
            .GetFiles(folder.Combine("ai_docs", "plans"), "*.md")
            .Count(f => !File.ReadAllText(f).Contains("spec_id: \"\"", StringComparison.Ordinal));
        return Directory.GetFiles(specs, "SPEC-*.md").Length - linked;
    }

    private static void AssertOneSpecForEachPlan(TempFolder folder, int count)
    {
        var specs = Directory.GetFiles(folder.Combine("ai_docs", "specs"), "*.md").Select(File.ReadAllText).ToList();
        Assert.That(specs, Has.Count.EqualTo(count));
        Assert.That(specs.Select(s => PlanId().Match(s).Value).Distinct().Count(), Is.EqualTo(count));
        foreach (var plan in Directory.GetFiles(folder.Combine("ai_docs", "plans"), "*.md").Select(File.ReadAllText))
        {
            Assert.That(plan, Does.Contain("status: in-spec"));
            Assert.That(plan, Does.Match("spec_id: \"SPEC-[0-9]{8}-[0-9A-Z]{6}\""));
        }
    }

    private static void InParallel(int count, Action<int> act)
    {
        var threads = Enumerable
            .Range(0, count)
            .Select(i => Task.Factory.StartNew(() => act(i), TaskCreationOptions.LongRunning))
            .ToArray();
        Task.WaitAll(threads);
    }

    [GeneratedRegex("\\d{8}-[0-9A-Z]{6}")]
    private static partial Regex Stamp();

    [GeneratedRegex("plan_id: .*")]
    private static partial Regex PlanId();
}
