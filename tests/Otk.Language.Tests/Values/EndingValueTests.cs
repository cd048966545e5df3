namespace Otk.Language.Tests.Values;

public sealed class EndingValueTests
{
    [TestCase("picked", "picked")]
    [TestCase("Superseded", "superseded")]
    [TestCase("agreed", null)]
    [TestCase("speed", null)]
    [TestCase("need", null)]
    [TestCase("red", null)]
    [TestCase("hundred", null)]
    [TestCase("pick", null)]
    [TestCase("unread-only", null)]
    public void ReadsWhatSomebodyDid(string text, string? value) =>
        Assert.That(ValueCases.Whole("past_verb", text), Is.EqualTo(value));

    [TestCase("confuses", "confuses")]
    [TestCase("Arrives", "arrives")]
    [TestCase("process", null)]
    [TestCase("was", null)]
    [TestCase("confuse", null)]
    public void ReadsWhatSomebodyDoes(string text, string? value) =>
        Assert.That(ValueCases.Whole("present_verb", text), Is.EqualTo(value));

    [Test]
    public void LeavesWhatStandsBehind() =>
        Assert.That(ValueCases.All("past_verb", "picked another"), Is.EqualTo(new[] { "picked ← picked" }));
}
