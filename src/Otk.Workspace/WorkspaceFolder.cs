using Otk.Model.Documents;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;

namespace Otk.Workspace;

/// <summary>
/// Where a workspace lies: its root, its artifact root and its <c>.otk</c> folder. Nothing is made or read here but the
/// names.
/// </summary>
/// <remarks>
/// The root is the nearest folder, from the current one upwards, with <c>.otk/</c> or the artifact root in it; else the
/// top level of the git repository; else the current folder. The search does not go above the top level of a
/// repository, which may be nested in another; outside git it ends with the home folder, and before a folder that
/// another user owns. In a linked worktree whose documents git ignores, the main worktree is meant
/// (<see cref="LinkedWorktree"/>). The artifact root is <c>ai_docs</c>, or what <c>OTK_ARTIFACT_ROOT</c> says (below
/// the root, unless it is an absolute path).
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
    public bool HasOwnArtifacts =>
        Artifacts.StartsWith(
            Root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );

    /// <summary>True where otk has been used here: <c>.otk</c> or the artifact root is there.</summary>
    public bool IsSetUp => Directory.Exists(Settings) || Directory.Exists(Artifacts);

    /// <summary>True where <c>.otk</c> is there.</summary>
    public bool IsSettingsThere => Directory.Exists(Settings);

    /// <summary>
    /// The same workspace with the archive, <c>archive</c> of the artifact root, as its artifact root.
    /// </summary>
    public WorkspaceFolder Archive =>
        new(_current, Root, Path.Combine(Artifacts, "archive")) { MainWorktree = MainWorktree };

    /// <summary>Absolute path of the folder with the user's templates.</summary>
    public string Templates => Path.Combine(Root, ".claude", "templates");

    /// <summary>Absolute path of the folder with the project's own grammar.</summary>
    public string Grammar => Path.Combine(Settings, "grammar");

    /// <summary>Absolute path of the folder with the user's hooks.</summary>
    public string Hooks => Path.Combine(Settings, "hooks");

    /// <summary>
    /// The main worktree whose documents are meant in this linked one; null where the worktree's own are.
    /// </summary>
    public string? MainWorktree { get; private init; }

    /// <summary>A workspace of its own in the current folder, whatever lies above it.</summary>
    public WorkspaceFolder Here =>
        new(
            _current,
            _current,
            Path.GetFullPath(HasOwnArtifacts ? Path.GetRelativePath(Root, Artifacts) : Artifacts, _current)
        );

    /// <summary>Finds the workspace of a folder.</summary>
    /// <param name="current">Absolute path of the current folder.</param>
    /// <param name="environment">The value of an environment variable, null where it is not set:
    /// <c>OTK_ARTIFACT_ROOT</c>, <c>HOME</c>, <c>PATH</c>.</param>
    /// <param name="thisWorktree">True to keep to a linked worktree's own documents.</param>
    public static WorkspaceFolder Find(string current, Func<string, string?> environment, bool thisWorktree = false)
    {
        var said = environment("OTK_ARTIFACT_ROOT");
        var artifacts = string.IsNullOrWhiteSpace(said) ? "ai_docs" : said.Trim();
        var relative = !Path.IsPathRooted(artifacts);
        var top = Upwards(current).FirstOrDefault(f => Path.Exists(Path.Combine(f, ".git")));
        var searched = top is null
            ? OwnFolders(current, environment)
            : Upwards(current).TakeWhile(f => f != top).Append(top);
        var root =
            searched.FirstOrDefault(f =>
                Directory.Exists(Path.Combine(f, ".otk")) || (relative && Directory.Exists(Path.Combine(f, artifacts)))
            )
            ?? top
            ?? current;
        var main =
            root == top && relative && !thisWorktree
                ? LinkedWorktree.MainOf(top, artifacts, new Git(environment))
                : null;
        return new WorkspaceFolder(current, main ?? root, Path.GetFullPath(artifacts, main ?? root))
        {
            MainWorktree = main,
        };
    }

    private static IEnumerable<string> Upwards(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
            yield return at;
    }

    // The current folder, whoever owns it; and those above it that are one's own, up to the home folder.
    private static IEnumerable<string> OwnFolders(string current, Func<string, string?> environment)
    {
        var home = environment("HOME") ?? environment("USERPROFILE");
        var homes =
            string.IsNullOrEmpty(home) || !Path.IsPathRooted(home)
                ? []
                : new[] { Path.TrimEndingDirectorySeparator(home), RealPath.Of(home) };
        foreach (var folder in Upwards(current))
        {
            if (
                folder != current
                && FileStat.Of(folder, followLinks: true) is { } known
                && known.Uid != FileStat.CurrentUser()
            )
                yield break;
            yield return folder;
            if (homes.Contains(folder))
                yield break;
        }
    }

    /// <summary>Absolute path of the folder of a kind of document.</summary>
    public string FolderOf(DocumentKind kind) => Path.Combine(Artifacts, Folders.Of(kind));

    /// <summary>The kind of document in whose folder a file lies, or would lie; null where it lies elsewhere.</summary>
    /// <param name="path">Absolute path of the file.</param>
    public DocumentKind? KindAt(string path)
    {
        var above = Path.GetDirectoryName(path) ?? "";
        return Enum.GetValues<DocumentKind>()
            .Where(k => IsSame(above, FolderOf(k)))
            .Select(k => (DocumentKind?)k)
            .FirstOrDefault();

        // The current folder may have been reached through a link.
        static bool IsSame(string one, string other) =>
            one == other || (Path.GetFileName(one) == Path.GetFileName(other) && IsOnePlace(one, other));
    }

    /// <summary>The absolute path of a path as a user typed it, from where they are.</summary>
    public string FromUser(string path) => Path.GetFullPath(path, _current);

    /// <summary>True where two paths lead to one place, by whatever links.</summary>
    public static bool IsOnePlace(string one, string other) =>
        RealPath.Of(one) is { } place && place == RealPath.Of(other);

    /// <summary>
    /// A path as the user can type it from where they are: relative to the current folder, with <c>/</c>; absolute
    /// where it lies outside the root.
    /// </summary>
    public string Display(string path)
    {
        var inside = path.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return inside ? Path.GetRelativePath(_current, path).Replace('\\', '/') : path;
    }
}
