using System.CommandLine;
using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Commands;
using Otk.Model.Intents;

namespace Otk.Cli.Completion;

/// <summary>The commands <c>otk completion SHELL</c>, for people, and <c>otk complete</c>, for its scripts.</summary>
internal static class CompletionCommands
{
    /// <summary>Both.</summary>
    public static IEnumerable<Command> All(Host host)
    {
        var shell = new Argument<string>("SHELL")
        {
            Description = "bash, zsh, fish or powershell.",
            HelpName = "SHELL",
        };
        shell.AcceptOnlyFromAmong([.. CompletionScripts.Shells]);
        var script = new ExampleCommand(
            "completion",
            "Print the script that completes commands, options, statuses and IDs in a shell.",
            ["source <(otk completion bash)", "otk completion fish > ~/.config/fish/completions/otk.fish"]
        )
        {
            shell,
        };
        script.Topic = new Topic(Topic.OfCommands.SetUp, 3);
        script.SetAction(p => Print(host, CompletionScripts.Of(p.GetValue(shell)!)));
        yield return script;

        var words = new Argument<string[]>("WORDS") { Arity = ArgumentArity.ZeroOrMore };
        var complete = new ExampleCommand(
            "complete",
            "Print what could stand in the place of the last word.",
            ["otk complete -- scout ''", "otk complete -- list --status ''"]
        )
        {
            words,
        };
        complete.Hidden = true;
        complete.SetAction(p =>
            Print(
                host,
                string.Concat(
                    new Completer(host, (RootCommand)p.RootCommandResult.Command)
                        .Of(p.GetValue(words)!)
                        .Select(c => $"{Printable.Line(c.Value)}\t{Printable.Line(c.Text)}\n")
                )
            )
        );
        yield return complete;
    }

    private static int Print(Host host, string text)
    {
        host.Out.Write(text);
        return 0;
    }
}
