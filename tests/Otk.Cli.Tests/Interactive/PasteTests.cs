namespace Otk.Cli.Tests.Interactive;

/// <summary>What is pasted into a real terminal carries nothing out and answers nothing.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class PasteTests
{
    [Test]
    public void LinesThatArePastedAreOnePhraseThatEnterCarriesOut()
    {
        using var terminal = InLine();
        terminal.Paste("plan 'Alpha'\nplan 'Beta'\nplan 'Gamma'\n");
        terminal.Shows("otk> plan 'Alpha'⏎plan 'Beta'⏎plan 'Gamma'⏎");
        Assert.That(Plans(terminal), Is.Zero, "a break inside of it carries nothing out");
        terminal.Press("Enter");
        terminal.Shows("-gamma.md");
        Assert.That(
            File.ReadAllLines(terminal.Folder.Combine(".otk", "history")),
            Is.EqualTo(new[] { "plan 'Alpha'\\nplan 'Beta'\\nplan 'Gamma'" })
        );
        Leave(terminal);
        terminal.Enter("clear; otk-new");
        terminal.Shows("otk>");
        terminal.Press("Up");
        terminal.Shows("otk> plan 'Alpha'⏎plan 'Beta'⏎plan 'Gamma'");
    }

    [Test]
    public void WhatIsPastedIsEditedLikeWhatIsTyped()
    {
        using var terminal = InLine();
        terminal.Type("plan 'x");
        terminal.Paste("one\ntwo three\u202E");
        terminal.Shows("otk> plan 'xone⏎two three\\u202E");
        terminal.Press("BSpace");
        terminal.Type("!");
        terminal.Shows("otk> plan 'xone⏎two three!");
        terminal.Press("M-b");
        terminal.Press("M-b");
        terminal.Press("BSpace");
        terminal.Type("/");
        terminal.Shows("otk> plan 'xone/two three!");
        terminal.Press("End");
        terminal.Enter("'");
        terminal.Shows("Created:");
    }

    [Test]
    public void APasteOfTenKilobytesIsOnePhrase()
    {
        using var terminal = InLine();
        var lines = Enumerable
            .Range(1, 200)
            .Select(i => $"line {i} of a long text with ümlauts und 日本, as it is")
            .ToList();
        terminal.Paste($"plan 'Big' {string.Join('\n', lines)}");
        terminal.Shows("⏎line 200 of a long text with ümlauts und 日本, as it is");
        terminal.Press("C-c");
        terminal.Shows("^C");
        terminal.Enter("plan 'Small'");
        terminal.Shows("Created:");
        Assert.That(Plans(terminal), Is.EqualTo(1));
    }

    [Test]
    public void WhereTheEndOfAPasteDoesNotComeWhatCameStaysInTheLine()
    {
        using var terminal = InLine();
        terminal.Send("\u001B[200~plan 'Alpha'\r");
        terminal.Shows("otk> plan 'Alpha'⏎");
        terminal.Press("Enter");
        terminal.Shows("Created:");
        terminal.Send("\u001B[200~plan 'Beta'\r");
        terminal.Press("C-c");
        terminal.Shows("otk> plan 'Beta'⏎^C\notk>");
        Assert.That(Plans(terminal), Is.EqualTo(1));
    }

    [Test]
    public void TheMarksMayComeInPieces()
    {
        using var terminal = InLine();
        terminal.Send("\u001B", "[20", "0~one\rtwo\u001B[2", "01~!");
        var screen = terminal.Shows("two");
        Assert.That(screen, Does.Contain("otk> one⏎two").And.Not.Contain("~"));
    }

    [Test]
    public void APasteDoesNotAnswerAQuestion()
    {
        using var terminal = InLine();
        terminal.Enter("plan 'Search'");
        terminal.Shows("Created:");
        terminal.Enter("archive plan 1");
        terminal.Shows("[y/N]");
        terminal.Paste("y\n");
        terminal.Paste("yes\ny\n");
        terminal.Type("ja");
        Assert.That(terminal.Shows("[y/N] ja"), Does.Not.Contain("Nothing was done"));
        terminal.Press("Enter");
        terminal.Shows("[y/N] ja\nNothing was done.\notk>");
        Assert.That(Plans(terminal), Is.EqualTo(1));
    }

    [TestCase("y es")]
    [TestCase("y.")]
    [TestCase("yes please")]
    [TestCase("no y")]
    public void OnlyAYesIsAYes(string answer)
    {
        using var terminal = new Terminal(width: 120);
        terminal.Enter("otk plan Search; clear; otk-new");
        terminal.Shows("otk>");
        terminal.Enter("archive plan 1");
        terminal.Shows("[y/N]");
        terminal.Enter(answer);
        terminal.Shows($"[y/N] {answer}\nNothing was done.");
    }

    [TestCase(" Y ")]
    [TestCase("yEs")]
    public void AYesMayHaveSpacesAroundItAndAnyCase(string answer)
    {
        using var terminal = InLine();
        terminal.Enter("plan 'Search'");
        terminal.Shows("Created:");
        terminal.Enter("archive plan 1");
        terminal.Shows("[y/N]");
        terminal.Type("日x");
        terminal.Press("BSpace");
        terminal.Press("BSpace");
        terminal.Press("BSpace");
        terminal.Enter(answer);
        Assert.That(terminal.Shows("is in the archive"), Does.Contain($"[y/N] {answer}".TrimEnd()));
    }

    [Test]
    public void APasteNarrowsAListAndChoosesNothing()
    {
        using var terminal = new Terminal();
        terminal.Enter("otk plan 'Feature 1'; otk plan 'Feature 2'; clear; otk ready feature; echo ended with $?");
        terminal.Shows("Esc to leave");
        terminal.Paste("feature\n2\n");
        terminal.Type("x");
        terminal.Shows("? feature 2 x");
        terminal.Shows("nothing matches");
        terminal.Press("BSpace");
        terminal.Press("Enter");
        terminal.Shows("ended with 0");
    }

    private static Terminal InLine()
    {
        var terminal = new Terminal(width: 120);
        terminal.Enter("mkdir .otk; clear; otk-new");
        terminal.Shows("otk>");
        return terminal;
    }

    private static void Leave(Terminal terminal)
    {
        terminal.Press("C-d");
        terminal.Shows("\n$");
    }

    private static int Plans(Terminal terminal) =>
        Directory.Exists(terminal.Folder.Combine("ai_docs", "plans"))
            ? Directory.GetFiles(terminal.Folder.Combine("ai_docs", "plans"), "PLAN-*").Length
            : 0;
}
