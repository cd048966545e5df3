using System.CommandLine;
using System.CommandLine.Help;
using Otk.App;
using Otk.Cli.Commands;
using Otk.Cli.Completion;
using Otk.Cli.Manual;
using Otk.Model.Commands;

namespace Otk.Cli;

/// <summary>
/// The commands of <c>otk</c>: those that the descriptions of intents have, and those that run by themselves.
/// </summary>
internal static class CommandTree
{
    private const int NarrowestHelp = 40;
    private const int WidestHelp = 120;

    /// <summary>The root command.</summary>
    public static RootCommand Root(Host host)
    {
        var builder = new CommandBuilder(host);
        var root = new RootCommand(
            "Keeps track of what you build: PLAN → SPEC → checklist → execution log, as Markdown in your repository."
        );
        foreach (var command in All(builder, host))
            root.Add(command);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help)
                help.Action = new ExamplesHelpAction(
                    new HelpAction { MaxWidth = Math.Clamp(host.Width(), NarrowestHelp, WidestHelp) }
                );
        }

        return root;
    }

    private static IEnumerable<Command> All(CommandBuilder b, Host host)
    {
        foreach (var command in OfIntents(b))
        {
            yield return command;

            // What runs by itself stands beside what it is akin to.
            var akin = command.Name switch
            {
                "watch" => RunningCommands.All(b),
                "init" => [GrammarCommands.Make(host), .. CompletionCommands.All(host), ManualCommand.Make(host)],
                _ => [],
            };
            foreach (var other in akin)
                yield return other;
        }
    }

    // Commands of two words are in the group that the first of them tells.
    private static IEnumerable<Command> OfIntents(CommandBuilder b)
    {
        var lines = CommandWords.All.Select(c => new IntentCommand(c));
        foreach (var group in lines.GroupBy(l => l.Name.Split(' ')[0]))
        {
            var first = group.First();
            yield return first.Form.Group.Length == 0
                ? b.Make(first, Telling.Of(first.Name))
                : b.MakeGroup(group.Key, first.Form.Group, first, [.. group.Select(l => b.Make(l, Telling.Usual))]);
        }
    }
}
