using System.Diagnostics;
using System.Text.RegularExpressions;
using Otk.Testing;

namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>Runs programs under strace, to see which calls of theirs write, and to let one of them fail.</summary>
internal static partial class Strace
{
    /// <summary>How long a run may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    // With a question mark: not every machine has every call.
    private const string Calls =
        "?open,?openat,?creat,?write,?pwrite64,?writev,?pwritev,?rename,?renameat,?renameat2,?unlink,?unlinkat,?mkdir,"
        + "?mkdirat,?rmdir,?symlink,?symlinkat,?link,?linkat,?fsync,?fdatasync,?chmod,?fchmod,?fchmodat,?chown,?fchown,"
        + "?fchownat,?lchown,?truncate,?ftruncate,?fallocate,?utimensat,?copy_file_range,?sendfile";

    /// <summary>Why strace cannot be used here; null where it can.</summary>
    public static string? Missing()
    {
        try
        {
            string[] nothing = ["-f", "-o", "/dev/null", "true"];
            var start = new ProcessStartInfo("strace", nothing) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? null : $"strace cannot trace here: {error.Trim()}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed";
        }
    }

    /// <summary>Runs a program and tells the calls of it that write below a folder.</summary>
    public static (Answer Answer, IReadOnlyList<WriteCall> Calls) Count(Stage stage, FaultAct act)
    {
        var log = Path.Combine(stage.Home, "strace.log");
        var answer = Run(stage, act, "-e", $"trace={Calls}", "-o", log);
        var counts = new Dictionary<(string Thread, string Name), int>();
        var calls = new List<WriteCall>();
        foreach (var line in File.ReadLines(log))
        {
            if (Entry().Match(line) is not { Success: true } entry)
                continue;
            var key = (entry.Groups[1].Value, entry.Groups[2].Value);
            counts[key] = counts.GetValueOrDefault(key) + 1;
            if (Writes(key.Item2, entry.Groups[3].Value, stage.Root))
                calls.Add(new WriteCall(key.Item2, counts[key], Shown(entry, stage.Root)));
        }

        // The same number in two threads is one point: it strikes in both.
        return (answer, [.. calls.DistinctBy(c => (c.Name, c.Number))]);
    }

    /// <summary>
    /// Does an act with a fault at one call; what was struck, null where nothing below the workspace was.
    /// </summary>
    public static (Answer Answer, string? Struck) Strike(Stage stage, FaultAct act, WriteCall call, Fault fault)
    {
        var log = Path.Combine(stage.Home, "strace.log");
        var what = fault.IsKill ? "signal=KILL" : $"error={fault.Error}";
        var inject = $"inject={call.Name}:{what}:when={call.Number}{(fault.Lasts ? "+" : "")}";

        // With a filter in the kernel all other calls are as fast as ever; a signal does not get through there.
        string[] fast = fault.IsKill ? [] : ["--seccomp-bpf"];
        var answer = Run(stage, act, [.. fast, "-e", $"trace={call.Name}", "-e", inject, "-o", log]);
        return (answer, Struck(File.ReadAllLines(log), stage.Root, fault));
    }

    private static Answer Run(Stage stage, FaultAct act, params string[] options)
    {
        string[] command = [BuiltPrograms.PathOf(act.Program), .. act.Arguments];
        var line = stage.Line("strace", ["-f", "-qq", "-y", "-s", "0", "-e", "signal=none", .. options, .. command]);
        return FaultPrograms.Run(line, Limit);
    }

    // A kill shows as the last call that never returned.
    private static string? Struck(string[] lines, string root, Fault fault)
    {
        var struck = fault.IsKill
            ? lines.Where(l => Unfinished().IsMatch(l)).TakeLast(1)
            : lines.Where(l => l.Contains("(INJECTED)", StringComparison.Ordinal));
        var entries = struck.Select(l => Entry().Match(l)).ToList();
        var isBelow = entries.All(e => e.Success && e.Groups[3].Value.Contains(root + "/", StringComparison.Ordinal));
        return entries.Count > 0 && isBelow ? Shown(entries[0], root) : null;
    }

    private static bool Writes(string name, string arguments, string root) =>
        name switch
        {
            "open" or "openat" => Opened().IsMatch(arguments)
                && arguments.Contains('"' + root + '/', StringComparison.Ordinal),
            "write"
            or "pwrite64"
            or "writev"
            or "pwritev"
            or "fsync"
            or "fdatasync"
            or "fchmod"
            or "fchown"
            or "ftruncate"
            or "fallocate"
            or "sendfile" => Descriptor().Match(arguments) is { Success: true } file
                && file.Groups[1].Value.StartsWith(root + "/", StringComparison.Ordinal),
            "copy_file_range" => arguments.Contains('<' + root + '/', StringComparison.Ordinal),
            _ => arguments.Contains('"' + root + '/', StringComparison.Ordinal),
        };

    private static string Shown(Match entry, string root) =>
        $"{entry.Groups[2].Value}({entry.Groups[3].Value}"
            .Replace(root, "WORK", StringComparison.Ordinal)
            .Replace("\"\"..., ", "", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\d+) +([a-z0-9_]+)\((.*)$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(<unfinished \.\.\.>|= \?)$")]
    private static partial Regex Unfinished();

    [GeneratedRegex("O_CREAT|O_WRONLY|O_RDWR")]
    private static partial Regex Opened();

    [GeneratedRegex(@"^\d+<([^>]*)>")]
    private static partial Regex Descriptor();
}
