using System.Diagnostics;

namespace Otk.Benchmarks;

/// <summary>What a whole process took.</summary>
/// <param name="Milliseconds">From its start to its end.</param>
/// <param name="Megabytes">The most memory that it had at once; 0 where <c>/usr/bin/time</c> is not to be had.</param>
internal sealed record Measured(double Milliseconds, double Megabytes)
{
    private const string Clock = "/usr/bin/time";
    private const double Kilo = 1024;

    /// <summary>Runs a command in a folder.</summary>
    public static Measured Run(string folder, string[] command)
    {
        // A small process that asks the system costs a millisecond, the same for all.
        var hasClock = File.Exists(Clock);
        string[] line = hasClock ? [Clock, "-f", "%M", .. command] : command;
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OTK_OWNER"] = "Dana";
        start.Environment["LC_ALL"] = "C";
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        watch.Stop();
        if (process.ExitCode > 1)
            throw new InvalidOperationException($"{string.Join(' ', command)}: {errors.Result}");
        var told = errors.Result.TrimEnd().Split('\n')[^1];
        return new Measured(
            watch.Elapsed.TotalMilliseconds,
            hasClock && double.TryParse(told, out var kilobytes) ? kilobytes / Kilo : 0
        );
    }

    /// <summary>The median time and the most memory of several runs.</summary>
    public static Measured MedianOf(List<Measured> runs) =>
        new(runs.Select(r => r.Milliseconds).Order().ElementAt(runs.Count / 2), runs.Max(r => r.Megabytes));
}
