using System.Diagnostics;

namespace Otk.Cli.Tests.Faults;

/// <summary>How the programs are run that faults are tried on.</summary>
internal static class FaultPrograms
{
    /// <summary>True where everything is to be tried, and not a sample.</summary>
    public static bool All { get; } = Environment.GetEnvironmentVariable("OTK_FAULTS") == "all";

    /// <summary>Prepares a run with a home of its own, where nothing of this machine's settings is seen.</summary>
    /// <param name="file">What is run: a program of otk's, or one that runs it.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="work">The current folder.</param>
    /// <param name="home">The home.</param>
    public static ProcessStartInfo Line(string file, IEnumerable<string> arguments, string work, string home)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = work,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(name);
        start.Environment["HOME"] = home;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(home, ".config");
        start.Environment["OTK_OWNER"] = "Tester";
        start.Environment["EDITOR"] = "true";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }

    /// <summary>Runs to the end, or kills what has not ended in the time given, with all that it started.</summary>
    public static Answer Run(ProcessStartInfo start, TimeSpan limit, string input = "")
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading what it was given.
        }

        var ended = process.WaitForExit(limit);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        // A child that outlives it may hold the pipes.
        var read = Task.WaitAll([output, error], TimeSpan.FromSeconds(5));
        return new Answer(process.ExitCode, read ? output.Result : "", read ? error.Result : "", !ended, watch.Elapsed);
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("OTK_", StringComparison.Ordinal)
        || name.StartsWith("GIT_", StringComparison.Ordinal)
        || name is "VISUAL" or "NO_COLOR";
}
