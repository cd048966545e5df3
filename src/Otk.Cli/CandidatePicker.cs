using Otk.App.Rendering;
using Otk.Cli.Rendering;
using Otk.Model.Documents;
using Otk.Model.Problems;
using Spectre.Console;

namespace Otk.Cli;

/// <summary>Asks on a terminal which of several documents is meant.</summary>
internal static class CandidatePicker
{
    private const string None = "none of these";

    /// <summary>The chosen document; null where the user wants none.</summary>
    /// <param name="problem">The problem with its candidates.</param>
    /// <param name="width">The terminal's width in cells.</param>
    public static Candidate? Ask(Problem problem, Func<int> width)
    {
        // The mark before each takes two cells.
        string Label(Candidate? candidate) => candidate is null
            ? None
            : Markup.Escape(LineWriter.Cut(Printable.Line($"{new DocumentId(candidate.Id).Stem}  {candidate.Status}  {candidate.Title}"), Math.Max(width() - 3, 20)));
        var prompt = new SelectionPrompt<Choice>()
            .Title(Markup.Escape(Printable.Line(problem.Message)))
            .PageSize(12)
            .EnableSearch()
            .UseConverter(c => Label(c.Candidate))
            .AddChoices(problem.Candidates.Select(c => new Choice(c)))
            .AddChoices(new Choice(null));
        return AnsiConsole.Prompt(prompt).Candidate;
    }

    private sealed record Choice(Candidate? Candidate);
}
