using System.Diagnostics;
using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>Runs lines of a shell with the real programs in a folder.</summary>
internal static class Shell
{
    /// <summary>What a line prints; it must succeed.</summary>
    public static string Run(TempFolder folder, string line)
    {
        var (status, output, error) = Try(folder, line);
        Assert.That(status, Is.Zero, $"{line}\n{output}{error}");
        return output;
    }

    /// <summary>The exit status of a line and what it prints.</summary>
    public static (int Status, string Output, string Error) Try(TempFolder folder, string line)
    {
        using var process = Start(folder, "bash", "-c", line);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>Starts a program, whose streams are the test's.</summary>
    public static Process Start(TempFolder folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["OTK_OWNER"] = "Tester";
        start.Environment["HOME"] = folder.Path;
        start.Environment.Remove("OTK_ARTIFACT_ROOT");
        return Process.Start(start)!;
    }
}
