using System.Text;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;
using Otk.Workspace.Text;

namespace Otk.Workspace;

/// <summary>What was typed at the line of <c>otk-new</c> in this workspace: <c>.otk/history</c>, a line each, which git does not see.</summary>
public sealed class PhraseHistory(WorkspaceFolder folder)
{
    private const int Kept = 500;

    /// <summary>Absolute path of the file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Settings, "history");

    private bool IsOurs => WorkspaceBounds.CheckFile(folder, Path) is null;

    /// <summary>The lines, oldest first; none where there is no file.</summary>
    public IReadOnlyList<string> Read() => RegularFile.TextIfThere(Path) is { } text && IsOurs ? [.. TextLine.TextsOf(text).TakeLast(Kept)] : [];

    /// <summary>Adds a line, where the workspace is set up: typing alone makes no folder.</summary>
    public void Add(string line)
    {
        if (Directory.Exists(folder.Settings) && IsOurs)
            File.AppendAllText(Path, line + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    }
}
