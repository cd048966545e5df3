using System.CommandLine;

namespace Otk.Cli.Commands;

/// <summary><c>otk help COMMAND</c> is <c>otk COMMAND --help</c>, and <c>otk help phrases</c> is <c>otk help</c>, as people of git would have it.</summary>
internal static class HelpTopic
{
    /// <summary>The command line that is meant.</summary>
    public static string[] Read(string[] args, RootCommand root) => args switch
    {
        ["help", "phrases", .. var rest] => ["help", .. rest],
        ["help", var name, .. var rest] when root.Subcommands.Any(c => c.Name == name) => [name, .. rest, "--help"],
        _ => args,
    };
}
