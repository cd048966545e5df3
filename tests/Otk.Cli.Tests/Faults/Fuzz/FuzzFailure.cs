namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>A command that did what no command may do.</summary>
/// <param name="Kind">What it did.</param>
/// <param name="Round">The round; with the seed it makes all of it anew.</param>
/// <param name="Number">Which command of the round it was.</param>
/// <param name="Command">The command.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="Files">The files that were there.</param>
internal sealed record FuzzFailure(string Kind, int Round, int Number, string Command, Answer Answer, string Files)
{
    /// <summary>Alike for failures that are likely one: the first line of a trace, else the command's name.</summary>
    public string Group => Kind + " " + (Answer.Text.Split('\n').FirstOrDefault(l => l.Contains("   at Otk.", StringComparison.Ordinal))?.Trim()
        ?? Answer.Text.Split('\n').FirstOrDefault(l => l.Contains("nhandled", StringComparison.Ordinal))?.Trim() ?? string.Join(' ', Command.Split(' ').Take(2)));

    public override string ToString() =>
        $"{Kind}: OTK_FAULTS_ROUND={Round}, command {Number}: {Command}\n   ended with {Answer.Status} after {Answer.Took.TotalSeconds:0.0} s: {Answer.Brief}\n   files: {Files}";
}
