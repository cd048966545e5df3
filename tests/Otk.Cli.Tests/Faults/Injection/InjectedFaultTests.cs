using System.Collections.Concurrent;

namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>
/// Every call with which an act writes is made to fail, one after another, and the process is killed before it: a
/// document is as it was or as it should be, nothing is lost, and the next command works.
/// </summary>
[Platform("Linux")]
public sealed class InjectedFaultTests
{
    private const int AtOnce = 2;
    private const int Seed = 20251014;

    // What some 30 seconds are enough for with programs that are compiled as they run.
    private const int SampledActs = 8;
    private const int SampledFaults = 24;

    [Test]
    public void AnActIsDoneOrNotDoneWhicheverCallFails()
    {
        if (Strace.Missing() is { } missing)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true")
                Assert.Fail(missing);
            Assert.Ignore(missing);
        }

        var random = new Random(Seed);
        var acts = FaultActs.All.ToArray();
        if (!FaultPrograms.All)
        {
            random.Shuffle(acts);
            acts = acts[..SampledActs];
        }

        using var project = new Stage();
        FaultActs.Project(project);
        var scenarios = new ConcurrentBag<FaultScenario>();
        InParallel(acts, act => scenarios.Add(new FaultScenario(act, project)));
        try
        {
            var points = scenarios
                .OrderBy(s => Array.IndexOf(acts, s.Act))
                .SelectMany(s => s.Points.Select(p => (Scenario: s, p.Call, p.Fault)))
                .ToArray();
            if (!FaultPrograms.All)
            {
                random.Shuffle(points);
                points = points[..Math.Min(points.Length, SampledFaults)];
            }

            var results = new ConcurrentBag<FaultResult>();
            InParallel(points, p => results.Add(FaultTrial.Run(p.Scenario, p.Call, p.Fault)));
            TestContext.Out.WriteLine(FaultReport.Figures(results));
            TestContext.Out.WriteLine($"All that is not as it must be: {FaultReport.Write(results)}");
            var missed = results.Count(r => r.Struck is null && !r.Has("hang"));
            Assert.That(missed, Is.LessThan(Math.Max(3, results.Count / 10)), "faults strike the calls meant");
            if (FaultReport.Wrong(results) is { Length: > 0 } wrong)
                Assert.Fail(FaultReport.Figures(results) + wrong);
        }
        finally
        {
            foreach (var scenario in scenarios)
                scenario.Dispose();
        }
    }

    private static void InParallel<T>(IEnumerable<T> items, Action<T> act) =>
        Parallel.ForEach(
            Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            act
        );
}
