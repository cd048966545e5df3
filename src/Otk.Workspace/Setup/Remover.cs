using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;
using Otk.Workspace.Journal;
using Otk.Workspace.Layout;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Setup;

/// <summary>
/// Takes back all that otk itself wrote: ignore files, the journal, links to newest logs, unedited templates, empty
/// folders. Never a document, a hook or a grammar.
/// </summary>
public sealed class Remover(WorkspaceFolder folder)
{
    private readonly List<string> _acts = [];
    private readonly ChangeSet _changes = new();

    /// <summary>
    /// Removes it; one line an act. What the user may see goes as one change set, then otk's own folder; the lock goes
    /// last.
    /// </summary>
    public Result<IReadOnlyList<string>> Run(WorkspaceLock held)
    {
        foreach (var (path, target) in LatestLinks())
            Remove(new FileChange.Link(path, target, null));
        var wasIgnored = TextOf(SetUpFiles.Ignore(folder)) == IgnoreFile.Artifacts;
        foreach (var (path, text) in Written())
        {
            if (TextOf(path) is { } now && text.Contains(now))
                Remove(FileChange.Delete(path, now));
        }

        foreach (var (path, _) in new[] { AgentFiles.ClaudeNotes(folder), AgentFiles.AgentNotes(folder) })
            RemoveBlock(path);
        if (_changes.Commit(folder, held) is { } failed)
            return failed;
        if (new ChangeJournal(folder, _ => null).Delete() is { } journal)
            _acts.Add($"removed {folder.Display(journal)}/");
        Remove(Path.Combine(folder.Settings, ".owner"));
        Remove(new PhraseHistory(folder).Path);
        foreach (var path in Leftovers.Of(folder))
            Leftovers.Remove(path);
        if (CacheFolder.Remove(folder.Settings))
            _acts.Add($"removed {folder.Display(CacheFolder.In(folder.Settings))}/");
        foreach (var kind in Enum.GetValues<DocumentKind>())
            RemoveEmpty(folder.FolderOf(kind));
        RemoveEmpty(folder.Artifacts);
        if (wasIgnored && Directory.Exists(folder.Artifacts))
            _acts.Add($"left the documents in {folder.Display(folder.Artifacts)}/, which git sees from now on");
        foreach (
            var path in AgentFiles
                .OfClaude(folder)
                .SelectMany(f => Parents(f.Path))
                .Append(folder.Templates)
                .Distinct()
                .OrderByDescending(p => p.Length)
        )
            RemoveEmpty(path);
        if (held.Withdraw() is { } left)
            return FileProblem.Writing(left, folder.Display(folder.Settings));
        if (!Directory.Exists(folder.Settings))
            _acts.Add($"removed {folder.Display(folder.Settings)}/");
        return _acts;
    }

    private IEnumerable<(string Path, string[] Text)> Written() =>
        [
            (SetUpFiles.Ignore(folder), [IgnoreFile.Artifacts, IgnoreFile.Tracked]),
            (SetUpFiles.Attributes(folder), [IgnoreFile.Attributes]),
            .. SetUpFiles.Templates.Select(k => (SetUpFiles.Template(folder, k), new[] { BuiltInTemplates.Of(k) })),
            .. AgentFiles.OfClaude(folder).Select(f => (f.Path, new[] { f.Text })),
        ];

    private IEnumerable<(string Path, string Target)> LatestLinks()
    {
        var logs = folder.FolderOf(DocumentKind.Log);
        if (!Directory.Exists(logs))
            yield break;
        foreach (
            var path in Directory.EnumerateFiles(logs, "*.md").Where(f => DerivedName.IsLatestLink(Path.GetFileName(f)))
        )
        {
            if (new FileInfo(path).LinkTarget is { } target)
                yield return (path, target);
        }
    }

    // The folders between a file and the root.
    private IEnumerable<string> Parents(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null && at != folder.Root; at = Path.GetDirectoryName(at))
            yield return at;
    }

    private void RemoveBlock(string path)
    {
        if (TextOf(path) is not { } before || MarkedBlock.Without(before) is var after && after == before)
            return;
        if (after.Length == 0)
        {
            Remove(FileChange.Delete(path, before));
            return;
        }

        _changes.Add(FileChange.Update(path, before, after));
        _acts.Add($"removed the block from {folder.Display(path)}");
    }

    // A link that leads out of the workspace is not what otk wrote.
    private string? TextOf(string path) =>
        WorkspaceBounds.CheckFile(folder, path) is null ? RegularFile.TextIfThere(path, keepMark: true) : null;

    private void Remove(FileChange change)
    {
        _changes.Add(change);
        _acts.Add($"removed {folder.Display(change.Path)}");
    }

    private void Remove(string path)
    {
        if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null)
            return;
        Accessed.At(path, () => File.Delete(path));
        _acts.Add($"removed {folder.Display(path)}");
    }

    private void RemoveEmpty(string path)
    {
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Any())
            return;
        Accessed.At(path, () => Directory.Delete(path));
        _acts.Add($"removed {folder.Display(path)}/");
    }
}
