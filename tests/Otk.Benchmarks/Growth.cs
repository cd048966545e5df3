using System.Globalization;

namespace Otk.Benchmarks;

/// <summary>
/// How the cost of acts on many documents grows with their number: each act once in a workspace of its own, the median of three
/// such.
/// </summary>
internal static class Growth
{
    private const int Times = 3;
    private static readonly int[] _sizes = [250, 1_000, 4_000, 10_000];

    /// <summary>Runs it.</summary>
    /// <param name="otk">The program.</param>
    public static void Run(string otk)
    {
        Console.WriteLine();
        Console.WriteLine($"| act | {string.Join(" | ", _sizes)} | most growth for four times as many |");
        Console.WriteLine($"|---|{string.Concat(_sizes.Select(_ => "---:|"))}---:|");
        var say = Path.Combine(Path.GetDirectoryName(otk)!, "otk-new");
        Row("archive all done plans", Aged, [say, "archive all done plans", "--yes"]);
        Row("set the owner of all plans", Aged, [say, "assign all plans to Kim"]);
        Row("orchestrate all plans, ready", Ready, [otk, "orchestrate"]);
        Row("orchestrate --dry-run", Ready, [otk, "orchestrate", "--dry-run"]);
        Row("graph of a chain", Chain, [otk, "graph", WorkspaceFiles.PlanId(0)]);
        Row("doctor on a chain", Chain, [otk, "doctor"]);
        Row("doctor", Aged, [otk, "doctor"]);
        Row("resume", Aged, [otk, "resume"]);
        Row("list plans", Aged, [otk, "list", "plans"]);
    }

    private static void Row(string act, Action<string, int> write, string[] command)
    {
        var medians = _sizes.Select(size => Median(size, write, command)).ToList();
        var growth = medians
            .Zip(medians.Skip(1), (a, b) => b / a)
            .Zip(_sizes.Zip(_sizes.Skip(1), (a, b) => (double)b / a), (time, number) => time / number * 4)
            .Max();
        var cells = medians.Select(m => m.ToString("0", CultureInfo.InvariantCulture) + " ms");
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"| {act} | {string.Join(" | ", cells)} | {growth:0.0} |")
        );
    }

    private static double Median(int size, Action<string, int> write, string[] command)
    {
        var runs = new List<Measured>();
        for (var time = 0; time < Times; time++)
            Scale.InWorkspace(root => runs.Add(Measured.Run(root, command)), root => write(root, size));
        return Measured.MedianOf(runs).Milliseconds;
    }

    private static void Aged(string root, int plans) => WorkspaceFiles.Write(root, plans, "quagga");

    private static void Ready(string root, int plans) =>
        WorkspaceFiles.WritePlans(root, plans, "ready", isChain: false);

    private static void Chain(string root, int plans) => WorkspaceFiles.WritePlans(root, plans, "draft", isChain: true);
}
