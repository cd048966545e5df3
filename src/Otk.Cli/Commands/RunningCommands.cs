using System.CommandLine;
using Otk.Cli.Schema;
using Otk.Cli.Trust;
using Otk.Mcp;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands about what runs by itself: watch, mcp, schema, hooks.</summary>
internal static class RunningCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        yield return b.Make(
            "watch",
            "Watch the plans and orchestrate as they become ready; ends on Ctrl-C.",
            _ => new Intent.Watch(),
            [],
            "otk watch",
            "otk watch --json"
        );
        yield return b.MakeRun(
            "mcp",
            "Serve agents over the Model Context Protocol, on standard input and output.",
            (host, _) => McpProgram.Run(host),
            "claude mcp add otk -- otk mcp",
            "otk mcp < requests.jsonl"
        );
        yield return b.MakeRun(
            "schema",
            "Print the JSON Schema of what --json prints.",
            (host, _) => SchemaCommand.Run(host),
            "otk schema",
            "otk schema > otk.schema.json"
        );
        var yes = new Option<bool>("--yes") { Description = "Trust them without asking, as in CI." };
        yield return b.MakeRun(
            "trust",
            "Show the hooks and the grammar that this project brings, and say that they may be used.",
            [yes],
            (p, host, json) => TrustCommand.Run(host, json, p.GetValue(yes)),
            "otk trust",
            "otk trust --yes"
        );
        yield return b.Make(
            "hooks",
            "List the events that hooks in .otk/hooks/ are run after, and which are there.",
            _ => new Intent.Hooks(),
            [],
            "otk hooks",
            "otk hooks --json"
        );
    }
}
