using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>Runs the real programs as processes in a folder.</summary>
internal sealed class Programs(TempFolder folder)
{
    public Process Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(BuiltPrograms.PathOf(program), arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        start.Environment["OTK_OWNER"] = "Tester";
        start.Environment["HOME"] = folder.Path;
        start.Environment.Remove("OTK_ARTIFACT_ROOT");
        return Process.Start(start)!;
    }

    public (int Status, string Out, string Error) Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
