using System.Diagnostics;
using System.Globalization;

namespace Otk.Benchmarks;

/// <summary>
/// Measures the programs as users run them, whole processes, in workspaces of several sizes, beside <c>grep -rl</c>
/// over the same folder and, where it is installed, taskwarrior. Prints a Markdown table of medians and ratios.
/// </summary>
internal static class Scale
{
    private const int Rounds = 7;
    private const string Word = "quagga";

    /// <summary>Runs it.</summary>
    /// <param name="programs">The folder of the installed programs.</param>
    /// <param name="sizes">Numbers of plans; 100, 1000 and 10000 by default.</param>
    public static int Run(string programs, int[]? sizes)
    {
        var otk = Path.Combine(Path.GetFullPath(programs), "otk");
        Console.WriteLine("| plans | command | median ms | × grep -rl |");
        Console.WriteLine("|---:|---|---:|---:|");
        foreach (var size in sizes is null or [] ? [100, 1_000, 10_000] : sizes)
        {
            var root = Directory.CreateTempSubdirectory("otk-scale-").FullName;
            try
            {
                WorkspaceFiles.Write(root, size, Word);
                Measure(otk, root, size);
                Taskwarrior(root, size);
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }

        return 0;
    }

    private static void Measure(string otk, string root, int size)
    {
        // A log's text is what grep has to read too; -i, since otk searches whatever the case.
        var grep = Median(root, "grep", "-rli", Word, "ai_docs");
        Row(size, "grep -rli", grep, grep);
        Row(size, "otk plan", Median(root, otk, "plan", "One more"), grep);
        Row(size, "otk list", Median(root, otk, "list"), grep);
        Row(size, "otk list plans", Median(root, otk, "list", "plans"), grep);
        Row(size, "otk orchestrate (nothing to do)", Median(root, otk, "orchestrate"), grep);
        Row(size, "otk resume", Median(root, otk, "resume"), grep);
        Row(size, "otk next", Median(root, otk, "next"), grep);
        Row(size, $"otk search {Word}", Median(root, otk, "search", Word), grep);
        Row(size, "otk show by ID", Median(root, otk, "show", WorkspaceFiles.PlanId(size / 2)), grep);
        Row(size, "otk doctor", Median(root, otk, "doctor"), grep);
    }

    private static void Taskwarrior(string root, int size)
    {
        if (!File.Exists("/usr/bin/task"))
            return;
        var data = Path.Combine(root, "task");
        Directory.CreateDirectory(data);
        File.WriteAllText(Path.Combine(root, "taskrc"), $"data.location={data}\nconfirmation=off\nverbose=nothing\n");
        Environment.SetEnvironmentVariable("TASKRC", Path.Combine(root, "taskrc"));
        var json = string.Join(
            ",\n",
            Enumerable
                .Range(0, size)
                .Select(i =>
                    $"{{\"description\":\"Plan {i}\",\"status\":\"pending\",\"entry\":\"20251014T012345Z\",\"uuid\":\"{Guid.NewGuid()}\"}}"
                )
        );
        File.WriteAllText(Path.Combine(root, "tasks.json"), $"[{json}]");
        Time(root, "task", "import", "tasks.json");
        Row(size, "taskwarrior add", Median(root, "task", "add", "One more"), 0);
        Row(size, "taskwarrior list", Median(root, "task", "list"), 0);
    }

    private static void Row(int size, string command, double median, double grep) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {command} | {median:0.0} | {(grep > 0 ? (median / grep).ToString("0.0", CultureInfo.InvariantCulture) : "")} |"
            )
        );

    private static double Median(string folder, string program, params string[] arguments)
    {
        Time(folder, program, arguments);
        var times = Enumerable.Range(0, Rounds).Select(_ => Time(folder, program, arguments)).Order().ToList();
        return times[Rounds / 2];
    }

    private static double Time(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OTK_OWNER"] = "Dana";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        if (process.ExitCode > 1)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result}");
        return watch.Elapsed.TotalMilliseconds;
    }
}
