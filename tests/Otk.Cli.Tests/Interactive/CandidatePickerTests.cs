namespace Otk.Cli.Tests.Interactive;

/// <summary>Asking which of several documents is meant, in a real terminal.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class CandidatePickerTests
{
    [Test]
    public void TypingNarrowsTheListAndASpaceIsPartOfIt()
    {
        using var terminal = Asked();
        terminal.Shows("> PLAN-");
        terminal.Type("feature 1");
        terminal.Shows("? feature 1");
        Assert.That(Rows(terminal.Screen()), Is.EqualTo(4), "1, 10, 11 and 12");
        terminal.Type("2");
        terminal.Shows("? feature 12");
        Assert.That(Rows(terminal.Screen()), Is.EqualTo(1));
        terminal.Press("Enter");
        terminal.Shows("ended with 0");
        Assert.That(
            terminal.Screen(),
            Does.Match("status draft → ready").And.Not.Contain("Esc to leave"),
            "what was drawn is gone"
        );
        Assert.That(Titles(terminal, "ready"), Is.EqualTo(new[] { "Feature 12" }));
    }

    [Test]
    public void WhereNothingMatchesEnterTakesNothing()
    {
        using var terminal = Asked();
        terminal.Type("zzz");
        terminal.Shows("nothing matches");
        terminal.Press("Enter");
        terminal.Press("C-u");
        terminal.Shows("1-10 of 12");
        terminal.Press("Down");
        terminal.Press("Down");
        terminal.Press("Enter");
        terminal.Shows("ended with 0");
        Assert.That(Titles(terminal, "ready"), Is.EqualTo(new[] { "Feature 10" }), "the newest is first");
    }

    [TestCase("Escape", 3)]
    [TestCase("C-c", 130)]
    public void ItCanBeLeft(string key, int status)
    {
        using var terminal = Asked();
        terminal.Press(key);
        terminal.Shows($"ended with {status}");
        Assert.That(Titles(terminal, "ready"), Is.Empty);
        Assert.That(terminal.Screen(), Does.Not.Contain("Esc to leave"));
        Assert.That(
            terminal.Screen().Split("which one?"),
            Has.Length.EqualTo(status == 3 ? 2 : 1),
            "the question stands once, above the list of them"
        );
        Assert.That(terminal.CursorIsShown, Is.True);
    }

    [Test]
    public void ADumbTerminalIsShownTheListAndNotAsked()
    {
        using var terminal = new Terminal(term: "dumb");
        terminal.Enter("otk plan 'Feature 1' && otk plan 'Feature 2'; clear");
        terminal.Enter("otk show feature; echo ended with $?");
        terminal.Shows("ended with 3");
    }

    private static Terminal Asked()
    {
        var terminal = new Terminal();
        for (var i = 1; i <= 12; i++)
            terminal.Folder.Write(
                $"ai_docs/plans/PLAN-20251014-0000{i:00}-feature.md",
                $"---\nid: PLAN-20251014-0000{i:00}-feature\ntitle: Feature {i}\nstatus: draft\nowner: Dana\nspec_id: \"\"\n---\n"
            );
        terminal.Enter("clear; otk ready feature; echo ended with $?");
        terminal.Shows("Esc to leave");
        return terminal;
    }

    private static int Rows(string screen) =>
        screen.Split('\n').Count(l => l.Contains("PLAN-", StringComparison.Ordinal));

    private static string[] Titles(Terminal terminal, string status) =>
        [
            .. Directory
                .GetFiles(terminal.Folder.Combine("ai_docs", "plans"))
                .Select(File.ReadAllLines)
                .Where(l => l.Contains($"status: {status}"))
                .Select(l => l.First(x => x.StartsWith("title: ", StringComparison.Ordinal))[7..]),
        ];
}
