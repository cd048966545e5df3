using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Workspace.Documents;
using Spectre.Console;

namespace Otk.Cli.Rendering;

/// <summary>Outcomes that show documents: lists, one document, search, board, graph, report.</summary>
internal static class DocumentText
{
    private const int CardsShown = 10;
    private const int RowsOfCard = 2;
    private const int OwnerPart = 6;
    private const int FewestColumns = 2;

    /// <summary>Writes the outcome; false where it is none of these.</summary>
    public static bool Write(LineWriter lines, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Listed o:
                Listed(lines, o);
                return true;
            case Outcome.Shown o:
                Shown(lines, o);
                return true;
            case Outcome.Found o:
                Found(lines, o);
                return true;
            case Outcome.BoardShown o:
                Board(lines, o);
                return true;
            case Outcome.Drawn o:
                lines.Text(o.Mermaid);
                return true;
            case Outcome.Reported o:
                lines.Line($"✅ Report written: {o.Path}");
                return true;
            default:
                return false;
        }
    }

    private static void Listed(LineWriter lines, Outcome.Listed outcome)
    {
        if (outcome.Documents.Count == 0 && lines.IsTerminal)
            lines.Line("Nothing to list.");
        var columns = Fields.All.Where(f => f.IsColumn).ToList();
        if (!lines.IsTerminal)
        {
            lines.Table(
                outcome.Documents.Select(l =>
                    (string[])
                        [
                            Numbered(l),
                            l.Document.Id.Text,
                            l.Document.Status,
                            l.Document.Owner,
                            l.Document.Title,
                            Progress(l.Progress),
                            .. columns.Select(l.Document.Value),
                        ]
                ),
                statusColumn: 2
            );
            return;
        }

        // An owner who has them all tells nothing; the titles have the room.
        var hasOwners = outcome.Documents.DistinctBy(l => l.Document.Owner).Count() > 1;
        lines.Table(
            outcome.Documents.Select(l =>
                (string[])
                    [
                        Numbered(l),
                        Name(l.Document),
                        l.Document.Status,
                        Progress(l.Progress),
                        .. columns.Select(l.Document.Value),
                        hasOwners
                            ? lines.Shortened(Printable.Line(l.Document.Owner), Math.Max(lines.Width / OwnerPart, 8))
                            : "",
                        l.Document.Title,
                    ]
            ),
            statusColumn: 2,
            headings: ["", "id", "status", "items", .. columns.Select(f => f.Key), "owner", "title"]
        );
    }

    private static string Numbered(ListedDocument listed) => $"{listed.Document.Kind.Word()} {listed.Number}";

    // Reports and logs are named after a SPEC and have no title: the whole name tells them apart.
    private static string Name(Document document) =>
        document.Kind is DocumentKind.Report or DocumentKind.Log ? document.Id.Text : document.Id.Stem;

    private static string Progress((int Done, int Total) progress) =>
        progress.Total == 0 ? "" : $"{progress.Done}/{progress.Total}";

    private static void Shown(LineWriter lines, Outcome.Shown outcome)
    {
        lines.Line(outcome.Document.DisplayPath);
        lines.Blank();
        lines.Text(outcome.Document.Text.TrimStart('\uFEFF'));
        if (outcome.Items.Count > 0)
        {
            lines.Blank();
            lines.Line($"Items: {outcome.Items.Count(i => i.Done)}/{outcome.Items.Count}");
            foreach (var item in outcome.Items)
                lines.Line($"{item.Number, 4}. [{(item.Done ? 'x' : ' ')}] {item.Text}");
        }

        if (outcome.Links.Count == 0)
            return;
        lines.Blank();
        foreach (var link in outcome.Links)
            lines.Line(
                $"→ {link.Kind.Word()}: {link.DisplayPath}{(link.Status.Length > 0 ? $" ({link.Status})" : "")}"
            );
    }

    private static void Found(LineWriter lines, Outcome.Found outcome)
    {
        if (outcome.Documents.Count == 0 && lines.IsTerminal)
            lines.Line($"No document has '{outcome.Text}'.");
        foreach (var (document, hits) in outcome.Documents)
        {
            if (!lines.IsTerminal)
            {
                foreach (var (number, text) in hits)
                    lines.Line($"{document.DisplayPath}:{number}:{text}");
                if (hits.Count == 0)
                    lines.Line($"{document.DisplayPath}:1:{document.Title}");
                continue;
            }

            lines.Line(
                lines.Shortened(
                    $"{document.DisplayPath}{(document.Status.Length > 0 ? $" ({document.Status})" : "")}",
                    lines.Width
                )
            );
            foreach (var (number, text) in hits)
                lines.Line(lines.Shortened($"{number, 6}: {text}", lines.Width));
        }
    }

    // Side by side on a terminal, without the statuses that nothing has; a line a document elsewhere.
    private static void Board(LineWriter lines, Outcome.BoardShown outcome)
    {
        if (!lines.IsTerminal)
        {
            lines.Table(
                outcome.Columns.SelectMany(c =>
                    c.Cards.Select(k =>
                        new[]
                        {
                            $"{c.Kind.Word()} {k.Number}",
                            c.Status,
                            k.Document.Id.Text,
                            k.Document.Title,
                            Progress((k.Done, k.Total)),
                        }
                    )
                )
            );
            return;
        }

        if (outcome.Columns.All(c => c.Cards.Count == 0))
            lines.Line("Nothing is on the board. Begin with: otk plan 'Title' --ready");
        foreach (var kind in outcome.Columns.Where(c => c.Cards.Count > 0).GroupBy(c => c.Kind))
        {
            lines.Line(($"{kind.Key.Word()}s", lines.Palette.Strong));

            // Each column has a border and a space on either side; one more border ends the row.
            var columns = Math.Max(kind.Count(), FewestColumns);
            var cells = Math.Max((lines.Width - 1 - (3 * columns)) / columns, 8);
            var table = new Table { Border = lines.Palette.HasSymbols ? TableBorder.Rounded : TableBorder.Ascii };
            foreach (var column in kind)
            {
                var heading = Markup.Escape(
                    lines.Shortened($"{Printable.Line(column.Status)} ({column.Cards.Count})", cells)
                );
                table.AddColumn(
                    new TableColumn(
                        Palette.ColourOf(column.Status) is { } colour
                            ? $"[{Color.FromInt32(colour).ToMarkup()}]{heading}[/]"
                            : heading
                    ).Width(cells)
                );
            }

            table.AddRow(kind.Select(c => new Text(string.Join("\n", Cards(lines, c, cells)))));
            var console = AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Ansi = lines.Palette.HasColour ? AnsiSupport.Yes : AnsiSupport.No,
                    ColorSystem = lines.Palette.HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
                    Out = new AnsiConsoleOutput(lines.Output),
                }
            );
            console.Profile.Width = lines.Width;
            console.Profile.Capabilities.Unicode = lines.Palette.HasSymbols;
            console.Write(table);
        }
    }

    private static IEnumerable<string> Cards(LineWriter lines, BoardColumn column, int cells) =>
        [
            .. column
                .Cards.Take(CardsShown)
                .SelectMany(c =>
                    lines.Wrapped(
                        Printable.Line($"{c.Number}. {c.Document.Title}{(c.Total > 0 ? $" {c.Done}/{c.Total}" : "")}"),
                        cells,
                        RowsOfCard
                    )
                ),
            .. column.Cards.Count > CardsShown
                ? [lines.Shortened($"… and {column.Cards.Count - CardsShown} more", cells)]
                : Array.Empty<string>(),
        ];
}
