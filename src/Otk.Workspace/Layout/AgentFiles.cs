namespace Otk.Workspace.Layout;

/// <summary>
/// What coding agents read in a repository: commands, agents, a skill, settings, and a block in their notes.
/// </summary>
/// <remarks>
/// The files are those of the plugin in <c>plugins/otk</c>, built into the program. What is there and is not ours is
/// left as it is.
/// </remarks>
internal static class AgentFiles
{
    private const string Prefix = "plugin/";

    private const string ClaudeNote =
        "## Work is tracked with otk\n\n"
        + "Plans, specs, checklists and execution logs lie in `ai_docs/`. Before work goes on: `otk resume`. "
        + "A new feature: `otk plan \"Title\" --ready`, fill the\n"
        + "file, `otk orchestrate`, fill the SPEC, `otk scout SPEC`, `otk exec SPEC`; "
        + "then `otk check SPEC N --evidence \"…\"` after each item and\n"
        + "`otk log SPEC \"…\" --decision|--blocker|--progress` as things happen. The skill `otk` says more.";

    /// <summary>The files for Claude Code: absolute path and text of each.</summary>
    public static IEnumerable<(string Path, string Text)> OfClaude(WorkspaceFolder folder)
    {
        foreach (
            var name in Names()
                .Where(n =>
                    !n.EndsWith("README.md", StringComparison.Ordinal) && n.EndsWith(".md", StringComparison.Ordinal)
                )
        )
            yield return (Path.Combine([folder.Root, ".claude", .. name.Split('/')]), Text(name));
        yield return (Path.Combine(folder.Root, ".claude", "settings.json"), Text("hooks/hooks.json"));
        yield return (Path.Combine(folder.Root, ".mcp.json"), Text(".mcp.json"));
    }

    /// <summary>The notes of Claude Code and the block that stands in them.</summary>
    public static (string Path, string Block) ClaudeNotes(WorkspaceFolder folder) =>
        (Path.Combine(folder.Root, "CLAUDE.md"), ClaudeNote);

    /// <summary>
    /// The notes of other agents and the block that stands in them: the whole skill, since they have no other way to
    /// it.
    /// </summary>
    public static (string Path, string Block) AgentNotes(WorkspaceFolder folder)
    {
        var skill = Text("skills/otk/SKILL.md");
        var body = skill[(skill.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].Trim();
        return (
            Path.Combine(folder.Root, "AGENTS.md"),
            body.Replace("\n## ", "\n### ", StringComparison.Ordinal)
                .Replace("# Working with otk", "## Working with otk", StringComparison.Ordinal)
        );
    }

    private static IEnumerable<string> Names() =>
        typeof(AgentFiles)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..].Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static string Text(string name)
    {
        using var stream =
            typeof(AgentFiles).Assembly.GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
