using System.Text;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Setup;

/// <summary>Sets up a workspace ahead of the first document: its folders, and on request templates and tracking by git.</summary>
public sealed class Initializer(WorkspaceFolder folder)
{
    /// <summary>Makes what is missing and tells what was done, one line an act; nothing where all was there.</summary>
    /// <param name="track">True for teams that commit the documents: the ignore file that otk wrote goes away.</param>
    /// <param name="templates">True to write the built-in templates into <c>.claude/templates/</c>, where there are none.</param>
    /// <param name="claude">True to set up Claude Code: commands, agents, a skill, hooks, the MCP server, a block in <c>CLAUDE.md</c>.</param>
    /// <param name="agents">True to write the block for other agents into <c>AGENTS.md</c>.</param>
    public Result<IReadOnlyList<string>> Run(bool track, bool templates, bool claude = false, bool agents = false)
    {
        var acts = new List<string>();
        try
        {
            if (Files(templates, claude, agents).Select(f => WorkspaceBounds.CheckFile(folder, f)).FirstOrDefault(p => p is not null) is { } outside)
                return outside;
            if (!Directory.Exists(folder.Settings))
                acts.Add($"made {folder.Display(folder.Settings)}/");
            IgnoreFile.EnsureSettings(folder);
            if (!Directory.Exists(folder.Artifacts))
                acts.Add($"made {folder.Display(folder.Artifacts)}/");
            if (track)
                Directory.CreateDirectory(folder.Artifacts);
            else
                IgnoreFile.EnsureArtifacts(folder);
            foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Report, DocumentKind.Log })
                Directory.CreateDirectory(folder.FolderOf(kind));
            if (track)
                acts.AddRange(Track());
            if (templates)
                acts.AddRange(WriteTemplates());
            if (claude)
            {
                acts.AddRange(AgentFiles.OfClaude(folder).Select(f => Write(f.Path, f.Text)).OfType<string>());
                acts.AddRange(Note(AgentFiles.ClaudeNotes(folder)));
            }

            if (agents)
                acts.AddRange(Note(AgentFiles.AgentNotes(folder)));
            return acts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Writing(e, folder.Display(folder.Root));
        }
    }

    // What may be written, so that none is where one leads out of the workspace.
    private IEnumerable<string> Files(bool templates, bool claude, bool agents) =>
    [
        Path.Combine(folder.Settings, ".gitignore"), Path.Combine(folder.Artifacts, ".gitignore"), Path.Combine(folder.Artifacts, ".gitattributes"),
        .. templates ? [Path.Combine(folder.Templates, "plan.md")] : Array.Empty<string>(),
        .. claude ? AgentFiles.OfClaude(folder).Select(f => f.Path).Append(AgentFiles.ClaudeNotes(folder).Path) : [],
        .. agents ? [AgentFiles.AgentNotes(folder).Path] : Array.Empty<string>(),
    ];

    private IEnumerable<string> Track()
    {
        var ignore = Path.Combine(folder.Artifacts, ".gitignore");
        var now = RegularFile.TextIfThere(ignore);
        if (now is null or IgnoreFile.Artifacts)
        {
            AtomicFile.Overwrite(ignore, Encoding.UTF8.GetBytes(IgnoreFile.Tracked));
            yield return $"wrote {folder.Display(ignore)}: git sees the documents now";
        }
        else if (now != IgnoreFile.Tracked)
        {
            yield return $"left {folder.Display(ignore)} as it is: it is not what otk wrote";
        }

        var attributes = Path.Combine(folder.Artifacts, ".gitattributes");
        if (!File.Exists(attributes))
        {
            AtomicFile.Create(attributes, Encoding.UTF8.GetBytes(IgnoreFile.Attributes));
            yield return $"wrote {folder.Display(attributes)}: of two entries in one log, both stay";
        }
    }

    private IEnumerable<string> WriteTemplates()
    {
        Directory.CreateDirectory(folder.Templates);
        foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Task })
        {
            var path = Path.Combine(folder.Templates, kind.Word() + ".md");
            if (File.Exists(path))
                continue;
            AtomicFile.Create(path, Encoding.UTF8.GetBytes(BuiltInTemplates.Of(kind)));
            yield return $"wrote {folder.Display(path)}";
        }
    }

    // Written where there is nothing; what is ours from an older version is brought up to date by removing and writing it anew.
    private string? Write(string path, string text)
    {
        if (RegularFile.TextIfThere(path, keepMark: true) is { } there)
        {
            var left = $"left {folder.Display(path)} as it is: it is not what otk wrote";
            return there == text ? null : path.EndsWith(".json", StringComparison.Ordinal) ? $"{left}; add to it by hand: {string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}" : left;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        AtomicFile.Create(path, Encoding.UTF8.GetBytes(text));
        return $"wrote {folder.Display(path)}";
    }

    private IEnumerable<string> Note((string Path, string Block) notes)
    {
        var before = RegularFile.TextIfThere(notes.Path, keepMark: true);
        var after = MarkedBlock.With(before ?? "", notes.Block);
        if (before == after)
            yield break;
        if (before is null)
            AtomicFile.Create(notes.Path, Encoding.UTF8.GetBytes(after));
        else if (!AtomicFile.Replace(notes.Path, Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)))
            throw new IOException($"{folder.Display(notes.Path)} was edited while otk worked on it; run the command again");
        yield return $"wrote a block into {folder.Display(notes.Path)}";
    }
}
