using System.CommandLine;
using Otk.Cli.Schema;
using Otk.Cli.Trust;
using Otk.Mcp;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands that serve other programs: mcp, schema, trust.</summary>
internal static class RunningCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        yield return b.MakeRun(
            "mcp",
            "Serve agents over the Model Context Protocol, on standard input and output.",
            new Topic(Topic.OfCommands.SetUp, 2),
            (host, _) => McpProgram.Run(host),
            "claude mcp add otk -- otk mcp",
            "otk mcp < requests.jsonl"
        );
        yield return b.MakeRun(
            "schema",
            "Print the JSON Schema of what --json prints.",
            new Topic(Topic.OfCommands.SetUp, 5),
            (host, _) => SchemaCommand.Run(host),
            "otk schema",
            "otk schema > otk.schema.json"
        );
        var yes = new Option<bool>("--yes") { Description = "Trust them without asking, as in CI." };
        yield return b.MakeRun(
            "trust",
            "Show the hooks and the grammar that this project brings, and say that they may be used.",
            new Topic(Topic.OfCommands.Together, 6),
            [yes],
            (p, host, json) => TrustCommand.Run(host, json, p.GetValue(yes)),
            "otk trust",
            "otk trust --yes"
        );
    }
}
