using System.CommandLine;
using Otk.App;
using Otk.App.Phrases;
using Otk.Cli.Commands;
using Otk.Cli.Manual;
using Otk.Testing;

namespace Otk.Cli.Tests.Help;

/// <summary>The help of every command at 80 columns reads as its golden file says.</summary>
/// <remarks>
/// OTK_UPDATE_TRANSCRIPTS=1 writes what was printed into the sources instead; look at the difference then.
/// </remarks>
public sealed class HelpTests
{
    private static IEnumerable<string> Commands() => Paths(CommandTree.Root(Machine(new StringWriter())), "");

    [TestCaseSource(nameof(Commands))]
    public void ReadsAsItStands(string command)
    {
        var output = new StringWriter { NewLine = "\n" };
        Assert.That(
            OtkProgram.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"], Machine(output)),
            Is.Zero
        );
        // The library names the program after the process.
        var text =
            string.Join(
                    '\n',
                    output
                        .ToString()
                        .Replace("testhost", "otk", StringComparison.Ordinal)
                        .ReplaceLineEndings("\n")
                        .Split('\n')
                        .Select(l => l.TrimEnd())
                )
                .TrimEnd() + "\n";
        Assert.That(text.Split('\n'), Has.All.Length.LessThanOrEqualTo(80), "no line is wider than 80");
        var name = command.Length == 0 ? "otk" : "otk-" + command.Replace(' ', '-');
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(
                Path.Combine(SourceTree.Root, "tests", "Otk.Cli.Tests", "Help", "Goldens", name + ".txt"),
                text
            );
        Assert.That(
            text,
            Is.EqualTo(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Help", "Goldens", name + ".txt")))
        );
    }

    [Test]
    public void TheOverviewHasEveryCommandOnceInAPlaceOfItsOwn()
    {
        var root = CommandTree.Root(Machine(new StringWriter()));
        Assert.That(
            Overview.Groups(root).SelectMany(g => g.Commands),
            Is.EquivalentTo(root.Subcommands.Where(c => !c.Hidden))
        );
        Assert.That(Overview.Groups(root).SelectMany(g => g.Commands).Select(c => c.Topic), Is.Unique);
    }

    [Test]
    public void TheGroupsOfPhrasesHaveEveryIntentOnce() =>
        Assert.That(
            PhraseGroups.All.SelectMany(g => g.Intents),
            Is.EquivalentTo(PhraseExamples.BuiltIn().Select(e => e.Intent))
        );

    [Test]
    public void HelpForProgramsOfOldNamesIsThatOfTheirCommands()
    {
        var hidden = CommandTree.Root(Machine(new StringWriter())).Subcommands.Select(c => c.Name).ToList();
        Assert.That(
            ManualText
                .OldNames.Select(n => n.Meaning.Split(':', '.')[0])
                .Where(m => m.StartsWith("otk ", StringComparison.Ordinal))
                .Select(m => m[4..]),
            Is.SubsetOf(hidden)
        );
    }

    private static IEnumerable<string> Paths(Command command, string path) =>
        command.Subcommands.Where(c => !c.Hidden).SelectMany(c => Paths(c, $"{path} {c.Name}".Trim())).Prepend(path);

    private static Host Machine(TextWriter output) =>
        new()
        {
            Out = output,
            Error = output,
            In = () => TextReader.Null,
            CurrentFolder = AppContext.BaseDirectory,
            Environment = _ => null,
            IsOutputTerminal = false,
            CanAsk = false,
        };
}
