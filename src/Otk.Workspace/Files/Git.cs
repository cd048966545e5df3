using System.ComponentModel;
using System.Diagnostics;

namespace Otk.Workspace.Files;

/// <summary>Asks git, where it is installed.</summary>
/// <remarks>
/// A folder of a cloned repository may be laid out as a bare repository, with a configuration that names programs to
/// run; git would take it for one. So it is told which repository is meant: that of the first <c>.git</c> above, which
/// no repository can bring.
/// </remarks>
/// <param name="environment">The value of an environment variable, null where it is not set; <c>PATH</c> tells where
/// git is.</param>
internal sealed class Git(Func<string, string?> environment)
{
    /// <summary>What git prints; null where it is not installed, or ends with another status than 0.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="arguments">Its arguments.</param>
    public string? Ask(string folder, params string[] arguments)
    {
        if (ProgramPath.Find("git", environment("PATH")) is not { } program)
            return null;
        string[] place = TopOf(folder) is { } top
            ? ["--git-dir", Path.Combine(top, ".git"), "--work-tree", top]
            : ["-c", "safe.bareRepository=explicit"];
        var start = new ProcessStartInfo(program, ["-c", "core.fsmonitor=false", .. place, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
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

    /// <summary>The top of the work tree that a folder stands in; null where it is in none.</summary>
    public static string? TopOf(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, ".git")) || File.Exists(Path.Combine(at, ".git", "HEAD")))
                return at;
        }

        return null;
    }
}
