using System.ComponentModel;
using System.Diagnostics;

namespace Otk.Workspace.Files;

/// <summary>Asks git, where it is installed.</summary>
/// <param name="environment">The value of an environment variable, null where it is not set; <c>PATH</c> tells where git is.</param>
internal sealed class Git(Func<string, string?> environment)
{
    /// <summary>What git prints; null where it is not installed, or ends with another status than 0.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    public string? Ask(string folder, params string[] arguments)
    {
        if (ProgramPath.Find("git", environment("PATH")) is not { } program)
            return null;
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var answer = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? answer : null;
        }
        catch (Win32Exception)
        {
            // It cannot be run: as if it were not installed.
            return null;
        }
    }
}
