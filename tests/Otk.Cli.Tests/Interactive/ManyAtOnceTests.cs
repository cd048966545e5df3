namespace Otk.Cli.Tests.Interactive;

/// <summary>Many documents at once, in a real terminal.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class ManyAtOnceTests
{
    [TestCase("otk archive all plans")]
    [TestCase("otk-new 'archive all plans'")]
    public void ArchivingAllIsAskedAbout(string command)
    {
        using var terminal = new Terminal(width: 160);
        terminal.Enter($"otk plan Search; otk plan Filters; clear; {command}");
        Assert.That(
            terminal.Shows("[y/N]"),
            Does.Match(
                "Archive PLAN-\\S+ '\\w+' \\(draft\\), PLAN-\\S+ '\\w+' \\(draft\\), with what belongs to them\\?"
            )
        );
        terminal.Enter("n");
        terminal.Shows("Nothing was done.\n$");
        terminal.Enter($"clear; echo again; {command}");

        // The question of before may stand there still, and what is typed ahead of one is no answer to it.
        terminal.Shows("again\n");
        terminal.Shows("[y/N]");
        terminal.Enter("y");
        terminal.Shows("is in the archive");
    }
}
