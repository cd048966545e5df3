using System.CommandLine;
using Otk.App;
using Otk.Cli.Grammars;
using Otk.Model.Intents;

namespace Otk.Cli.Commands;

/// <summary>The commands for authors of grammars.</summary>
internal static class GrammarCommands
{
    /// <summary>The group <c>otk grammar</c>.</summary>
    public static Command Make(Host host)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object on one line." };
        var file = new Option<string>("--grammar")
        {
            Description = "The grammar: YAML or JSON in hassil's shape.",
            HelpName = "FILE",
            Required = true,
        };
        var batch = new Option<bool>("--batch")
        {
            Description = "Read sentences from standard input, one JSON object a line (text, context).",
            Required = true,
        };
        var match = new ExampleCommand(
            "match",
            "Match sentences against any grammar.",
            [
                "otk grammar match --grammar grammar.json --batch < tests.jsonl",
                "echo '{\"text\":\"lights on\"}' | otk grammar match --grammar home.yaml --batch",
            ]
        )
        {
            file,
            batch,
        };
        match.SetAction(p => GrammarMatchCommand.Run(host, p.GetValue(file)!));

        var phrase = new Argument<string[]>("PHRASE") { Description = "The phrase.", Arity = ArgumentArity.OneOrMore };
        var explain = new ExampleCommand(
            "explain",
            "Show every reading of a phrase: score, templates with file and line, what the slots hold.",
            ["otk grammar explain \"plan 'Add auth' and mark it ready\"", "otk grammar explain scout the spec"]
        )
        {
            phrase,
            json,
        };
        explain.SetAction(p =>
            GrammarExplainCommand.Run(host, string.Join(' ', p.GetValue(phrase)!), p.GetValue(json))
        );

        var path = new Option<string>("--grammar")
        {
            Description = "A grammar file, or a folder of them; by default the one that phrases are read with here.",
            HelpName = "PATH",
        };
        var corpus = new Option<string>("--corpus")
        {
            Description =
                "Phrases that use the grammar's templates, besides its examples: a file of JSON lines, or a folder.",
            HelpName = "PATH",
        };
        var lint = new ExampleCommand(
            "lint",
            "Look a grammar over: undefined rules, templates that cannot match, stolen examples.",
            ["otk grammar lint", "otk grammar lint --grammar grammar/en"]
        )
        {
            path,
            corpus,
            json,
        };
        lint.SetAction(p => GrammarCheckCommand.Lint(host, p.GetValue(path), p.GetValue(corpus), p.GetValue(json)));

        var test = new ExampleCommand(
            "test",
            "Try a grammar's examples and counter-examples; a template that none exercises is an error.",
            ["otk grammar test", "otk grammar test --grammar grammar/en"]
        )
        {
            path,
            corpus,
            json,
        };
        test.SetAction(p => GrammarCheckCommand.Test(host, p.GetValue(path), p.GetValue(corpus), p.GetValue(json)));

        var intent = new Argument<string?>("INTENT")
        {
            Description = "Only phrases of this intent.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var count = new Option<int>("--count") { Description = "How many.", DefaultValueFactory = _ => 10 };
        var seed = new Option<int?>("--seed")
        {
            Description = "The same seed gives the same phrases; without it they are others each time.",
            HelpName = "seed",
        };
        var sample = new ExampleCommand(
            "sample",
            "Print random phrases that the grammar reads.",
            ["otk grammar sample", "otk grammar sample scout --count 5 --seed 1"]
        )
        {
            intent,
            count,
            seed,
            path,
            json,
        };
        sample.SetAction(p =>
            GrammarSampleCommand.Run(
                host,
                p.GetValue(path),
                p.GetValue(intent),
                p.GetValue(count),
                p.GetValue(seed) ?? Environment.TickCount,
                p.GetValue(json)
            )
        );
        ExampleCommand[] commands = [lint, test, sample, explain, match];
        var group = new ExampleCommand(
            "grammar",
            "Tools for authors of grammars.",
            [.. commands.Select(c => c.Examples[0])]
        );
        group.Topic = new Topic(Topic.OfCommands.SetUp, 6);
        foreach (var command in commands)
            group.Add(command);
        return group;
    }
}
