using Otk.Model.Problems;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Changes;

/// <summary>The files that one act changes. It is made without touching the disk and committed under the workspace lock.</summary>
/// <remarks>
/// All of it is checked before the first write, and written down in the journal, so that a process that is killed in
/// between leaves what the next command finishes. New files are written first, links last.
/// </remarks>
public sealed class ChangeSet
{
    private readonly List<FileChange> _changes = [];

    /// <summary>The change sets that this one takes back; none for any other.</summary>
    public IReadOnlyList<int> Undoes { get; init; } = [];

    /// <summary>The changes in the order of writing.</summary>
    public IReadOnlyList<FileChange> Changes =>
    [
        .. _changes.OrderBy(c => c switch
        {
            FileChange.Content { Before: null } => 0,
            FileChange.Content { After: not null } => 1,
            FileChange.Move => 2,
            FileChange.Content => 3,
            _ => 4,
        }),
    ];

    /// <summary>Adds a change; one that changes nothing is none.</summary>
    public void Add(FileChange change)
    {
        if (change is not FileChange.Content { Before: { } before, After: { } after } || before != after)
            _changes.Add(change);
    }

    /// <summary>Writes the files: all of them, or none where there is a problem. Throws <see cref="InterruptedException"/> behind the last one where the user asked in between to end.</summary>
    public Problem? Commit(WorkspaceFolder folder, WorkspaceLock held)
    {
        var changes = Changes;
        if (changes.Count == 0)
            return null;
        using var signals = new Uninterrupted();
        var problem = Write(changes, folder, held);
        return problem is null && signals.WasAsked ? throw new InterruptedException() : problem;
    }

    private Problem? Write(IReadOnlyList<FileChange> changes, WorkspaceFolder folder, WorkspaceLock held)
    {
        if (changes.FirstOrDefault(c => FileWriter.StateOf(c) is not ChangeState.NotYet && c is not FileChange.Link) is { } unfit)
            return Unfit(folder, unfit);
        var journal = new ChangeJournal(folder);
        var written = new List<FileChange>();
        var at = changes[0];
        try
        {
            if (changes.Any(c => c is FileChange.Content { Before: null } && c.Path.StartsWith(folder.Artifacts, StringComparison.Ordinal)))
                IgnoreFile.EnsureArtifacts(folder);
            journal.Begin(new JournalEntry(0, held.Act.Text, held.Act.Group, held.Act.Time, changes, Undoes));
            foreach (var change in changes)
            {
                at = change;
                if (!FileWriter.Write(change))
                {
                    TakeBack(written, journal);
                    return Unfit(folder, change);
                }

                written.Add(change);
            }

            journal.End();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TakeBack(written, journal);
            return FileProblem.Writing(e, folder.Display(at.Path));
        }
    }

    // Where even that fails, the journal keeps the change set, and the next command goes on with it.
    private static void TakeBack(List<FileChange> written, ChangeJournal journal)
    {
        try
        {
            foreach (var change in Enumerable.Reverse(written))
                FileWriter.Write(change.Reversed);
            journal.Abandon();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private static Problem Unfit(WorkspaceFolder folder, FileChange change)
    {
        var path = folder.Display(change is FileChange.Move move ? move.To : change.Path);
        return change is FileChange.Content { Before: null } or FileChange.Move
            ? Problem.Failed($"{path} exists already; it was left as it is.", new SourceLocation(path), "run the command again")
            : Problem.Failed($"{path} was edited while otk worked on it; it was left as it is.", new SourceLocation(path), "run the command again");
    }
}
