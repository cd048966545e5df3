using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;

namespace Otk.Engine.Handlers;

/// <summary>The text of a new execution log: whose work, on what, since when, and headings to write under.</summary>
/// <remarks>
/// Git joins changes that have three lines or fewer between them into one (xdiff's <c>xdl_simplify_non_conflicts</c>),
/// and of two joined ones a union merge would put entries under a wrong heading. With the lines under each heading
/// there are more.
/// </remarks>
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

            <!-- What was done:
                 otk log REF TEXT --progress -->

            ## Decisions

            <!-- What was decided, and why:
                 otk log REF TEXT --decision -->

            ## Blockers

            <!-- What stands in the way; ticked when it no longer does:
                 otk log REF TEXT --blocker -->

            ## Notes

            <!-- What else is worth knowing:
                 otk log REF TEXT -->

            """;
}
