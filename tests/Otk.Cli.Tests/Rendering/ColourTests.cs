using Otk.Cli.Tests.Interactive;

namespace Otk.Cli.Tests.Rendering;

/// <summary>Colour where a terminal has it, and nowhere else.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ColourTests
{
    private const string Cyan = "\u001B[36mready";

    [TestCase("otk list", true)]
    [TestCase("NO_COLOR=1 otk list", false)]
    [TestCase("NO_COLOR= otk list", true)]
    [TestCase("TERM=dumb otk list", false)]
    [TestCase("otk list --color never", false)]
    [TestCase("NO_COLOR=1 otk list --color always", true)]
    [TestCase("otk list | cat", false)]
    [TestCase("otk list --color always | cat", true)]
    [TestCase("otk-new --color=never 'show all plans'", false)]
    [TestCase("otk-new 'show all plans'", true)]
    public void AStatusHasItsColour(string command, bool coloured)
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search --ready; clear");
        terminal.Enter($"{command}; echo ended with $?");
        terminal.Shows("ended with 0");
        Assert.That(terminal.Screen(colours: true).Contains(Cyan, StringComparison.Ordinal), Is.EqualTo(coloured));
    }

    [Test]
    public void ADumbTerminalGetsPlainSymbols()
    {
        using var terminal = new Terminal(term: "dumb");
        terminal.Enter("otk plan Search --ready; otk orchestrate; otk board");
        var screen = terminal.Shows("draft (1)");
        Assert.That(
            screen,
            Does.Contain("* Created")
                .And.Contain("ready -> in-spec")
                .And.Contain("+--")
                .And.Not.Contain("✅")
                .And.Not.Contain("│")
        );
    }

    [Test]
    public void EndedWithCtrlCTheExitStatusIs130AndNothingIsHalfDone()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search --ready; (flock 9; sleep 30) 9> .otk/lock & sleep 1; clear; otk orchestrate");
        terminal.Shows("Waiting for another otk process");
        terminal.Press("C-c");
        terminal.Enter("echo ended with $?");
        terminal.Shows("ended with 130");
        Assert.That(
            Directory.Exists(terminal.Folder.Combine("ai_docs", "specs"))
                && Directory.EnumerateFiles(terminal.Folder.Combine("ai_docs", "specs")).Any(),
            Is.False
        );
    }

    [Test]
    public void CtrlCWhileManyAreWrittenLeavesEachPlanWholeAndSaysHowToGoOn()
    {
        const int plans = 2500;
        using var terminal = new Terminal();
        for (var i = 0; i < plans; i++)
            terminal.Folder.Write(
                $"ai_docs/plans/PLAN-20251014-{i:000000}-p.md",
                $"---\nid: PLAN-20251014-{i:000000}-p\ntitle: P{i}\nstatus: ready\nowner: Dana\nspec_id: \"\"\n---\n"
            );
        var specs = Directory.CreateDirectory(terminal.Folder.Combine("ai_docs", "specs"));
        terminal.Enter("clear; otk orchestrate");
        while (specs.EnumerateFiles("SPEC-*.md").Take(20).Count() < 20)
            Thread.Sleep(20);
        terminal.Press("C-c");
        terminal.Shows("plans have their SPEC");
        terminal.Enter("echo ended with $?");
        terminal.Shows("ended with 130");
        var made = specs.GetFiles("*", SearchOption.TopDirectoryOnly).Length;
        var linked = Directory
            .GetFiles(terminal.Folder.Combine("ai_docs", "plans"))
            .Count(p => File.ReadAllText(p).Contains("status: in-spec", StringComparison.Ordinal));
        Assert.That(made, Is.EqualTo(linked).And.LessThan(plans).And.GreaterThan(0));
        terminal.Enter("clear; otk doctor");
        terminal.Shows("Everything is in order");
    }
}
