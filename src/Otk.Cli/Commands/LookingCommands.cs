using System.CommandLine;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands that look at documents: list, show, open, search, board, graph, report.</summary>
internal static class LookingCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        yield return List(b);

        var shown = CommandBuilder.Words("REF", "The document.");
        var onlyPath = new Option<bool>("--path") { Description = "Print only its path." };
        yield return b.MakeMany(
            "show",
            "Show a document, its items of work and what it is linked to.",
            p => [new Intent.Show(CommandBuilder.Reference(p, shown, null))],
            [shown, onlyPath],
            (p, session) => session.OnlyPath = p.GetValue(onlyPath),
            "otk show PLAN-20251014-01K7A2",
            "$EDITOR \"$(otk show plan 2 --path)\""
        );

        var opened = CommandBuilder.Words("REF", "The document.");
        yield return b.Make(
            "open",
            "Open a document in $VISUAL or $EDITOR.",
            p => new Intent.Show(CommandBuilder.Reference(p, opened, null), InEditor: true),
            [opened],
            "otk open PLAN-20251014-01K7A2",
            "otk open spec latest"
        );

        var sought = CommandBuilder.Words("TEXT", "The words; a document has all of them.");
        yield return b.Make(
            "search",
            "Search titles, bodies and logs, best first, with the lines that have the words.",
            p => new Intent.Search(CommandBuilder.Text(p, sought)),
            [sought],
            "otk search token expiry",
            "otk search \"waiting for keys\" --json"
        );

        yield return b.Make(
            "board",
            "Show plans and specs by status, side by side.",
            _ => new Intent.Board(),
            [],
            "otk board",
            "otk board --json"
        );

        var drawn = CommandBuilder.Words("REF", "The document.");
        yield return b.Make(
            "graph",
            "Draw a document and all it is linked to as a Mermaid flowchart.",
            p => new Intent.Graph(CommandBuilder.Reference(p, drawn, null)),
            [drawn],
            "otk graph PLAN-20251014-01K7A2",
            "otk graph plan latest > plan.mmd"
        );

        var page = new Option<string>("--html")
        {
            Description = "The page to write.",
            HelpName = "FILE",
            Required = true,
        };
        yield return b.Make(
            "report",
            "Write one web page: board, progress, decisions, blockers, timeline.",
            p => new Intent.Report(p.GetValue(page)!),
            [page],
            "otk report --html status.html",
            "otk report --html /tmp/status.html --json"
        );
    }

    private static Command List(CommandBuilder b)
    {
        var kind = new Argument<string?>("KIND")
        {
            Description = "plans, specs, logs, reports or tasks; by default plans and specs.",
            HelpName = "KIND",
            Arity = ArgumentArity.ZeroOrOne,
        };
        kind.Validators.Add(r =>
        {
            if (r.Tokens.Count == 1 && DocumentKinds.Parse(r.Tokens[0].Value) is null)
                r.AddError($"There are no '{r.Tokens[0].Value}' to list: use plans, specs, logs, reports or tasks.");
        });
        var status = new Option<string>("--status")
        {
            Description = "Only those with this status.",
            HelpName = "STATUS",
        };
        var owner = new Option<string>("--owner") { Description = "Only those of this owner.", HelpName = "NAME" };
        var text = new Option<string>("--text") { Description = "Only those that mention this.", HelpName = "TEXT" };
        var free = new Option<bool>("--ready")
        {
            Description = "Only plans that can be taken up: ready, waiting for no other plan, taken by nobody.",
        };
        var archived = new Option<bool>("--archived") { Description = "What is in the archive instead." };
        var strict = new Option<bool>("--strict") { Description = "Exit with status 1 where a document is damaged." };
        return b.MakeMany(
            "list",
            "List documents, newest first, with the numbers that references take.",
            p =>
                [
                    new Intent.List(
                        p.GetValue(kind) is { } k ? DocumentKinds.Parse(k) : null,
                        p.GetValue(status),
                        p.GetValue(owner),
                        p.GetValue(text),
                        p.GetValue(free),
                        p.GetValue(archived)
                    ),
                ],
            [kind, status, owner, text, free, archived, strict],
            (p, session) => session.Strict = p.GetValue(strict),
            "otk list plans --status ready",
            "otk list --text auth"
        );
    }
}
