using System.CommandLine;
using Otk.Model.Problems;

namespace Otk.Cli.Commands;

/// <summary>
/// <c>otk help COMMAND</c> is <c>otk COMMAND --help</c>, as people of git would have it; <c>otk help phrases</c> tells
/// what can be said.
/// </summary>
internal static class HelpTopic
{
    private const string Phrases = "phrases";

    /// <summary>True where the commands as a whole are asked about.</summary>
    public static bool IsOverview(string[] args) => args is [] or ["help"];

    /// <summary>The command line that is meant; a problem where help is asked on what there is not.</summary>
    public static Result<string[]> Read(string[] args, RootCommand root) =>
        args switch
        {
            ["help", Phrases, .. var rest] => (string[])["help", .. rest],
            ["help", var name, .. var rest] when root.Subcommands.Any(c => c.Name == name) => (string[])
                [name, .. rest, "--help"],
            ["help", var name, ..] when !name.StartsWith('-') => Problem.Usage(
                $"There is no help on '{name}'.",
                [
                    .. Nearest.Of(name, root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Append(Phrases))
                        is { } meant
                        ? [$"otk help {meant}"]
                        : Array.Empty<string>(),
                    "otk help",
                ]
            ),
            _ => args,
        };
}
