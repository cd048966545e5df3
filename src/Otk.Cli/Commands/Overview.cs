using System.CommandLine;
using Otk.App;
using Otk.App.Rendering;
using Otk.Cli.Rendering;

namespace Otk.Cli.Commands;

/// <summary>What <c>otk help</c> shows: the commands by what one wants, and where to read on.</summary>
internal static class Overview
{
    /// <summary>The groups: a test holds them to the commands that there are.</summary>
    public static readonly IReadOnlyList<(string Heading, IReadOnlyList<string> Commands)> Groups =
    [
        ("From an idea to the work", ["plan", "ready", "orchestrate", "spec", "scout", "exec"]),
        ("While you work", ["resume", "next", "log", "check", "set"]),
        ("Look", ["list", "show", "open", "board", "search", "history", "graph", "report"]),
        ("Work together", ["claim", "release", "owner", "watch", "hooks", "trust"]),
        ("Keep things in order", ["undo", "archive", "restore", "doctor"]),
        ("Set up", ["init", "mcp", "completion", "manual", "schema", "grammar", "help"]),
    ];

    /// <summary>Writes it.</summary>
    public static int Write(Host host, RootCommand root)
    {
        var lines = new LineWriter(host.Out, host.IsOutputTerminal, host.Width, Palette.Of(host));
        lines.Line("Say what you want:");
        lines.Line(("  otk-new \"plan 'Add search' and mark it ready\"", lines.Palette.Strong));
        lines.Line("or use the commands, which scripts do:");
        foreach (var (heading, commands) in Groups)
        {
            lines.Blank();
            lines.Line((heading, lines.Palette.Strong));
            foreach (var command in commands.Select(n => root.Subcommands.Single(c => c.Name == n)))
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
