using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Spectre.Console;

namespace Otk.Cli.Rendering;

/// <summary>The board: plans and specs by status.</summary>
internal static class BoardText
{
    private const int CardsShown = 10;
    private const int RowsOfCard = 2;
    private const int FewestColumns = 2;

    /// <summary>Side by side on a terminal, without the statuses that nothing has; a line a document
    /// elsewhere.</summary>
    public static void Write(LineWriter lines, Part.Board part)
    {
        if (!lines.IsTerminal)
        {
            lines.Table(
                part.Columns.SelectMany(c =>
                    c.Cards.Select(k =>
                        new[]
                        {
                            $"{c.Kind.Word()} {k.Number}",
                            c.Status,
                            k.Document.Id.Text,
                            k.Document.Title,
                            PartsText.Progress(k.Done, k.Total),
                            string.Join("; ", k.Why),
                        }
                    )
                )
            );
            return;
        }

        if (part.Columns.All(c => c.Cards.Count == 0))
            lines.Line("Nothing is on the board. Begin with: otk plan 'Title' --ready");
        foreach (var kind in part.Columns.Where(c => c.Cards.Count > 0).GroupBy(c => c.Kind))
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
                    lines
                        .Wrapped(
                            Printable.Line(
                                $"{c.Number}. {c.Document.Title}{(c.Total > 0 ? $" {c.Done}/{c.Total}" : "")}"
                            ),
                            cells,
                            RowsOfCard
                        )
                        .Concat(c.Why.Take(1).Select(w => lines.Shortened(Printable.Line("   " + w), cells)))
                ),
            .. column.Cards.Count > CardsShown
                ? [lines.Shortened($"… and {column.Cards.Count - CardsShown} more", cells)]
                : Array.Empty<string>(),
        ];
}
