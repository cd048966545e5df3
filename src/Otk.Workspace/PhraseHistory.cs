using System.Text;

namespace Otk.Workspace;

/// <summary>What was typed at the line of <c>otk-new</c> in this workspace: <c>.otk/history</c>, a line each, which git does not see.</summary>
public sealed class PhraseHistory(WorkspaceFolder folder)
{
    private const int Kept = 500;

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Settings, "history");

    /// <summary>The lines, oldest first; none where there is no file.</summary>
    public IReadOnlyList<string> Read() => File.Exists(Path) ? [.. File.ReadAllLines(Path).TakeLast(Kept)] : [];

    /// <summary>Adds a line, where the workspace is set up: typing alone makes no folder.</summary>
    public void Add(string line)
    {
        if (Directory.Exists(folder.Settings))
            File.AppendAllText(Path, line + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
