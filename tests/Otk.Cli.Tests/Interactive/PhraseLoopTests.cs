using Otk.Testing;

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
        terminal.Shows("? for what can be said, Ctrl-D to leave");
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
        Assert.That(
            terminal.Screen(),
            Does.Match("→ otk set PLAN-\\d{8}-[0-9A-Z]{6} --title Login"),
            "what is shown is what is done"
        );
        terminal.Press("C-d");
        terminal.Shows("\n$");
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
        Assert.That(
            terminal.Shows("[y/N]"),
            Does.Match("Archive PLAN-\\d{8}-[0-9A-Z]{6} 'Search' \\(draft\\), with what belongs to it\\? \\[y/N\\]")
        );
        terminal.Enter("n");
        terminal.Shows("[y/N] n\nNothing was done.\notk>");
        terminal.Enter("undo");
        terminal.Shows("Undo what was done last, otk plan Search (");
        terminal.Press("C-c");
        terminal.Shows("[y/N]\nNothing was done.\notk>");
        Assert.That(Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
        terminal.Press("C-l");
        terminal.Press("Up");
        terminal.Press("Up");
        terminal.Shows("→ otk archive plan search");
        terminal.Press("Enter");
        terminal.Shows("belongs to it? [y/N]");
        terminal.Enter("y");
        terminal.Shows("is in the archive");
        terminal.Press("C-d");
        terminal.Shows("\n$");
        terminal.Enter("clear; otk-new");
        terminal.Shows("otk>");
        terminal.Press("Up");
        terminal.Shows("otk> archive the search plan");
        Assert.That(Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")), Is.Empty);
    }

    [Test]
    public void WhatIsNotUnderstoodWholeIsAskedAbout()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search; clear; otk-new 'mark plan 1 ready frobnicate'");
        terminal.Shows("  mark plan 1 ready frobnicate\n                    ^^^^^^^^^^\n");
        terminal.Shows("Do without that: otk ready 1? [y/N]");
        terminal.Enter("n");
        terminal.Enter("otk list; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("mark plan 1 ready frobnicate");
        terminal.Shows("Do without that: otk ready 1? [y/N]");
        terminal.Enter("y");
        terminal.Shows("status draft → ready");
        terminal.Enter("show the board. consider the weather");
        terminal.Shows("Not used: consider the weather");
    }

    [Test]
    public void WhatWasPastedWithThePhraseDoesNotAgreeToIt()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Paste("archive plan 1\ny\nshow the board\n", isMarked: false);
        terminal.Shows("belongs to it? [y/N]");
        terminal.Press("Enter");
        terminal.Shows("Nothing was done.\notk>");
        terminal.Enter("quit");
        terminal.Shows("\n$");
        terminal.Enter("echo ended with $?");
        terminal.Shows("ended with 0");
        Assert.That(Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")), Has.Length.EqualTo(1));
    }

    [Test]
    public void ThemIsAllThatTheLineBeforeMade()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk-new");
        terminal.Shows("otk>");
        terminal.Enter("plan 'Alpha' and plan 'Beta'");
        terminal.Shows("-beta.md");
        terminal.Enter("mark both ready");
        Assert.That(terminal.Shows("status draft → ready\notk>").Split("status draft → ready"), Has.Length.EqualTo(3));
    }

    [Test]
    public void ANumberMeansTheDocumentThatHadItWhenThePhraseWasSaid()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Alpha; otk plan Beta; otk plan Gamma; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("archive plan 1 and plan 2");
        terminal.Shows("'Alpha' (draft), with what belongs to it?");
        terminal.Enter("y");
        terminal.Shows("'Beta' (draft), with what belongs to it?");
        terminal.Enter("y");
        terminal.Shows("-beta.md");
        Assert.That(
            Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")).Single(),
            Does.EndWith("-gamma.md")
        );
    }

    [Test]
    public void WhatIsAskedAboutIsWhatGoesWhateverOthersDoMeanwhile()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Alpha; otk plan Beta; otk plan Gamma; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("archive plan 2");
        terminal.Shows("'Beta' (draft), with what belongs to it?");
        new Programs(terminal.Folder).Run("otk", "archive", "plan", "1");
        terminal.Enter("y");
        terminal.Shows("-beta.md");
        terminal.Enter("undo");
        terminal.Shows("Undo what was done last, archive plan 2 (");
        new Programs(terminal.Folder).Run(
            "/usr/bin/env",
            "OTK_OWNER=Dana",
            BuiltPrograms.PathOf("otk"),
            "plan",
            "Delta"
        );
        terminal.Enter("y");
        terminal.Shows("Meanwhile something else was done, so nothing was undone");
        Assert.That(
            Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans")).Select(f => f.Split('-')[^1]),
            Is.EquivalentTo(new[] { "gamma.md", "delta.md" })
        );
    }

    [Test]
    public void ThemIsNobodyWhereNothingNamedSeveral()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Alpha; otk plan Beta; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("list plans");
        terminal.Shows("Alpha\notk>");
        terminal.Type("archive them");
        terminal.Shows("archive them\nNothing that was said before names several documents\n");
        terminal.Press("Enter");
        terminal.Shows("names several documents, so nothing was done");
    }

    [Test]
    public void CtrlCEndsThePhraseAndNotTheLine()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan Search --ready; (flock 9; sleep 30) 9> .otk/lock & sleep 1; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("generate specs");
        terminal.Shows("Waiting for another otk process");
        terminal.Press("C-c");
        terminal.Shows("Interrupted.\notk>");
        Assert.That(
            Directory.Exists(terminal.Folder.Combine("ai_docs", "specs"))
                && Directory.EnumerateFiles(terminal.Folder.Combine("ai_docs", "specs")).Any(),
            Is.False
        );
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
        terminal.Enter("plan \"Fix O'Brien's login\"");
        terminal.Shows("-login.md");
        terminal.Type("show bri");
        terminal.Press("Tab");
        terminal.Shows("otk> show \"Fix O'Brien's login\"");
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
        Assert.That(
            screen.Split('\n').Count(l => l.StartsWith("otk> ", StringComparison.Ordinal)),
            Is.EqualTo(2),
            "one row a line"
        );
        terminal.Press("Home");
        terminal.Shows("otk> plan 'aaaa");
    }

    [Test]
    public void AltMovesByWordsAndWhatWasTakenAwayComesBack()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk-new");
        terminal.Shows("otk>");
        terminal.Type("show the board");
        terminal.Press("M-b");
        terminal.Press("M-b");
        terminal.Press("M-d");
        terminal.Shows("otk> show  board");
        terminal.Press("End");
        terminal.Press("C-y");
        terminal.Shows("otk> show  boardthe");
    }

    [Test]
    public void ANarrowerWindowKeepsOneLine()
    {
        using var terminal = new Terminal(width: 100);
        terminal.Enter("clear; otk-new");
        terminal.Shows("otk>");
        terminal.Type("plan 'a line that is longer than the window will be' and mark it ready");
        terminal.Shows("--ready");
        terminal.Resize(50);
        terminal.Type("!");
        var screen = terminal.Shows("ready!");
        Assert.That(
            screen.Split('\n').Count(l => l.StartsWith("otk>", StringComparison.Ordinal)),
            Is.EqualTo(1),
            screen
        );
    }

    [Test]
    public void AQuestionMarkShowsWhatCanBeSaid()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk-new");
        terminal.Shows("otk>");
        terminal.Type("?");
        Assert.That(
            terminal.Shows("see all that can be said"),
            Does.Contain("plan 'Add dark mode'").And.Not.Contains("generate specs"),
            "nothing is ready yet"
        );
        terminal.Enter("plan 'Search' and mark it ready");
        terminal.Shows("Status: ready");
        terminal.Type("?");
        Assert.That(terminal.Shows("what's next?").Split('\n').Where(l => l.Length > 80), Is.Empty);
        Assert.That(terminal.Screen(), Does.Contain("generate specs"));
    }

    [Test]
    public void WithoutATerminalOrOnADumbOneUsageIsShown()
    {
        using var terminal = new Terminal(term: "dumb");
        terminal.Enter("otk-new; echo ended with $?");
        terminal.Shows("ended with 2");
    }
}
