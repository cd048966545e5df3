using System.Globalization;

namespace Otk.Benchmarks;

/// <summary>
/// Measures the programs as users run them, whole processes, in workspaces of several sizes, beside <c>grep -rl</c>
/// over the same folder and, where it is installed, taskwarrior. Prints Markdown tables of medians, ratios and peak memory; the
/// commands of a table are run in turn, so that what disturbs one disturbs all.
/// </summary>
internal static class Scale
{
    private const int Rounds = 7;
    private const string Word = "quagga";

    /// <summary>Runs it.</summary>
    /// <param name="programs">The folder of the installed programs.</param>
    /// <param name="sizes">Numbers of plans; 100, 1,000, 10,000 and 25,000 by default.</param>
    public static int Run(string programs, int[]? sizes)
    {
        var otk = Path.Combine(Path.GetFullPath(programs), "otk");
        Console.WriteLine("| plans | command | median ms | × grep -rl | peak MB | without the index |");
        Console.WriteLine("|---:|---|---:|---:|---:|---:|");
        foreach (var size in sizes is null or [] ? [100, 1_000, 10_000, 25_000] : sizes)
            InWorkspace(root => Look(otk, root, size), root => WorkspaceFiles.Write(root, size, Word));
        Growth.Run(otk);
        return 0;
    }

    /// <summary>Does something in a workspace of its own.</summary>
    internal static void InWorkspace(Action<string> act, Action<string> write)
    {
        var root = Directory.CreateTempSubdirectory("otk-scale-").FullName;
        try
        {
            write(root);
            act(root);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static void Look(string otk, string root, int size)
    {
        // A log's text is what grep has to read too.
        var task = Taskwarrior(root, size);
        List<(string Name, string[] Command)> commands =
        [
            ("grep -rl", ["grep", "-rl", Word, "ai_docs"]),
            ("otk plan", [otk, "plan", "One more"]),
            ("otk list", [otk, "list"]),
            ("otk list plans", [otk, "list", "plans"]),
            ("otk orchestrate (nothing to do)", [otk, "orchestrate"]),
            ("otk resume", [otk, "resume"]),
            ("otk next", [otk, "next"]),
            ("otk show by title", [otk, "show", WorkspaceFiles.TitleOf(size / 2)]),
            ("otk show by ID", [otk, "show", WorkspaceFiles.PlanId(size / 2)]),
            ($"otk search {Word}", [otk, "search", Word]),
            ("otk list --state blocked", [otk, "list", "--state", "blocked"]),
            ("otk recall --blockers --open", [otk, "recall", "--blockers", "--open"]),
            ("otk recap", [otk, "recap"]),
            ("otk doctor", [otk, "doctor"]),
            .. task,
        ];
        var cache = Path.Combine(root, ".otk", "cache");
        var with = Measured(root, commands, () => { });
        var without = Measured(
            root,
            [.. commands.Where(c => c.Command[0] != "task")],
            () =>
            {
                if (Directory.Exists(cache))
                    Directory.Delete(cache, recursive: true);
            }
        );
        foreach (var (name, run) in with)
        {
            var isOtk = name.StartsWith("otk ", StringComparison.Ordinal);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {size} | {name} | {run.Milliseconds:0.0} | {run.Milliseconds / with["grep -rl"].Milliseconds:0.00} | {run.Megabytes:0} | {(isOtk ? $"{without[name].Milliseconds / without["grep -rl"].Milliseconds:0.00}" : "")} |"
                )
            );
        }
    }

    // In turn, the first round uncounted.
    private static Dictionary<string, Measured> Measured(
        string root,
        List<(string Name, string[] Command)> commands,
        Action before
    )
    {
        var runs = commands.ToDictionary(c => c.Name, _ => new List<Measured>());
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var (name, command) in commands)
            {
                before();
                var run = Benchmarks.Measured.Run(root, command);
                if (round > 0)
                    runs[name].Add(run);
            }
        }

        return runs.ToDictionary(r => r.Key, r => Benchmarks.Measured.MedianOf(r.Value));
    }

    private static List<(string, string[])> Taskwarrior(string root, int size)
    {
        if (!File.Exists("/usr/bin/task"))
            return [];
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
        Benchmarks.Measured.Run(root, ["task", "import", "tasks.json"]);
        return [("taskwarrior add", ["task", "add", "One more"]), ("taskwarrior list", ["task", "list"])];
    }
}
