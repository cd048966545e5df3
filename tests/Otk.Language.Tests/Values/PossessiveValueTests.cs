namespace Otk.Language.Tests.Values;

public sealed class PossessiveValueTests
{
    [TestCase("Bob's", "Bob")]
    [TestCase("Dana Weiss’s", "Dana Weiss")]
    [TestCase("backend team's", "backend team")]
    [TestCase("today's", null)]
    [TestCase("I  h's", null)]
    [TestCase("it's", null)]
    [TestCase("PLAN-a's", null)]
    [TestCase("Bob", null)]
    [TestCase("Bob'sx", null)]
    public void ReadsWhoseItIs(string text, string? value) =>
        Assert.That(ValueCases.Whole("possessive", text), Is.EqualTo(value));

    [Test]
    public void LeavesWhatIsOwned() =>
        Assert.That(ValueCases.All("possessive", "Bob's plans"), Is.EqualTo(new[] { "Bob ← Bob's" }));
}
