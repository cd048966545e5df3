using System.CommandLine;
using Otk.Cli.Grammar;

namespace Otk.Cli.Commands;

/// <summary>The commands for authors of grammars.</summary>
internal static class GrammarCommands
{
    /// <summary>The group <c>otk grammar</c>.</summary>
    public static Command Make(Host host)
    {
        var file = new Option<string>("--grammar") { Description = "The grammar: YAML or JSON in hassil's shape.", HelpName = "FILE", Required = true };
        var batch = new Option<bool>("--batch") { Description = "Read sentences from standard input, one JSON object a line (text, context).", Required = true };
        var match = new ExampleCommand("match", "Match sentences against any grammar.",
            ["otk grammar match --grammar grammar.json --batch < tests.jsonl", "echo '{\"text\":\"turn on the light\"}' | otk grammar match --grammar home.yaml --batch"]) { file, batch };
        match.SetAction(p => GrammarMatchCommand.Run(host, p.GetValue(file)!));

        var phrase = CommandBuilder.Words("PHRASE", "The phrase.");
        var explain = new ExampleCommand("explain", "Show every reading of a phrase: score, templates with file and line, what the slots hold.",
            ["otk grammar explain \"plan 'Add auth' and mark it ready\"", "otk grammar explain scout the spec"]) { phrase };
        explain.SetAction(p => GrammarExplainCommand.Run(host, CommandBuilder.Text(p, phrase)));
        return CommandBuilder.Group("grammar", "Tools for authors of grammars.", explain, match);
    }
}
