using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Rendering;
using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Cli.Interactive;

/// <summary>
/// Asks on a terminal which of several documents is meant: typing narrows the list, arrows move, Enter takes, Escape
/// leaves.
/// </summary>
/// <remarks>
/// Like <see cref="LineEditor"/> it needs of a terminal to erase and to move only, and it takes away what it drew.
/// </remarks>
internal sealed class CandidatePicker
{
    private const int MostRows = 10;
    private const string Prompt = "? ";
    private readonly Host _host;
    private readonly Palette _palette;
    private readonly IReadOnlyList<(Candidate Candidate, string Label)> _all;
    private readonly LineBuffer _filter = new();
    private int _at;

    private CandidatePicker(Host host, IReadOnlyList<Candidate> candidates)
    {
        (_host, _palette) = (host, Palette.Of(host));
        var stems = candidates.Select(c => Printable.Line(new DocumentId(c.Id).Stem)).ToList();
        var (idCells, statusCells) = (
            stems.Max(LineWriter.CellsOf),
            candidates.Max(c => LineWriter.CellsOf(Printable.Line(c.Status)))
        );
        _all =
        [
            .. candidates.Select(
                (c, i) =>
                    (
                        c,
                        $"{Padded(stems[i], idCells)}  {Padded(Printable.Line(c.Status), statusCells)}  "
                            + $"{Printable.Line(c.Title)}"
                    )
            ),
        ];
    }

    private IReadOnlyList<(Candidate Candidate, string Label)> Shown =>
        [.. _all.Where(c => Fits(c.Candidate, _filter.Text.Trim()))];

    // Pieces of title and status, in any order, or a piece of the ID.
    private static bool Fits(Candidate candidate, string typed) =>
        candidate.Id.Contains(typed, StringComparison.OrdinalIgnoreCase)
        || typed
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(t => $"{candidate.Title} {candidate.Status}".Contains(t, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The chosen document; null where the user wants none. Throws <see cref="OperationCanceledException"/> at Ctrl-C.
    /// </summary>
    /// <param name="host">The terminal.</param>
    /// <param name="problem">The problem with its candidates.</param>
    public static Candidate? Ask(Host host, Problem problem)
    {
        var question = Printable.Line(problem.Message);
        host.Out.Write($"{question}\n");
        var picker = new CandidatePicker(host, problem.Candidates);
        using var keys = new RawKeys(host);

        // What was typed before the question stood chooses nothing.
        keys.Drop();
        Candidate? chosen = null;
        try
        {
            return chosen = picker.Choose(keys);
        }
        finally
        {
            // The question goes, too, where it was not answered.
            var rows = ((LineWriter.CellsOf(question) - 1) / Math.Max(host.Width(), 1)) + 1;
            host.Out.Write(chosen is null ? $"\r\u001B[{rows}A\u001B[J" : "\r\u001B[J");
            host.Out.Flush();
        }
    }

    private Candidate? Choose(RawKeys keys)
    {
        while (true)
        {
            var shown = Shown;
            _at = shown.Count == 0 ? 0 : (_at + shown.Count) % shown.Count;
            Draw(shown);
            var input = keys.Read();
            var isControl = input.IsControl;
            switch (input.Key.Key)
            {
                case ConsoleKey.Enter when shown.Count > 0:
                    return shown[_at].Candidate;
                case ConsoleKey.Escape:
                    return null;
                case ConsoleKey.C when isControl:
                    throw new OperationCanceledException();
                case ConsoleKey.UpArrow:
                case ConsoleKey.P when isControl:
                    _at--;
                    break;
                case ConsoleKey.DownArrow:
                case ConsoleKey.N when isControl:
                case ConsoleKey.Tab:
                    _at++;
                    break;
                case ConsoleKey.Backspace:
                case ConsoleKey.H when isControl:
                    _filter.Backspace();
                    break;
                case ConsoleKey.W when isControl:
                    _filter.DeleteWord();
                    break;
                case ConsoleKey.U when isControl:
                    _filter.DeleteToStart();
                    break;
                default:
                    if (input.Text.Length == 0)
                        break;
                    _filter.Insert(input.TextOnOneLine);
                    _at = 0;
                    break;
            }
        }
    }

    // The cursor stays in the row of the filter; the rows below it are drawn anew.
    private void Draw(IReadOnlyList<(Candidate Candidate, string Label)> shown)
    {
        var cells = Math.Max(_host.Width() - 1, 20);
        var first = Math.Max(0, Math.Min(_at - (MostRows / 2), shown.Count - MostRows));
        var rows = shown
            .Skip(first)
            .Take(MostRows)
            .Select((c, i) => Row(LineWriter.Cut(c.Label, cells - 2), first + i == _at))
            .ToList();
        if (shown.Count == 0)
            rows.Add(_palette.Faint("  nothing matches"));
        else if (shown.Count > rows.Count)
            rows.Add(_palette.Faint(LineWriter.Cut($"  {first + 1}-{first + rows.Count} of {shown.Count}", cells)));
        rows.Add(
            _palette.Faint(
                _palette.Line(LineWriter.Cut("  type to narrow, arrows to move, Enter to take, Esc to leave", cells))
            )
        );
        var filter = LineWriter.Fitting(Printable.Line(_filter.Text), cells - Prompt.Length);
        var below = string.Concat(rows.Select(r => $"\n\r{r}\u001B[K"));
        _host.Out.Write(
            $"\r{_palette.Strong(Prompt)}{filter}\u001B[K{below}\u001B[J"
                + $"\u001B[{rows.Count}A\r\u001B[{Prompt.Length + LineWriter.CellsOf(filter)}C"
        );
        _host.Out.Flush();
    }

    private string Row(string label, bool isTaken) => isTaken ? _palette.Strong($"> {label}") : $"  {label}";

    private static string Padded(string text, int cells) => text + new string(' ', cells - LineWriter.CellsOf(text));
}
