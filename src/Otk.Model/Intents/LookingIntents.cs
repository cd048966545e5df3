using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Lists documents. A member that is null does not narrow the list.</summary>
    public sealed record List(
        DocumentKind? Kind = null,
        string? Status = null,
        string? Owner = null,
        string? Text = null,
        string? State = null
    ) : Intent
    {
        /// <summary>How much they matter.</summary>
        public string? Priority { get; init; }

        /// <summary>A tag that they have.</summary>
        public string? Tag { get; init; }

        /// <summary>When they were made, or touched last, at the earliest.</summary>
        public string? Since { get; init; }

        /// <summary>Before when.</summary>
        public string? Until { get; init; }

        /// <summary>In which order; null for newest first.</summary>
        public string? Order { get; init; }

        /// <summary>How many at most.</summary>
        public int? Limit { get; init; }

        /// <summary>True to tell only how many there are.</summary>
        public bool Count { get; init; }
    }

    /// <summary>Shows a document and what it is linked to.</summary>
    /// <param name="Target">The document.</param>
    /// <param name="InEditor">True to open it in the user's editor instead.</param>
    public sealed record Show(DocumentRef Target, bool InEditor = false) : Intent;

    /// <summary>Finds documents by their words, best first.</summary>
    public sealed record Search(string Text) : Intent;

    /// <summary>Shows plans and specs by status.</summary>
    public sealed record Board : Intent;

    /// <summary>Draws a document and what it is linked to as a Mermaid graph.</summary>
    public sealed record Graph(DocumentRef Target) : Intent;

    /// <summary>Tells a list in a form that other programs read.</summary>
    /// <param name="What">What is listed.</param>
    /// <param name="Format">csv, markdown or json; null for csv.</param>
    public sealed record Export(List What, string? Format = null) : Intent;

    /// <summary>Writes one web page with board, timeline, progress, decisions and blockers.</summary>
    public sealed record Report(string Path) : Intent;
}

/// <summary>Describes what looks at documents.</summary>
internal static class LookingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.List>("list", new(), Topic.OfPhrases.See, 3)
            .Command(
                new(
                    "list",
                    "List documents, newest first, with the numbers that references take.",
                    "otk list plans --status ready",
                    "otk list --text auth"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 1),
                }
            )
            .Tool(new("find", "list") { Without = ["limit"] })
            .Filters(i => i, (_, l) => l)
            .Flag("count", i => i.Count, i => i with { Count = true }, "Tell only how many there are.")
            .Flag(
                "free",
                i => i.State == ListState.Free,
                i => i with { State = ListState.Free },
                "Short for --state free: ready plans that nothing keeps and nobody has taken.",
                "--ready",
                isShort: true
            )
            .Flag(
                "archived",
                i => i.State == ListState.Archived,
                i => i with { State = ListState.Archived },
                "Short for --state archived: what is in the archive.",
                isShort: true
            )
            .Flag(
                "mine",
                i => i.Owner == Unsaid.Me,
                i => i with { Owner = Unsaid.Me },
                "Short for --owner @me.",
                isShort: true
            )
            .OnlyLooks(),
        new IntentDescription<Intent.Show>("show", new(Unsaid.Document), Topic.OfPhrases.See, 4)
            .Command(
                new(
                    "show",
                    "Show a document, its items of work and what it is linked to.",
                    "otk show PLAN-20251014-01K7A2",
                    "$EDITOR \"$(otk show plan 2 --path)\""
                )
                {
                    Topic = new(Topic.OfCommands.Look, 2),
                }
            )
            .Command(
                new(
                    "open",
                    "Open a document in $VISUAL or $EDITOR.",
                    "otk open PLAN-20251014-01K7A2",
                    "otk open spec latest"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 3),
                    Says = [("editor", "")],
                    Word = "editor",
                }
            )
            .Tool(new("show", "document"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Flag("editor", i => i.InEditor, i => i with { InEditor = true }, "")
            .OnlyLooks(),
        new IntentDescription<Intent.Search>("search", new(""), Topic.OfPhrases.See, 6)
            .Command(
                new(
                    "search",
                    "Search titles, bodies and logs, best first, with the lines that have the words.",
                    "otk search token expiry",
                    "otk search \"waiting for keys\" --json"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 5),
                }
            )
            .Tool(new("find", "search"))
            .Text(
                "text",
                i => i.Text,
                (i, t) => i with { Text = t },
                isRequired: true,
                help: "The words; a document has all of them."
            )
            .OnlyLooks(),
        new IntentDescription<Intent.Board>("board", new(), Topic.OfPhrases.See, 5)
            .Command(
                new("board", "Show plans and specs by status, side by side.", "otk board", "otk board --json")
                {
                    Topic = new(Topic.OfCommands.Look, 4),
                }
            )
            .Tool(new("find", "board"))
            .OnlyLooks(),
        new IntentDescription<Intent.Graph>("graph", new(Unsaid.Document), Topic.OfPhrases.See, 8)
            .Command(
                new(
                    "graph",
                    "Draw a document and all it is linked to as a Mermaid flowchart.",
                    "otk graph PLAN-20251014-01K7A2",
                    "otk graph plan latest > plan.mmd"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 7),
                }
            )
            .Tool(new("show", "graph"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.Report>("report", new(""), Topic.OfPhrases.See, 9)
            .Command(
                new(
                    "report",
                    "Write one web page: board, progress, decisions, blockers, timeline.",
                    "otk report --html status.html",
                    "otk report --html /tmp/status.html --json"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 8),
                }
            )
            .Tool(new("manage", "report"))
            .Text(
                "path",
                i => i.Path,
                (i, t) => i with { Path = t },
                option: "--html",
                isRequired: true,
                help: "The page to write.",
                placeholder: "FILE"
            )
            .OnlyLooks(),
        new IntentDescription<Intent.Export>("export", new(new Intent.List()), Topic.OfPhrases.See, 12)
            .Command(
                new(
                    "export",
                    "Print a list as CSV, or as a Markdown table.",
                    "otk export plans --csv > plans.csv",
                    "otk export --state overdue --markdown"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 11),
                }
            )
            .Tool(new("find", "export") { Without = ["limit"] })
            .Filters(i => i.What, (i, l) => i with { What = l })
            .Text(
                "format",
                i => i.Format,
                (i, t) => i with { Format = t.Trim().ToLowerInvariant() },
                TextCheck.OneOf,
                "--format",
                help: "csv, which it is by default, markdown or json.",
                placeholder: "FORMAT",
                values: ["csv", "markdown", "json"]
            )
            .Flag(
                "csv",
                i => i.Format == "csv",
                i => i with { Format = "csv" },
                "Short for --format csv.",
                isShort: true
            )
            .Flag(
                "markdown",
                i => i.Format == "markdown",
                i => i with { Format = "markdown" },
                "Short for --format markdown.",
                isShort: true
            )
            .OnlyLooks(),
    ];
}
