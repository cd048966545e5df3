using System.Diagnostics;
using Otk.Cli.Tests.Faults.Injection;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>
/// Many at once in one workspace: people with commands, agents over MCP, a watcher, an editor. What was
/// acknowledged is there.
/// </summary>
[Platform("Linux")]
public sealed class CrowdTests
{
    private const int Seed = 20251014;
    private const int Agents = 2;
    private const int Beginners = 8;

    // The small ones take some ten seconds.
    private static readonly int _writers = FaultPrograms.All || BuiltPrograms.AreNative ? 32 : 8;
    private static readonly int _acts =
        FaultPrograms.All ? 120
        : BuiltPrograms.AreNative ? 25
        : 2;
    private static readonly int _calls = FaultPrograms.All ? 300 : 6;
    private static readonly int _folders =
        FaultPrograms.All ? 200
        : BuiltPrograms.AreNative ? 20
        : 3;

    [Test]
    public void EveryAcknowledgedActOfACrowdIsThere()
    {
        using var stage = new Stage();
        stage.Otk("plan", "By hand");
        stage.Otk("spec", "Shared");
        stage.AddSteps("shared", [.. Enumerable.Range(1, _writers).Select(w => $"Item of writer {w}")]);
        stage.Otk("exec", "SPEC-shared");
        var ledger = new Ledger();
        var watch = Stopwatch.StartNew();
        using var watcher = Process.Start(stage.Line(BuiltPrograms.PathOf("otk"), ["watch"]))!;
        var said = watcher.StandardOutput.ReadToEndAsync();
        var complained = watcher.StandardError.ReadToEndAsync();
        using var stop = new CancellationTokenSource();
        var editor = InBackground(() => new HandEditor(stage.File("plans", "by-hand"), Seed, ledger).Run(stop.Token));
        try
        {
            Task.WaitAll([
                .. Each(_writers, w => new Writer(w, Seed, stage, ledger).Run(_acts)),
                .. Each(Agents, a => new McpWriter(a, stage, ledger).Run(_calls)),
            ]);
        }
        finally
        {
            stop.Cancel();
            editor.Wait();
            if (watcher.HasExited)
                ledger.Wrong.Enqueue($"otk watch ended by itself: {complained.Result}");
            watcher.Kill(entireProcessTree: true);
        }

        // What the watcher was about to do, and what it had begun.
        if (stage.Run("otk", "orchestrate") is { Status: not 0 } orchestrate)
            ledger.Wrong.Enqueue($"orchestrate: {orchestrate.Status}: {orchestrate.Brief}");
        CrowdCheck.Run(stage, ledger);
        Ask(stage, ledger);
        var orchestrated = said.Result.Split('\n').Length - 1;
        TestContext.Out.WriteLine(
            $"{ledger.Acts} acts of {_writers} writers and {Agents} agents in {watch.Elapsed.TotalSeconds:0} s, "
                + $"{ledger.Lines.Count} saves in an editor, {orchestrated} SPECs by the watcher, "
                + $"{ledger.Again.Count} asked for again, {ledger.Wrong.Count} wrong"
        );
        Tell(ledger);
    }

    [Test]
    public void ManyWhoBeginInAnEmptyFolderAtOnceLoseNothing()
    {
        var ledger = new Ledger();
        for (var folder = 1; folder <= _folders; folder++)
        {
            using var stage = new Stage();
            var own = new Ledger();

            // Every second one is refused, and takes back what it set up for itself alone.
            using var start = new Barrier(Beginners);
            var number = folder;
            Task.WaitAll([
                .. Each(
                    Beginners,
                    b =>
                    {
                        start.SignalAndWait();
                        string[] command = b % 2 == 0 ? ["ready", "PLAN-nowhere"] : ["plan", $"Beginner {b}"];
                        var answer = stage.Run("otk", command);
                        if (answer.IsHung || answer.HasTrace || answer.Status != (b % 2 == 0 ? 1 : 0))
                            own.Wrong.Enqueue($"folder {number}, beginner {b}: {answer.Status}: {answer.Brief}");
                        else if (b % 2 != 0)
                            own.Plans.Add($"beginner-{b}.md");
                        ledger.Done();
                    }
                ),
            ]);
            Check(stage, own, folder);
            foreach (var wrong in own.Wrong)
                ledger.Wrong.Enqueue(wrong);
        }

        TestContext.Out.WriteLine($"{_folders} empty folders, {ledger.Acts} commands, {ledger.Wrong.Count} wrong");
        Tell(ledger);
    }

    private static void Check(Stage stage, Ledger ledger, int folder)
    {
        var plans = Path.Combine(stage.Work, "ai_docs", "plans");
        string[] files = Directory.Exists(plans) ? Directory.GetFiles(plans, "PLAN-*.md") : [];
        var names = files.Select(f => Path.GetFileName(f)!).ToList();
        foreach (var plan in ledger.Plans.Where(p => names.Count(n => n.EndsWith(p, StringComparison.Ordinal)) != 1))
            ledger.Wrong.Enqueue($"folder {folder}: acknowledged, and not there: {plan}");
        if (names.Select(n => n[..20]).Distinct().Count() != names.Count)
            ledger.Wrong.Enqueue($"folder {folder}: one ID twice: {string.Join(' ', names)}");
        foreach (var ignored in new[] { ".otk", "ai_docs" })
        {
            if (!File.Exists(Path.Combine(stage.Work, ignored, ".gitignore")))
                ledger.Wrong.Enqueue($"folder {folder}: {ignored} has no ignore file, so git sees what is in it");
        }

        Ask(stage, ledger);
    }

    private static void Ask(Stage stage, Ledger ledger)
    {
        if (stage.Run("otk", "doctor") is not { Status: not 0 } doctor)
            return;
        if (doctor.Status != 1 || !FaultDoctor.SaysWhatToDo(doctor))
            ledger.Wrong.Enqueue($"the doctor says nothing: {doctor.Status}: {doctor.Brief}");
        stage.Run("otk", "doctor", "--fix");
        if (stage.Run("otk", "doctor") is { Status: not 0 } again)
            ledger.Wrong.Enqueue($"the doctor does not mend: {again.Status}: {again.Brief}");
    }

    private static IEnumerable<Task> Each(int count, Action<int> act) =>
        Enumerable.Range(1, count).Select(i => InBackground(() => act(i)));

    private static Task InBackground(Action act) => Task.Factory.StartNew(act, TaskCreationOptions.LongRunning);

    private static void Tell(Ledger ledger)
    {
        if (!ledger.Again.IsEmpty)
            TestContext.Out.WriteLine("Asked for again, for some: " + string.Join("\n   ", ledger.Again.Take(3)));
        if (!ledger.Wrong.IsEmpty)
            Assert.Fail($"{ledger.Wrong.Count} wrong:\n   " + string.Join("\n   ", ledger.Wrong.Take(25)));
    }
}
