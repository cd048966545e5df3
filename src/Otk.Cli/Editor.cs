using System.Diagnostics;
using Otk.App;
using Otk.Model.Problems;

namespace Otk.Cli;

/// <summary>Opens files in the editor that the user chose: $VISUAL, else $EDITOR.</summary>
internal static class Editor
{
    /// <summary>Waits for the editor; what went wrong, null where nothing did.</summary>
    /// <remarks>The value is a command of the shell, as git takes it: <c>code --wait</c> works.</remarks>
    public static Problem? Open(Host host, string path)
    {
        var (visual, editor) = (host.Environment("VISUAL"), host.Environment("EDITOR"));
        if (!string.IsNullOrWhiteSpace(visual))
            editor = visual;
        if (string.IsNullOrWhiteSpace(editor))
            return Problem.Failed("No editor is set.", null, "set $VISUAL or $EDITOR, as in: export EDITOR=nano");
        host.Out.Flush();
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", $"{editor} \"{path}\""])
            : new ProcessStartInfo("/bin/sh", ["-c", editor + " \"$@\"", editor, path]);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0
            ? null
            : Problem.Failed(
                $"The editor '{editor}' ended with exit status {process.ExitCode}.",
                null,
                "see $VISUAL and $EDITOR"
            );
    }
}
