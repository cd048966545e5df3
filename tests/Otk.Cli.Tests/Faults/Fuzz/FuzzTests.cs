using System.Collections.Concurrent;
using System.Diagnostics;
using Otk.Cli.Tests.Faults.Injection;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>
/// Whatever stands in the workspace and whatever is asked for, a program ends soon, with a message and a status
/// that it may have.
/// </summary>
[Platform("Linux")]
public sealed class FuzzTests
{
    private const int Seed = 20251014;
    private const int AtOnce = 2;
    private const int Shown = 30;

    // 20,000 commands; by default what some 20 seconds are enough for.
    private static readonly int _rounds =
        FaultPrograms.All ? 20_000 / FuzzRound.Commands
        : BuiltPrograms.AreNative ? 40
        : 4;

    // What never ends by itself.
    private static readonly string[] _leftOut = ["watch"];

    [Test]
    public void NoCommandCrashesOrHangsWhateverStandsInTheWorkspace()
    {
        using var project = new Stage();
        FaultActs.Project(project);
        var phrases = Phrases(project);
        IEnumerable<int> rounds = Environment.GetEnvironmentVariable("OTK_FAULTS_ROUND") is { Length: > 0 } one
            ? [int.Parse(one)]
            : Enumerable.Range(1, _rounds);
        var failures = new ConcurrentBag<FuzzFailure>();
        var ran = 0;
        var watch = Stopwatch.StartNew();
        Parallel.ForEach(
            Partitioner.Create(rounds, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            i =>
            {
                var (commands, wrong) = FuzzRound.Run(Seed, i, project, phrases);
                Interlocked.Add(ref ran, commands);
                foreach (var failure in wrong)
                    failures.Add(failure);
            }
        );

        var kinds = failures.CountBy(f => f.Kind).OrderByDescending(k => k.Value).Select(k => $", {k.Value} {k.Key}");
        var figures =
            $"seed {Seed}: {ran} commands in {rounds.Count()} workspaces, {watch.Elapsed.TotalSeconds:0} s: "
            + $"{failures.Count} failed{string.Concat(kinds)}";
        TestContext.Out.WriteLine(figures);
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "fuzz-failures.txt");
        File.WriteAllLines(path, failures.OrderBy(f => f.Round).Select(f => $"[{f.Group}]\n{f}\n{f.Answer.Text}\n"));
        if (failures.IsEmpty)
            return;
        var groups = failures.GroupBy(f => f.Group).OrderByDescending(g => g.Count()).ToList();
        var told = groups.Take(Shown).Select(g => $"\n{g.Count()} × {g.Key}, for one:\n{g.MinBy(f => f.Round)}");
        Assert.Fail($"{figures}; all of them: {path}{string.Concat(told)}");
    }

    // What the grammar reads, intent by intent: it is the programs' own, so that new phrases are tried by themselves.
    private static List<string> Phrases(Stage stage)
    {
        var phrases = new List<string>();
        var samples = stage.Run("otk", "grammar", "sample", "--count", "1500", "--seed", "1").Out.Split('\n');
        foreach (var parts in samples.Select(l => l.Split('\t')).Where(p => p.Length == 2 && !_leftOut.Contains(p[0])))
            phrases.Add(parts[1]);
        Assert.That(phrases, Has.Count.GreaterThan(500), "the grammar gives samples");
        return phrases;
    }
}
