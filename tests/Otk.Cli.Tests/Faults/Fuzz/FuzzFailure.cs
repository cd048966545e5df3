using System.Text.RegularExpressions;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>A command that did what no command may do.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Round">The round; with the seed it makes all of it anew.</param>
/// <param name="Number">Which command of the round it was.</param>
/// <param name="Command">The command.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="Files">The files that were there.</param>
internal sealed partial record FuzzFailure(
    string Kind,
    int Round,
    int Number,
    string Command,
    Answer Answer,
    string Files
)
{
    /// <summary>
    /// Alike for failures that are likely one: the first line of a trace, else the oddest file and the program.
    /// </summary>
    public string Group => $"{Kind}, {TraceLine ?? $"{Command.Split(' ')[0]} with {Oddest}"}";

    private string? TraceLine =>
        Answer.Text.Split('\n').FirstOrDefault(l => l.Contains("   at Otk.", StringComparison.Ordinal))?.Trim();

    private string Oddest =>
        Files.Contains("(pipe", StringComparison.Ordinal) ? "a pipe"
        : Files.Contains("(link to endless", StringComparison.Ordinal) ? "a link to endless zeros"
        : Files.Contains(".otk/grammar", StringComparison.Ordinal) ? "a grammar"
        : Sizes().Any(s => s > 400_000) ? "a large document"
        : "small documents";

    private IEnumerable<int> Sizes() => Size().Matches(Files).Select(m => int.Parse(m.Groups[1].Value));

    public override string ToString() =>
        $"{Kind}: OTK_FAULTS_ROUND={Round}, command {Number}: {Command}\n"
        + $"   ended with {Answer.Status} after {Answer.Took.TotalSeconds:0.0} s: {Answer.Brief}\n   files: {Files}";

    [GeneratedRegex(" (\\d+) B\\)")]
    private static partial Regex Size();
}
