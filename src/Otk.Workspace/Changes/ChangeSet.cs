using System.Text;
using Otk.Model.Problems;

namespace Otk.Workspace.Changes;

/// <summary>The files that one act changes. It is made without touching the disk and committed under the workspace lock.</summary>
/// <remarks>New files are written first, then updates, then links, each atomically, so that a crash in between leaves
/// at worst a new document that nothing points to yet.</remarks>
public sealed class ChangeSet
{
    private readonly List<FileChange> _changes = [];

    /// <summary>The changes in the order of writing.</summary>
    public IEnumerable<FileChange> Changes => _changes.OrderBy(c => c switch
    {
        FileChange.Create => 0,
        FileChange.Update or FileChange.Put => 1,
        _ => 2,
    });

    /// <summary>Adds a change.</summary>
    public void Add(FileChange change) => _changes.Add(change);

    /// <summary>Writes the files. On a problem, what was written before it stays written; each file is whole.</summary>
    public Problem? Commit(WorkspaceFolder folder, WorkspaceLock held)
    {
        ArgumentNullException.ThrowIfNull(held);
        foreach (var change in Changes)
        {
            try
            {
                if (Write(folder, change) is { } problem)
                    return problem;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return FileProblem.Writing(e, folder.Display(change.Path));
            }
        }

        return null;
    }

    private static Problem? Write(WorkspaceFolder folder, FileChange change)
    {
        switch (change)
        {
            case FileChange.Create create:
                if (create.Path.StartsWith(folder.Artifacts, StringComparison.Ordinal))
                    IgnoreFile.EnsureArtifacts(folder);
                Directory.CreateDirectory(Path.GetDirectoryName(create.Path)!);
                if (Path.Exists(create.Path))
                    return Problem.Failed($"{folder.Display(create.Path)} exists already; it was left as it is.", new SourceLocation(folder.Display(create.Path)), "run the command again");
                AtomicFile.Create(create.Path, Encoding.UTF8.GetBytes(create.Text));
                return null;
            case FileChange.Update update:
                if (!File.ReadAllBytes(update.Path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(update.Before)))
                    return Problem.Failed($"{folder.Display(update.Path)} was edited while otk worked on it; it was left as it is.", new SourceLocation(folder.Display(update.Path)), "run the command again");
                AtomicFile.Replace(update.Path, Encoding.UTF8.GetBytes(update.After));
                return null;
            case FileChange.Put put when File.Exists(put.Path):
                AtomicFile.Replace(put.Path, Encoding.UTF8.GetBytes(put.Text));
                return null;
            case FileChange.Put put:
                AtomicFile.Create(put.Path, Encoding.UTF8.GetBytes(put.Text));
                return null;
            case FileChange.Link link:
                AtomicFile.Link(link.Path, link.TargetName);
                return null;
            default:
                throw new InvalidOperationException($"A change of no known kind: {change}");
        }
    }
}
