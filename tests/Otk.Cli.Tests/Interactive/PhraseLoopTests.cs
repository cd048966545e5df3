namespace Otk.Cli.Tests.Interactive;

/// <summary>otk-new without a phrase, in a real terminal.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class PhraseLoopTests
{
    [Test]
    public void PhrasesFollowOneAnotherAndItMeansWhatTheLastOneNamed()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk-new");
        terminal.Shows("? for examples, Ctrl-D to leave");
        terminal.Type("plan 'Add auth' and mark it ready");
        terminal.Shows("→ otk plan 'Add auth' --ready");
        terminal.Press("Enter");
        terminal.Shows("Status: ready");
        terminal.Enter("plan 'Add search'");
        terminal.Shows("-search.md");
        terminal.Enter("show plan 1");
        terminal.Shows("## Milestones");
        terminal.Enter("rename it to Login");
        terminal.Shows("title Add auth → Login");
        Assert.That(terminal.Screen(), Does.Match("→ otk set PLAN-\\d{8}-[0-9A-Z]{6} --title Login"), "what is shown is what is done");
        terminal.Press("C-d");
        terminal.Enter("echo ended with $?");
        terminal.Shows("ended with 0");
    }

    [Test]
    public void WhatIsDestructiveIsAskedAbout()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("archive the search plan");
        terminal.Shows("do it? [y/N]");
        terminal.Enter("n");
        terminal.Shows("[y/N] n\notk>");
        Assert.That(Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
        terminal.Press("Up");
        terminal.Shows("→ otk archive plan search");
        terminal.Press("Enter");
        terminal.Shows("do it? [y/N]");
        terminal.Enter("y");
        terminal.Shows("is in the archive");
        terminal.Press("C-d");
        terminal.Enter("clear; otk-new");
        terminal.Shows("otk>");
        terminal.Press("Up");
        terminal.Shows("otk> archive the search plan");
        Assert.That(Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")), Is.Empty);
    }

    [Test]
    public void TabCompletesWordsIdsAndTitles()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan 'Search filters'; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Type("arch");
        terminal.Press("Tab");
        terminal.Shows("otk> archive");
        terminal.Shows("Tab: archive");
        terminal.Type(" plan-");
        terminal.Press("Tab");
        terminal.Shows("otk> archive PLAN-2");
        terminal.Press("C-u");
        terminal.Type("show plan 'Search f");
        terminal.Press("Tab");
        terminal.Shows("otk> show plan 'Search filters'");
        terminal.Press("C-u");
        terminal.Type("what were we ");
        terminal.Press("Tab");
        terminal.Shows("otk> what were we working");
        terminal.Press("C-u");
        terminal.Type("mark the filt plan done");
        foreach (var _ in " plan done")
            terminal.Press("Left");
        terminal.Press("Tab");
        terminal.Shows("otk> mark the 'Search filters'  plan done");
    }

    [Test]
    public void LinesAreEditedAndLongOnesScroll()
    {
        using var terminal = new Terminal(width: 40);
        terminal.Enter("otk-new");
        terminal.Shows("otk>");
        terminal.Type("scot the spec");
        terminal.Press("Home");
        terminal.Press("Right");
        terminal.Press("Right");
        terminal.Press("Right");
        terminal.Type("u");
        terminal.Shows("otk> scout the spec");
        terminal.Press("C-c");
        terminal.Shows("otk> scout the spec^C");
        terminal.Type("plan '" + new string('a', 60) + "end'");
        var screen = terminal.Shows("end'");
        Assert.That(screen.Split('\n').Where(l => l.Length > 40), Is.Empty);
        Assert.That(screen.Split('\n').Count(l => l.StartsWith("otk> ", StringComparison.Ordinal)), Is.EqualTo(2), "one row a line");
        terminal.Press("Home");
        terminal.Shows("otk> plan 'aaaa");
    }

    [Test]
    public void AQuestionMarkShowsWhatCanBeSaid()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk-new");
        terminal.Shows("otk>");
        terminal.Type("?");
        var screen = terminal.Shows("what were we working on?");
        Assert.That(screen.Split('\n').Where(l => l.Length > 80), Is.Empty);
    }

    [Test]
    public void WithoutATerminalOrOnADumbOneUsageIsShown()
    {
        using var terminal = new Terminal(term: "dumb");
        terminal.Enter("otk-new; echo ended with $?");
        terminal.Shows("ended with 2");
    }
}
