using Otk.Model.Problems;

namespace Otk.Workspace.Changes;

/// <summary>
/// The files that one act changes. It is made without touching the disk and committed under the workspace lock.
/// </summary>
public sealed class ChangeSet
{
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
}
