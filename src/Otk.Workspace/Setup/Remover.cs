using System.Text;
using Otk.Model.Documents;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;
using Otk.Workspace.Journal;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Setup;

/// <summary>Takes back all that otk itself wrote: ignore files, the journal, links to newest logs, unedited templates, empty folders. Never a document, a hook or a grammar.</summary>
public sealed class Remover(WorkspaceFolder folder)
{
    /// <summary>Removes it; one line an act. The lock goes last, with its folder.</summary>
    public IReadOnlyList<string> Run(WorkspaceLock held)
    {
        var acts = new List<string>();
        foreach (var path in LatestLinks())
            Remove(path, acts);
        var ignore = Path.Combine(folder.Artifacts, ".gitignore");
        var wasIgnored = IsOurs(ignore) && RegularFile.TextIfThere(ignore) == IgnoreFile.Artifacts;
        foreach (var (path, text) in Written())
        {
            if (IsOurs(path) && RegularFile.TextIfThere(path) is { } now && text.Contains(now))
                Remove(path, acts);
        }

        foreach (var (path, _) in new[] { AgentFiles.ClaudeNotes(folder), AgentFiles.AgentNotes(folder) })
            RemoveBlock(path, acts);
        if (new ChangeJournal(folder).Delete() is { } journal)
            acts.Add($"removed {folder.Display(journal)}/");
        Remove(Path.Combine(folder.Settings, ".owner"), acts);
        Remove(new PhraseHistory(folder).Path, acts);
        foreach (var path in Leftovers.Of(folder))
            Leftovers.Remove(path);
        foreach (var kind in Enum.GetValues<DocumentKind>())
            RemoveEmpty(folder.FolderOf(kind), acts);
        RemoveEmpty(folder.Artifacts, acts);
        if (wasIgnored && Directory.Exists(folder.Artifacts))
            acts.Add($"left the documents in {folder.Display(folder.Artifacts)}/, which git sees from now on");
        foreach (var path in AgentFiles.OfClaude(folder).SelectMany(f => Parents(f.Path)).Append(folder.Templates).Distinct().OrderByDescending(p => p.Length))
            RemoveEmpty(path, acts);
        held.Withdraw();
        if (!Directory.Exists(folder.Settings))
            acts.Add($"removed {folder.Display(folder.Settings)}/");
        return acts;
    }

    private IEnumerable<(string Path, string[] Text)> Written() =>
    [
        (Path.Combine(folder.Artifacts, ".gitignore"), [IgnoreFile.Artifacts, IgnoreFile.Tracked]),
        (Path.Combine(folder.Artifacts, ".gitattributes"), [IgnoreFile.Attributes]),
        .. new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Task }.Select(k => (Path.Combine(folder.Templates, k.Word() + ".md"), new[] { BuiltInTemplates.Of(k) })),
        .. AgentFiles.OfClaude(folder).Select(f => (f.Path, new[] { f.Text })),
    ];

    private IEnumerable<string> LatestLinks()
    {
        var logs = folder.FolderOf(DocumentKind.Log);
        return Directory.Exists(logs)
            ? Directory.EnumerateFiles(logs, "*.md").Where(f => DerivedName.IsLatestLink(Path.GetFileName(f)) && new FileInfo(f).LinkTarget is not null)
            : [];
    }

    // The folders between a file and the root.
    private IEnumerable<string> Parents(string path)
    {
        for (var at = Path.GetDirectoryName(path); at is not null && at != folder.Root; at = Path.GetDirectoryName(at))
            yield return at;
    }

    private void RemoveBlock(string path, List<string> acts)
    {
        if (!IsOurs(path) || RegularFile.TextIfThere(path, keepMark: true) is not { } before)
            return;
        var after = MarkedBlock.Without(before);
        if (after == before)
            return;
        if (after.Length == 0)
        {
            Remove(path, acts);
            return;
        }

        AtomicFile.Replace(path, Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after));
        acts.Add($"removed the block from {folder.Display(path)}");
    }

    // A link that leads out of the workspace is not what otk wrote.
    private bool IsOurs(string path) => WorkspaceBounds.CheckFile(folder, path) is null;

    private void Remove(string path, List<string> acts)
    {
        if (!Path.Exists(path) && new FileInfo(path).LinkTarget is null)
            return;
        File.Delete(path);
        acts.Add($"removed {folder.Display(path)}");
    }

    private void RemoveEmpty(string path, List<string> acts)
    {
        if (!Directory.Exists(path) || Directory.EnumerateFileSystemEntries(path).Any())
            return;
        Directory.Delete(path);
        acts.Add($"removed {folder.Display(path)}/");
    }
}
