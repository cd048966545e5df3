using System.CommandLine;
using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Rendering;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>What <c>otk help</c> shows: the commands by what one wants, and where to read on.</summary>
internal static class Overview
{
    /// <summary>The groups: each heading with its commands.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<ExampleCommand> Commands)> Groups(RootCommand root) =>
        Topic.OfCommands.All.Select(h =>
            (
                h,
                (IReadOnlyList<ExampleCommand>)
                    [
                        .. root
                            .Subcommands.OfType<ExampleCommand>()
                            .Where(c => c.Topic?.Heading == h)
                            .OrderBy(c => c.Topic!.Place),
                    ]
            )
        );

    /// <summary>Writes it.</summary>
    public static int Write(Host host, RootCommand root)
    {
        var lines = new LineWriter(host.Out, host.IsOutputTerminal, host.Width, Palette.Of(host));
        lines.Line("Say what you want:");
        lines.Line(("  otk-new \"plan 'Add search' and mark it ready\"", lines.Palette.Strong));
        lines.Line("or use the commands, which scripts do:");
        foreach (var (heading, commands) in Groups(root))
        {
            lines.Blank();
            lines.Line((heading, lines.Palette.Strong));
            foreach (var command in commands)
                lines.Line(lines.IsTerminal ? lines.Shortened(Row(command), lines.Width) : Row(command));
        }

        lines.Blank();
        lines.Line("otk help COMMAND     one command, with examples");
        lines.Line("otk help phrases     what can be said to otk-new");
        lines.Line("otk-new              on a terminal: say one thing after another");
        return 0;
    }

    private static string Row(Command command) =>
        $"  {command.Name, -12} "
        + $"{command.Description!.Split([". ", "; ", ": "], StringSplitOptions.None)[0].TrimEnd('.')}";
}
