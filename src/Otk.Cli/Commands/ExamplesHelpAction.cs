using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Otk.Cli.Commands;

/// <summary>The library's help, and behind it the examples of the command and the phrase that does the same.</summary>
internal sealed class ExamplesHelpAction(HelpAction standard) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = standard.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        IReadOnlyList<string> examples = command is ExampleCommand example
            ? example.Examples
            :
            [
                "otk plan \"Add user authentication\" --ready",
                "otk orchestrate",
                "otk scout latest",
                "otk exec latest",
            ];
        var output = parseResult.InvocationConfiguration.Output;
        Section(output, "Examples:", examples);
        if (CommandPhrases.Of(Path(command)) is { } phrase)
        {
            output.WriteLine();
            Section(output, "In words:", [$"otk-new \"{phrase}\""]);
        }

        return status;
    }

    private static string Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent and not RootCommand
            ? $"{parent.Name} {command.Name}"
            : command.Name;

    private static void Section(TextWriter output, string heading, IEnumerable<string> lines)
    {
        output.WriteLine(heading);
        foreach (var line in lines)
            output.WriteLine($"  {line}");
    }
}
