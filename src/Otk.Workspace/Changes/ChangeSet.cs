using Otk.Model.Problems;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Changes;

/// <summary>
/// The files that one act changes. It is made without touching the disk and committed under the workspace lock.
/// </summary>
/// <remarks>
/// All of it is checked before the first write, and written down in the journal, so that a process that is killed in
/// between leaves what the next command finishes. New files are written first, links last.
/// </remarks>
public sealed class ChangeSet
{
    // An error that comes once may not come again.
    private const int Tries = 3;
    private readonly List<FileChange> _changes = [];

    /// <summary>The change sets that this one takes back; none for any other.</summary>
    public IReadOnlyList<int> Undoes { get; init; } = [];

    /// <summary>
    /// The changes in the order of writing. A text at a place that a file is moved to is written behind the move.
    /// </summary>
    public IReadOnlyList<FileChange> Changes
    {
        get
        {
            var places = _changes.OfType<FileChange.Move>().Select(m => m.To).ToHashSet(StringComparer.Ordinal);
            return [.. _changes.OrderBy(c => Order(c, places))];
        }
    }

    /// <summary>Adds a change; one that changes nothing is none.</summary>
    public void Add(FileChange change)
    {
        if (change is not FileChange.Content { Before: { } before, After: { } after } || before != after)
            _changes.Add(change);
    }

    /// <summary>
    /// Writes the files: all of them, or none where there is a problem; or stages them where the lock is held for an
    /// act of several intents. Throws <see cref="InterruptedException"/> behind the last one where the user asked in
    /// between to end.
    /// </summary>
    public Problem? Commit(WorkspaceFolder folder, WorkspaceLock held)
    {
        if (held.Staged is { } staged)
            return staged.Add(this, folder);
        var changes = Changes;
        if (changes.Count == 0)
            return null;
        using var signals = new Uninterrupted();
        var problem = Write(changes, folder, held);
        return problem is null && signals.WasAsked ? throw new InterruptedException() : problem;
    }

    /// <summary>Why a change does not fit to what is there.</summary>
    internal static Problem Unfit(WorkspaceFolder folder, FileChange change)
    {
        var path = folder.Display(change is FileChange.Move move ? move.To : change.Path);
        return change is FileChange.Content { Before: null } or FileChange.Move
            ? Problem.Failed(
                $"{path} exists already; it was left as it is.",
                new SourceLocation(path),
                "run the command again"
            )
            : Problem.Failed(
                $"{path} was edited while otk worked on it; it was left as it is.",
                new SourceLocation(path),
                "run the command again"
            );
    }

    private static int Order(FileChange change, HashSet<string> moved) =>
        change switch
        {
            FileChange.Content { Before: null } => 0,
            FileChange.Content { After: not null } c => moved.Contains(c.Path) ? 3 : 1,
            FileChange.Move => 2,
            FileChange.Content => 4,
            _ => 5,
        };

    private Problem? Write(IReadOnlyList<FileChange> changes, WorkspaceFolder folder, WorkspaceLock held)
    {
        if (changes.FirstOrDefault(c => !Fits(c, changes)) is { } unfit)
            return Unfit(folder, unfit);

        // It is only written here, so nobody has to ask git what came with the repository.
        var journal = new ChangeJournal(folder, _ => null);
        try
        {
            if (
                changes.Any(c =>
                    c is FileChange.Content { Before: null }
                    && c.Path.StartsWith(folder.Artifacts, StringComparison.Ordinal)
                ) && !changes.Any(c => c.Path == Path.Combine(folder.Artifacts, ".gitignore"))
            )
                IgnoreFile.EnsureArtifacts(folder);
            journal.Begin(new JournalEntry(0, held.Act, changes, Undoes));
        }
        catch (UnauthorizedAccessException e)
        {
            return FileProblem.Of(e, folder, changes[0].Path);
        }
        catch (IOException e)
        {
            return FileProblem.Writing(e, folder.Display(changes[0].Path));
        }

        var written = new List<FileChange>();
        foreach (var change in changes)
        {
            if (Write(change, folder) is { } problem)
                return TakeBack(written, journal) ? problem : Unfinished(problem);
            written.Add(change);
        }

        // All is written. Where it cannot be made history now, the next command does that.
        _ = Tried(journal.End);
        return null;
    }

    private static bool Fits(FileChange change, IReadOnlyList<FileChange> changes)
    {
        if (change is FileChange.Link)
            return true;
        return
            change is FileChange.Content { Before: not null } content
            && changes.OfType<FileChange.Move>().FirstOrDefault(m => m.To == content.Path) is { } move
            ? FileWriter.StateOf(content with { Path = move.Path }) == ChangeState.NotYet
            : FileWriter.StateOf(change) == ChangeState.NotYet;
    }

    // An error may come when the file is as it should be already: then that is no failure.
    private static Problem? Write(FileChange change, WorkspaceFolder folder)
    {
        try
        {
            return FileWriter.Write(change) ? null : Unfit(folder, change);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (IsDone(change))
                return null;
            return e is UnauthorizedAccessException
                ? FileProblem.Of(e, folder, change.Path)
                : FileProblem.Writing(e, folder.Display(change.Path));
        }
    }

    private static bool IsDone(FileChange change)
    {
        try
        {
            return FileWriter.StateOf(change) == ChangeState.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody can tell; it is taken for not done, and taken back.
            return false;
        }
    }

    // Where even that fails, the journal keeps the change set, and the next command goes on with it.
    private static bool TakeBack(List<FileChange> written, ChangeJournal journal)
    {
        var isBack = true;
        foreach (var change in Enumerable.Reverse(written))
            isBack &= Tried(() => FileWriter.Write(change.Reversed)) || IsDone(change.Reversed);
        return isBack && Tried(journal.Abandon);
    }

    private static bool Tried(Action act)
    {
        for (var i = 0; i < Tries; i++)
        {
            try
            {
                act();
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }
        }

        return false;
    }

    private static Problem Unfinished(Problem problem) =>
        problem with
        {
            Details =
            [
                .. problem.Details,
                "What was written before could not be taken back; the next command that changes documents finishes it.",
            ],
        };
}
