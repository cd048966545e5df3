using System.Diagnostics;
using System.Text;
using Otk.Testing;

namespace Otk.Cli.Tests.Trust;

/// <summary>Runs scripts in a folder, which is the home too.</summary>
internal static class FolderShell
{
    /// <summary>What a command gives that another user runs, one who may not do everything.</summary>
    public static (int Status, string Output) As12345(TempFolder folder, string command) =>
        Shell(
            folder,
            $"setpriv --reuid=12345 --regid=12345 --clear-groups env DOTNET_BUNDLE_EXTRACT_BASE_DIR=/tmp {command}"
        );

    /// <summary>What a script gives, on both outputs, with the programs first on the PATH and nothing on standard
    /// input.</summary>
    public static (int Status, string Output) Shell(TempFolder folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1 < /dev/null\n{script}"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["HOME"] = folder.Path;
        start.Environment["OTK_OWNER"] = "Tester";
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output);
    }
}
