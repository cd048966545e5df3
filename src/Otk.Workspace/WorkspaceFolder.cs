using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Workspace;

/// <summary>Where a workspace lies: its root, its artifact root and its <c>.otk</c> folder. Nothing is made or read here but the names.</summary>
/// <remarks>
/// The root is the nearest folder, from the current one upwards, with <c>.otk/</c> or the artifact root in it; else the
/// top level of the git repository; else the current folder. The artifact root is <c>ai_docs</c>, or what
/// <c>OTK_ARTIFACT_ROOT</c> says (below the root, unless it is an absolute path).
/// </remarks>
public sealed class WorkspaceFolder
{
    private readonly string _current;

    private WorkspaceFolder(string current, string root, string artifacts)
    {
        _current = current;
        Root = root;
        Artifacts = Path.TrimEndingDirectorySeparator(artifacts);
    }

    /// <summary>Absolute path of the root.</summary>
    public string Root { get; }

    /// <summary>Absolute path of the artifact root, <c>ai_docs</c> by default.</summary>
    public string Artifacts { get; }

    /// <summary>Absolute path of <c>.otk</c>, which holds the lock, the owner and a user's own grammar.</summary>
    public string Settings => Path.Combine(Root, ".otk");

    /// <summary>True where the artifact root lies inside the root, so that no other workspace shares it.</summary>
    public bool HasOwnArtifacts => Artifacts.StartsWith(Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>True where otk has been used here: <c>.otk</c> or the artifact root is there.</summary>
    public bool IsSetUp => Directory.Exists(Settings) || Directory.Exists(Artifacts);

    /// <summary>The same workspace with the archive, <c>archive</c> of the artifact root, as its artifact root.</summary>
    public WorkspaceFolder Archive => new(_current, Root, Path.Combine(Artifacts, "archive"));

    /// <summary>Absolute path of the folder with the user's templates.</summary>
    public string Templates => Path.Combine(Root, ".claude", "templates");

    /// <summary>Absolute path of the folder with the project's own grammar.</summary>
    public string Grammar => Path.Combine(Settings, "grammar");

    /// <summary>Absolute path of the folder with the user's hooks.</summary>
    public string Hooks => Path.Combine(Settings, "hooks");

    /// <summary>Finds the workspace of a folder.</summary>
    /// <param name="current">Absolute path of the current folder.</param>
    /// <param name="artifactRoot">The value of <c>OTK_ARTIFACT_ROOT</c>; null or empty for <c>ai_docs</c>.</param>
    public static WorkspaceFolder Find(string current, string? artifactRoot)
    {
        var artifacts = string.IsNullOrWhiteSpace(artifactRoot) ? "ai_docs" : artifactRoot.Trim();
        var relative = !Path.IsPathRooted(artifacts);
        string? git = null;
        for (var folder = current; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Directory.Exists(Path.Combine(folder, ".otk")) || (relative && Directory.Exists(Path.Combine(folder, artifacts))))
                return new WorkspaceFolder(current, folder, Path.GetFullPath(artifacts, folder));
            if (git is null && Path.Exists(Path.Combine(folder, ".git")))
                git = folder;
        }

        var root = git ?? current;
        return new WorkspaceFolder(current, root, Path.GetFullPath(artifacts, root));
    }

    /// <summary>Absolute path of the folder of a kind of document.</summary>
    public string FolderOf(DocumentKind kind) => Path.Combine(Artifacts, Folders.Of(kind));

    /// <summary>The absolute path of a path as a user typed it, from where they are.</summary>
    public string FromUser(string path) => Path.GetFullPath(path, _current);

    /// <summary>A path as the user can type it from where they are: relative to the current folder, with <c>/</c>; absolute where it lies outside the root.</summary>
    public string Display(string path)
    {
        var inside = path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside ? Path.GetRelativePath(_current, path).Replace('\\', '/') : path;
    }
}
