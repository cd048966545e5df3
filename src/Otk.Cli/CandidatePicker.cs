using Otk.App.Rendering;
using Otk.Model.Problems;
using Spectre.Console;

namespace Otk.Cli;

/// <summary>Asks on a terminal which of several documents is meant.</summary>
internal static class CandidatePicker
{
    private const string None = "none of these";

    /// <summary>The chosen document; null where the user wants none.</summary>
    public static Candidate? Ask(Problem problem)
    {
        var labels = problem.Candidates.ToDictionary(c => Markup.Escape(Printable.Line($"{c.Id}  {c.Status}  {c.Title}")));
        var prompt = new SelectionPrompt<string>()
            .Title(Markup.Escape(Printable.Line(problem.Message)))
            .PageSize(12)
            .EnableSearch()
            .UseConverter(label => label)
            .AddChoices(labels.Keys)
            .AddChoices(None);
        return labels.GetValueOrDefault(AnsiConsole.Prompt(prompt));
    }
}
