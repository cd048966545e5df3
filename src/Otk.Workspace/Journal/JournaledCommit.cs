using Otk.Model.Problems;
using Otk.Workspace.Changes;

namespace Otk.Workspace.Journal;

/// <summary>Writes change sets.</summary>
/// <remarks>
/// All of a set is checked before the first write, and written down in the journal, so that a process that is killed in
/// between leaves what the next command finishes. New files are written first, links last.
/// </remarks>
public static class JournaledCommit
{
    // An error that comes once may not come again.
    private const int Tries = 3;

    /// <summary>
    /// Writes the files: all of them, or none where there is a problem; or stages them where the lock is held for an
    /// act of several intents. Throws <see cref="InterruptedException"/> behind the last one where the user asked in
    /// between to end.
    /// </summary>
    public static Problem? Commit(this ChangeSet set, WorkspaceFolder folder, WorkspaceLock held)
    {
        try
        {
            return held.Staged is { } staged ? staged.Add(set, folder) : Commit(set, folder, held, set.Changes);
        }
        finally
        {
            held.Changed();
        }
    }

    private static Problem? Commit(
        ChangeSet set,
        WorkspaceFolder folder,
        WorkspaceLock held,
        IReadOnlyList<FileChange> changes
    )
    {
        if (changes.Count == 0)
            return null;
        using var signals = new Uninterrupted();
        var problem = Write(changes, set.Undoes, folder, held);
        return problem is null && signals.WasAsked ? throw new InterruptedException() : problem;
    }

    private static Problem? Write(
        IReadOnlyList<FileChange> changes,
        IReadOnlyList<int> undoes,
        WorkspaceFolder folder,
        WorkspaceLock held
    )
    {
        var moves = changes
            .OfType<FileChange.Move>()
            .DistinctBy(m => m.To)
            .ToDictionary(m => m.To, m => m.Path, StringComparer.Ordinal);
        if (changes.FirstOrDefault(c => !Fits(c, moves)) is { } unfit)
            return ChangeSet.Unfit(folder, unfit);

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
            journal.Begin(new JournalEntry(0, held.Act, changes, undoes));
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

    // What is written where another is moved to must be as it is where that comes from.
    private static bool Fits(FileChange change, Dictionary<string, string> moves)
    {
        if (change is FileChange.Link)
            return true;
        return
            change is FileChange.Content { Before: not null } content && moves.TryGetValue(content.Path, out var from)
            ? FileWriter.StateOf(content with { Path = from }) == ChangeState.NotYet
            : FileWriter.StateOf(change) == ChangeState.NotYet;
    }

    // An error may come when the file is as it should be already: then that is no failure.
    private static Problem? Write(FileChange change, WorkspaceFolder folder)
    {
        try
        {
            return FileWriter.Write(change) ? null : ChangeSet.Unfit(folder, change);
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
