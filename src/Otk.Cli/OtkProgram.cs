using System.CommandLine;
using Otk.App;
using Otk.Cli.Answers;
using Otk.Cli.Commands;

namespace Otk.Cli;

/// <summary>The program <c>otk</c>: structured commands for scripts.</summary>
public static class OtkProgram
{
    /// <summary>Runs the program; its exit status.</summary>
    public static int Run(string[] args, Host host) =>
        host.Run(() =>
        {
            if (args is ["--version"])
            {
                host.Out.Write($"otk {OtkVersion.Text}\n");
                return 0;
            }

            var root = CommandTree.Root(host);
            if (HelpTopic.IsOverview(args))
                return Overview.Write(host, root);
            if (!HelpTopic.Read(args, root).TryGet(out var line, out var problem))
                return Answer.Of(host, args.Contains("--json")).Fail(problem);
            var parsed = root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0 && parsed.Action is not ExamplesHelpAction)
                return UsageError.Write(host, parsed);
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = host.Out,
                    Error = host.Error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        });
}
