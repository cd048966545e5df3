using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Files;
using Otk.Workspace.Journal;
using Otk.Workspace.Layout;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Setup;

/// <summary>
/// Sets up a workspace ahead of the first document: its folders, and on request templates, tracking by git and what
/// agents read.
/// </summary>
/// <remarks>All files are one change set: all of them are written, or none.</remarks>
/// <param name="folder">The workspace.</param>
public sealed class Initializer(WorkspaceFolder folder)
{
    private readonly List<string> _acts = [];
    private readonly ChangeSet _changes = new();

    /// <summary>Makes what is missing and tells what was done, one line an act; nothing where all was there.</summary>
    /// <param name="held">The lock; it has made <c>.otk</c>.</param>
    /// <param name="track">True for teams that commit the documents: the ignore file that otk wrote goes away.</param>
    /// <param name="templates">True to write the built-in templates into <c>.claude/templates/</c>, where there are
    /// none.</param>
    /// <param name="claude">True to set up Claude Code: commands, agents, a skill, hooks, the MCP server, a block in
    /// <c>CLAUDE.md</c>.</param>
    /// <param name="agents">True to write the block for other agents into <c>AGENTS.md</c>.</param>
    /// <param name="wasThere">Whether <c>.otk</c> was there before the lock.</param>
    public Result<IReadOnlyList<string>> Run(
        WorkspaceLock held,
        bool track,
        bool templates,
        bool claude,
        bool agents,
        bool wasThere
    )
    {
        try
        {
            if (
                SetUpFiles
                    .Of(folder)
                    .Select(f => WorkspaceBounds.CheckFile(folder, f))
                    .FirstOrDefault(p => p is not null) is
                { } outside
            )
                return outside;
            if (!wasThere)
                _acts.Add($"made {folder.Display(folder.Settings)}/");
            if (!Directory.Exists(folder.Artifacts))
                _acts.Add($"made {folder.Display(folder.Artifacts)}/");

            // Folders first: where one cannot be made, no file is written. And with the ignore file that the first
            // document would bring, also where it is opened next: folders without it would be taken for a team's.
            IgnoreFile.EnsureArtifacts(folder);
            foreach (var kind in new[] { DocumentKind.Plan, DocumentKind.Spec, DocumentKind.Report, DocumentKind.Log })
                Accessed.At(folder.FolderOf(kind), () => Directory.CreateDirectory(folder.FolderOf(kind)));
            if (track)
                Track();
            if (templates)
                WriteTemplates();
            if (claude)
            {
                foreach (var (path, text) in AgentFiles.OfClaude(folder))
                    Write(path, text);
                Note(AgentFiles.ClaudeNotes(folder));
            }

            if (agents)
                Note(AgentFiles.AgentNotes(folder));

            return _changes.Commit(folder, held) is { } failed ? failed : _acts;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Writing(e, folder.Display(folder.Root));
        }
    }

    private void Track()
    {
        var ignore = SetUpFiles.Ignore(folder);
        var now = RegularFile.TextIfThere(ignore, keepMark: true);
        if (now is null or IgnoreFile.Artifacts)
            Add(ignore, now, IgnoreFile.Tracked, $"wrote {folder.Display(ignore)}: git sees the documents now");
        else if (now != IgnoreFile.Tracked)
            _acts.Add($"left {folder.Display(ignore)} as it is: it is not what otk wrote");

        var attributes = SetUpFiles.Attributes(folder);
        if (!File.Exists(attributes))
            Add(
                attributes,
                null,
                IgnoreFile.Attributes,
                $"wrote {folder.Display(attributes)}: of two entries in one log, both stay"
            );
    }

    private void WriteTemplates()
    {
        foreach (var kind in SetUpFiles.Templates)
        {
            var path = SetUpFiles.Template(folder, kind);
            if (!File.Exists(path))
                Add(path, null, BuiltInTemplates.Of(kind), $"wrote {folder.Display(path)}");
        }
    }

    // Written where there is nothing; what is ours from an older version is brought up to date by removing and writing
    // it anew.
    private void Write(string path, string text)
    {
        if (RegularFile.TextIfThere(path, keepMark: true) is not { } there)
        {
            Add(path, null, text, $"wrote {folder.Display(path)}");
            return;
        }

        if (there == text)
            return;
        var added = path.EndsWith(".json", StringComparison.Ordinal)
            ? "; add to it by hand: "
                + $"{string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"
            : "";
        _acts.Add($"left {folder.Display(path)} as it is: it is not what otk wrote{added}");
    }

    private void Note((string Path, string Block) notes)
    {
        var before = RegularFile.TextIfThere(notes.Path, keepMark: true);
        var after = MarkedBlock.With(before ?? "", notes.Block);
        if (before != after)
            Add(notes.Path, before, after, $"wrote a block into {folder.Display(notes.Path)}");
    }

    private void Add(string path, string? before, string after, string act)
    {
        _changes.Add(new FileChange.Content(path, before, after));
        _acts.Add(act);
    }
}
