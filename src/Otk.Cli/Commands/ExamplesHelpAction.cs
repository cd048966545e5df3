using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Otk.Cli.Commands;

/// <summary>The library's help, and behind it the examples of the command.</summary>
internal sealed class ExamplesHelpAction(HelpAction standard) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = standard.Invoke(parseResult);
        IReadOnlyList<string> examples = parseResult.CommandResult.Command is ExampleCommand command
            ? command.Examples
            : ["otk plan \"Add user authentication\" --ready", "otk orchestrate", "otk scout latest", "otk exec latest"];
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
            output.WriteLine($"  {example}");
        return status;
    }
}
