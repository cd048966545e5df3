using System.Text;
using Otk.Model.Documents;

namespace Otk.Workspace.Documents;

/// <summary>The folder of documents of a kind, which knows how their paths are written.</summary>
internal sealed class DocumentPlace
{
    private readonly string _shown;

    public DocumentPlace(WorkspaceFolder folder, DocumentKind kind)
    {
        Folder = folder.FolderOf(kind);
        _shown = folder.Display(Path.Combine(Folder, "x"))[..^1];
    }

    /// <summary>Absolute path of the folder.</summary>
    public string Folder { get; }

    /// <summary>Absolute path of a file in it.</summary>
    public string PathOf(ReadOnlySpan<byte> name) => Path.Combine(Folder, Encoding.UTF8.GetString(name));

    /// <summary>The path of a file in it as a user types it.</summary>
    public string Shown(string name) => _shown + name;
}
