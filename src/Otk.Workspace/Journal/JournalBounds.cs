using Otk.Model.Documents;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;
using Otk.Workspace.Layout;

namespace Otk.Workspace.Journal;

/// <summary>
/// Which entries of a journal are acted on: those that this clone wrote, and that lead nowhere but where otk writes.
/// </summary>
/// <remarks>
/// A repository may bring a journal along. An entry that git tracks, that another user owns (root excepted, who may do
/// anything), or that names any other file than documents, the owner's file and those of <c>otk init</c> is passed
/// over; the doctor names it.
/// </remarks>
/// <param name="folder">The workspace.</param>
/// <param name="journal">Absolute path of the journal's folder.</param>
/// <param name="git">Tells what is tracked.</param>
internal sealed class JournalBounds(WorkspaceFolder folder, string journal, Git git)
{
    private readonly Lazy<IReadOnlySet<string>> _setUp = new(() =>
        SetUpFiles.Of(folder).ToHashSet(StringComparer.Ordinal)
    );
    private readonly Lazy<IReadOnlySet<string>?> _tracked = new(() => TrackedBy(git, journal));

    /// <summary>Why the file of an entry is passed over; null where it is this clone's own.</summary>
    public string? Foreign(string path)
    {
        if (WorkspaceBounds.CheckFile(folder, path) is { } problem)
            return problem.Message;
        if (FileStat.Of(path, followLinks: true) is { } file && file.Uid != 0 && file.Uid != FileStat.CurrentUser())
            return "Another user wrote it.";
        if (_tracked.Value is not { } tracked)
            return "Git does not tell whether it came with the repository.";
        return tracked.Contains(Path.GetFileName(path)) ? "Git tracks it, so it came with the repository." : null;
    }

    /// <summary>True where each change of an entry is one of those that otk makes.</summary>
    public bool Allows(JournalEntry entry) =>
        entry.Changes.All(c =>
            c switch
            {
                FileChange.Move m => IsOurs(m.Path) && IsOurs(m.To),
                FileChange.Link l => IsOurs(l.Path) && (l.After is null || LeadsInside(l)),
                _ => IsOurs(c.Path),
            }
        );

    private bool IsOurs(string path)
    {
        if (path == Path.Combine(folder.Settings, ".owner") || _setUp.Value.Contains(path))
            return WorkspaceBounds.IsInside(folder, path);
        var above = Path.GetDirectoryName(path);
        return new[] { folder, folder.Archive }.Any(f =>
                Enum.GetValues<DocumentKind>().Any(k => f.FolderOf(k) == above)
            ) && WorkspaceBounds.IsInside(folder, path);
    }

    private bool LeadsInside(FileChange.Link link) =>
        WorkspaceBounds.IsInside(folder, Path.GetFullPath(link.After!, Path.GetDirectoryName(link.Path)!));

    // Null where git does not tell, though there is a repository.
    private static HashSet<string>? TrackedBy(Git git, string journal)
    {
        if (!Directory.Exists(journal) || Git.TopOf(journal) is null)
            return [];
        return git.Ask(journal, "ls-files", "-z", "--", ".")
            ?.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => Path.GetFileName(n))
            .ToHashSet(StringComparer.Ordinal);
    }
}
