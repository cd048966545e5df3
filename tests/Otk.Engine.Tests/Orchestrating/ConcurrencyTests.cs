using Otk.Model.Intents;
using Otk.Testing;

namespace Otk.Engine.Tests.Orchestrating;

public sealed class ConcurrencyTests
{
    [Test]
    public void ManyEnginesAtOnceMakeOneSpecForEachPlan()
    {
        using var workspace = new TempWorkspace();
        var plans = Enumerable.Range(1, 12).Select(n => workspace.Plan($"Feature {n}", ready: true)).ToList();
        using var start = new ManualResetEventSlim();
        var problems = new List<string>();
        var threads = Enumerable
            .Range(0, 6)
            .Select(_ => new Thread(() =>
            {
                var engine = new WorkflowEngine(new EngineContext(workspace.Folder, _ => null, workspace.Clock));
                start.Wait();
                if (engine.Run(new Intent.Orchestrate()).TryGet(out var _, out var problem))
                    return;
                lock (problems)
                    problems.Add(problem.ToString());
            }))
            .ToList();
        threads.ForEach(t => t.Start());
        start.Set();
        threads.ForEach(t => t.Join());

        Assert.That(problems, Is.Empty);
        Assert.That(workspace.Specs().Select(s => s.Link), Is.EquivalentTo(plans.Select(p => p.Id.Text)));
        Assert.That(workspace.Plans().Select(p => p.Link), Is.EquivalentTo(workspace.Specs().Select(s => s.Id.Stem)));
        Assert.That(workspace.Plans().Select(p => p.Status), Is.All.EqualTo("in-spec"));
    }

    [Test]
    public void PlansThatAreMadeAtOnceAreAllThere()
    {
        using var workspace = new TempWorkspace();
        Parallel.For(
            0,
            24,
            new ParallelOptions { MaxDegreeOfParallelism = 6 },
            n =>
            {
                var engine = new WorkflowEngine(new EngineContext(workspace.Folder, _ => "Ann", workspace.Clock));
                if (!engine.Run(new Intent.CreatePlan("Same title")).TryGet(out _, out var problem))
                    throw new InvalidOperationException(problem.ToString());
            }
        );
        Assert.That(workspace.Plans().Select(p => p.Id.Stem).Distinct().Count(), Is.EqualTo(24));
    }
}
