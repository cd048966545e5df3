using System.CommandLine;
using Otk.Cli.Hooks;
using Otk.Cli.Schema;
using Otk.Cli.Watching;
using Otk.Mcp;

namespace Otk.Cli.Commands;

/// <summary>The commands about what runs by itself: watch, mcp, schema, hooks.</summary>
internal static class RunningCommands
{
    public static IEnumerable<Command> All(CommandBuilder b)
    {
        yield return b.MakeRun("watch", "Watch the plans and orchestrate as they become ready; ends on Ctrl-C.", Watch.Run, "otk watch", "otk watch --json");
        yield return b.MakeRun("mcp", "Serve agents over the Model Context Protocol, on standard input and output.", (host, _) => McpProgram.Run(host), "claude mcp add otk -- otk mcp", "otk mcp < requests.jsonl");
        yield return b.MakeRun("schema", "Print the JSON Schema of what --json prints.", (host, _) => SchemaCommand.Run(host), "otk schema", "otk schema > otk.schema.json");
        yield return b.MakeRun("hooks", "List the events that hooks in .otk/hooks/ are run after, and which are there.", HookList.Run, "otk hooks", "otk hooks --json");
    }
}
