using System.Text;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;
using Otk.Workspace.Text;

namespace Otk.Workspace;

/// <summary>
/// What was typed at the line of <c>otk-new</c> in this workspace: <c>.otk/history</c>, a line each, which git does not
/// see.
/// </summary>
/// <remarks>
/// A line break is written as the two characters \n, and a backslash as two, so that each comes back as it was.
/// </remarks>
public sealed class PhraseHistory(WorkspaceFolder folder)
{
    private const int Kept = 500;

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Settings, "history");

    private bool IsOurs => WorkspaceBounds.CheckFile(folder, Path) is null;

    /// <summary>The lines, oldest first; none where there is no file.</summary>
    public IReadOnlyList<string> Read() =>
        IsOurs && RegularFile.TextIfThere(Path) is { } text
            ? [.. TextLine.TextsOf(text).TakeLast(Kept).Select(Unescaped)]
            : [];

    /// <summary>Adds a line, where the workspace is set up: typing alone makes no folder.</summary>
    public void Add(string line)
    {
        if (Directory.Exists(folder.Settings) && IsOurs)
            File.AppendAllText(Path, Escaped(line) + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }

    private static string Escaped(string line) =>
        line.Replace("\\", "\\\\", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Unescaped(string line)
    {
        var result = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            // A backslash before anything else is what it is: such lines were written before breaks could be.
            var isEscape = line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '\\' or 'n';
            result.Append(
                !isEscape ? line[i]
                : line[++i] == 'n' ? '\n'
                : '\\'
            );
        }

        return result.ToString();
    }
}
