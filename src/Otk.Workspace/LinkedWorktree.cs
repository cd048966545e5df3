using Otk.Workspace.Files;

namespace Otk.Workspace;

/// <summary>A linked worktree of git, whose documents may be those of the main one.</summary>
/// <remarks>
/// What git ignores is not checked out, so a linked worktree has none of the documents: then those of the main worktree
/// are meant. The worktree's <c>.git</c> is a file that leads to its entry in the main repository, and is believed only
/// where that leads back (gitrepository-layout(5), "worktrees").
/// </remarks>
internal static class LinkedWorktree
{
    private const string Pointer = "gitdir: ";

    /// <summary>
    /// The root of the main worktree, where its documents are meant in a worktree; null where the worktree's own are.
    /// </summary>
    /// <param name="top">The top of the worktree.</param>
    /// <param name="artifacts">The artifact root, relative.</param>
    /// <param name="git">Tells whether the documents are ignored.</param>
    public static string? MainOf(string top, string artifacts, Git git)
    {
        var link = Path.Combine(top, ".git");
        if (
            !File.Exists(link)
            || Directory.Exists(Path.Combine(top, artifacts))
            || LineOf(link) is not { } line
            || !line.StartsWith(Pointer, StringComparison.Ordinal)
        )
            return null;
        var entry = Path.TrimEndingDirectorySeparator(Path.GetFullPath(line[Pointer.Length..], top));

        // A submodule has an entry of another kind.
        if (
            LineOf(Path.Combine(entry, "commondir")) is not { } common
            || LineOf(Path.Combine(entry, "gitdir")) is not { } back
        )
            return null;
        var repository = Path.TrimEndingDirectorySeparator(Path.GetFullPath(common, entry));
        var main = Path.GetFileName(repository) == ".git" ? Path.GetDirectoryName(repository) : null;

        // The entry is the main repository's own: anybody can write one that only says so.
        if (
            RealPath.Of(Path.GetDirectoryName(entry)!) is not { } entries
            || entries != RealPath.Of(Path.Combine(repository, "worktrees"))
        )
            return null;
        return
            main is not null
            && RealPath.Of(Path.GetFullPath(back, entry)) == RealPath.Of(link)
            && AreIgnored(main, artifacts, git)
            ? main
            : null;
    }

    // The ignore file that otk writes tells it at once; for any other git is asked.
    private static bool AreIgnored(string main, string artifacts, Git git)
    {
        var documents = Path.Combine(main, artifacts);
        if (!Directory.Exists(documents))
            return false;
        return RegularFile.TextIfThere(Path.Combine(documents, ".gitignore"))?.Split('\n').Contains("*") == true
            || git.Ask(main, "check-ignore", "-q", Path.Combine(documents, "plans", "x.md")) is not null;
    }

    private static string? LineOf(string path)
    {
        try
        {
            return RegularFile.TextIfThere(path)?.Split('\n')[0].TrimEnd();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read points nowhere.
            return null;
        }
    }
}
