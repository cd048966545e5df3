using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Plans;

public sealed class PlanTitleTests
{
    [TestCase("Fix: the login")]
    [TestCase("Support C# and F#")]
    [TestCase("a # b")]
    [TestCase("#1 bug")]
    [TestCase("Don't log 'secrets'")]
    [TestCase("'quoted'")]
    [TestCase("Say \"hello\"")]
    [TestCase("\"quoted\"")]
    [TestCase("[beta] search")]
    [TestCase("{json} api")]
    [TestCase("C:\\temp\\new")]
    [TestCase("---")]
    [TestCase("- x")]
    [TestCase("../../x")]
    [TestCase("/etc/passwd")]
    [TestCase("yes")]
    [TestCase("1.0")]
    [TestCase("2025-10-14")]
    [TestCase("null")]
    [TestCase("~")]
    [TestCase("${OWNER}")]
    [TestCase("@alice")]
    [TestCase("*bold* & `code` %x | > !")]
    [TestCase("Ends with a colon:")]
    [TestCase("Café поиск 検索 🚀")]
    public void TitleIsKeptToTheLetterAndTheFileLiesAmongThePlans(string title)
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan(title);
        Assert.That(workspace.Again(plan).Title, Is.EqualTo(title));
        Assert.That(plan.Oddities, Is.Empty);
        Assert.That(Path.GetDirectoryName(plan.Path), Is.EqualTo(workspace.Root.Combine("ai_docs", "plans")));
        Assert.That(Path.GetFileName(plan.Path), Does.Match("^PLAN-20251014-[0-9A-Z]{6}-[a-z0-9]+(-[a-z0-9]+)*\\.md$"));
        Assert.That(workspace.Snapshot().Keys, Has.Exactly(1).EndsWith(".md"));
    }

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public bool EveryTitleIsReadBackAsItWasGivenOrRefused(string? text)
    {
        using var workspace = new TempWorkspace();
        var good = Title.Check(text ?? "", "title").TryGet(out var title, out _);
        return workspace.Engine.Run(new Intent.CreatePlan(text ?? "")).TryGet(out var outcome, out _)
            ? good && ((Outcome.Created)outcome).Document.Title == title
            : !good && workspace.Snapshot().Count == 0;
    }

    [Test]
    public void TitleOfThreeHundredCharactersIsTheLongest()
    {
        using var workspace = new TempWorkspace();
        var title = new string('x', 300);
        Assert.That(workspace.Plan(title).Title, Is.EqualTo(title));
        var emoji = string.Concat(Enumerable.Repeat("🚀", 300));
        Assert.That(workspace.Plan(emoji).Title, Is.EqualTo(emoji));
        Refused(workspace, new string('x', 301), "The title has 301 characters; 300 is the most.");
    }

    [Test]
    public void WhiteSpaceAroundATitleIsLeftOut()
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Plan("  Add search \n").Title, Is.EqualTo("Add search"));
    }

    [TestCase("", "The title is empty.")]
    [TestCase(" \t ", "The title is empty.")]
    [TestCase("a\nb", "The title has a line break in it.")]
    [TestCase("a\r\nb", "The title has a line break in it.")]
    [TestCase("a\u2028b", "The title has a line break in it.")]
    [TestCase("a\tb", "The title has a control character in it (U+0009).")]
    [TestCase("a\u001b[31mred\u001b[0m", "The title has a control character in it (U+001B).")]
    [TestCase("a\u009b31mred", "The title has a control character in it (U+009B).")]
    public void TitleThatIsNoLineOfTextIsRefused(string title, string message)
    {
        using var workspace = new TempWorkspace();
        Refused(workspace, title, message);
        workspace.Plan("Search");
        Refused(workspace, title, message);
    }

    [Test]
    public void TitleWithHalfACharacterIsRefused()
    {
        using var workspace = new TempWorkspace();
        Refused(workspace, "a\ud83d", "The title has half of a character in it (an unpaired surrogate).");
    }

    [Test]
    public void OwnerWithAnEscapeIsRefused()
    {
        using var workspace = new TempWorkspace();
        var problem = workspace.Fail(new Intent.CreatePlan("Search", Owner: "\u001b[31mMallory"));
        Assert.That(problem.Message, Is.EqualTo("The owner has a control character in it (U+001B)."));
        Assert.That(workspace.Snapshot(), Is.Empty);
    }

    private static void Refused(TempWorkspace workspace, string title, string message)
    {
        var before = workspace.Snapshot();
        var problem = workspace.Fail(new Intent.CreatePlan(title));
        Assert.That((problem.Kind, problem.Message), Is.EqualTo((ProblemKind.Usage, message)));
        Assert.That(problem.Mend, Is.Not.Empty);
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }
}
