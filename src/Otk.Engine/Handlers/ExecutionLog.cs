using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;

namespace Otk.Engine.Handlers;

/// <summary>The text of a new execution log: whose work, on what, since when, and headings to write under.</summary>
internal static class ExecutionLog
{
    public static string Text(Document spec, string owner, DateTimeOffset started) =>
        $"""
        ---
        spec_id: {YamlScalar.Write(spec.Id.Text)}
        title: {YamlScalar.Write(spec.Title)}
        owner: {YamlScalar.Write(owner)}
        created: {Timestamp.Write(started)}
        ---

        # Execution log for {spec.Id.Stem}

        ## Progress

        ## Decisions

        ## Blockers

        ## Notes

        """;
}
