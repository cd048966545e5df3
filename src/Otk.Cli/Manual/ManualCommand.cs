using System.CommandLine;
using Otk.App;
using Otk.App.Phrases;
using Otk.Cli.Answers;
using Otk.Cli.Commands;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;

namespace Otk.Cli.Manual;

/// <summary><c>otk manual</c>: writes the pages for man(1), or prints the manual as Markdown.</summary>
internal static class ManualCommand
{
    /// <summary>The command.</summary>
    public static Command Make(Host host)
    {
        var folder = new Option<string>("--man")
        {
            Description = "Write pages for man(1) into this folder.",
            HelpName = "FOLDER",
        };
        var markdown = new Option<bool>("--markdown") { Description = "Print it as one Markdown page." };
        var command = new ExampleCommand(
            "manual",
            "Write the manual: pages for man(1), or Markdown.",
            ["otk manual --man ~/.local/share/man/man1", "otk manual --markdown > manual.md"]
        )
        {
            folder,
            markdown,
        };
        command.Topic = new Topic(Topic.OfCommands.SetUp, 4);
        command.SetAction(p =>
            Run(host, (RootCommand)p.RootCommandResult.Command, p.GetValue(folder), p.GetValue(markdown))
        );
        return command;
    }

    private static int Run(Host host, RootCommand root, string? folder, bool markdown)
    {
        var pages = CommandPage.All(root);
        var examples = PhraseExamples.BuiltIn();
        if (markdown)
        {
            host.Out.Write(MarkdownManual.Of(root.Description!, pages, examples));
            return 0;
        }

        if (folder is null)
            return Answer
                .Of(host, json: false)
                .Fail(
                    Problem.Usage(
                        "Say which form the manual is to have.",
                        "otk manual --markdown",
                        "otk manual --man FOLDER"
                    )
                );
        var version = OtkVersion.Text.Split('+')[0];
        GeneratedFiles.Write(
            Path.GetFullPath(folder, host.CurrentFolder),
            [
                ("otk.1", ManPage.OfProgram(root.Description!, pages, version)),
                ("otk-new.1", ManPage.OfPhrases(OtkNewProgram.Usage, examples, version)),
                .. pages.Select(p => (p.Path.Replace(' ', '-') + ".1", ManPage.Of(p, version))),
                .. ManualText
                    .OldNames.Where(n => pages.All(p => p.Path.Replace(' ', '-') != n.Name))
                    .Select(n => (n.Name + ".1", ManPage.OfOldName(n.Name, n.Meaning, version))),
            ]
        );
        return 0;
    }
}
