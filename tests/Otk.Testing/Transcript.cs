using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Otk.Testing;

/// <summary>
/// A shell session in a Markdown file: <c>console</c> blocks with commands behind <c>$ </c>, their further lines
/// behind <c>> </c>, then what they print on both outputs, and <c>[exit N]</c> where the status is not 0.
/// </summary>
public static partial class Transcript
{
    private const string Marker = "--otk-transcript-end--";

    /// <summary>Runs the session with the programs of a folder and gives the file's text as it should read.</summary>
    public static string Run(string markdown, string programs)
    {
        using var root = new TempFolder();
        var home = Directory.CreateDirectory(root.Combine("home")).FullName;
        var work = Directory.CreateDirectory(root.Combine("work")).FullName;
        var script = new StringBuilder(
            "git init -q . && git config user.name Dana && git config user.email dana@example.org\n"
        );
        foreach (var command in Commands(markdown))
            script.Append(command).Append("\nprintf '%s%s\\n' '").Append(Marker).Append("' \"$?\"\n");
        var answers = Shell(script.ToString(), work, home, programs).Split(Marker);
        return Weave(markdown, answers, root.Path);
    }

    private static string Weave(string markdown, string[] answers, string root)
    {
        var result = new List<string>();
        var (inside, answer, pending) = (false, 0, false);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            var isCommand = inside && line.StartsWith("$ ", StringComparison.Ordinal);
            var isMore = inside && line.StartsWith("> ", StringComparison.Ordinal);
            if (pending && !isMore)
            {
                result.AddRange(Answer(answers, answer++, root));
                pending = false;
            }

            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = line == "```console";
            if (!inside || isCommand || isMore || line == "```console")
                result.Add(line);
            pending |= isCommand;
        }

        return string.Join('\n', result);
    }

    private static IEnumerable<string> Answer(string[] answers, int index, string root)
    {
        // Behind each marker stand the status of the command before it and a line break.
        var text = answers[index];
        if (index > 0)
            text = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        var status = answers[index + 1].Split('\n')[0];
        var lines = Mask(
                text.Replace(root, "<folder>", StringComparison.Ordinal)
                    .Replace($"system user: {Environment.UserName}", "system user: <user>", StringComparison.Ordinal)
            )
            .TrimEnd('\n');
        if (lines.Length > 0)
        {
            foreach (var line in lines.Split('\n'))
                yield return line;
        }

        if (status != "0")
            yield return $"[exit {status}]";
    }

    /// <summary>
    /// The text with stamps and times masked; what a command prints has its folder and the system's user masked, too.
    /// </summary>
    public static string Mask(string text)
    {
        text = ExecTime().Replace(text, "exec-<time>");
        text = Time().Replace(text, "<time>");
        text = EntryTime().Replace(text, "<time>");
        text = EntryName().Replace(text, "<ulid>-");
        return Stamp().Replace(text, "<stamp>");
    }

    private static IEnumerable<string> Commands(string markdown)
    {
        var command = new StringBuilder();
        var inside = false;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                inside = line == "```console";
            var isMore = inside && line.StartsWith("> ", StringComparison.Ordinal);
            if (!isMore && command.Length > 0)
            {
                yield return command.ToString();
                command.Clear();
            }

            if (isMore)
                command.Append('\n').Append(line[2..]);
            else if (inside && line.StartsWith("$ ", StringComparison.Ordinal))
                command.Append(line[2..]);
        }
    }

    private static string Shell(string script, string work, string home, string programs)
    {
        var start = new ProcessStartInfo("bash", ["-c", "exec 2>&1\n" + script])
        {
            WorkingDirectory = work,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(k =>
                    k.StartsWith("OTK_", StringComparison.Ordinal) || k.StartsWith("GIT_", StringComparison.Ordinal)
                )
                .ToList()
        )
            start.Environment.Remove(name);
        start.Environment["HOME"] = home;
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(home, ".config");
        start.Environment["PATH"] = programs + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var shell = Process.Start(start)!;
        shell.StandardInput.Close();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output;
    }

    [GeneratedRegex("\\d{8}-[0-9A-HJKMNP-TV-Z]{6}(?![0-9A-Za-z])")]
    private static partial Regex Stamp();

    [GeneratedRegex("[0-9A-HJKMNP-TV-Z]{26}-(?=\\d{6}\\.json)")]
    private static partial Regex EntryName();

    [GeneratedRegex("exec-\\d{8}-\\d{6}")]
    private static partial Regex ExecTime();

    [GeneratedRegex("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2} UTC")]
    private static partial Regex EntryTime();

    [GeneratedRegex("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")]
    private static partial Regex Time();
}
