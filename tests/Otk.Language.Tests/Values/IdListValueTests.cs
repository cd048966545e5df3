namespace Otk.Language.Tests.Values;

public sealed class IdListValueTests
{
    [TestCase("PLAN-a PLAN-b", "PLAN-a PLAN-b")]
    [TestCase("plan-a PLAN-b `SPEC-c`", "PLAN-a PLAN-b SPEC-c")]
    [TestCase("PLAN-a, PLAN-b", null)]
    [TestCase("PLAN-a and PLAN-b", null)]
    [TestCase("(PLAN-a) [PLAN-b](x.md)", "PLAN-a PLAN-b")]
    [TestCase("PLAN-a. PLAN-b", null)]
    [TestCase("PLAN-a", null)]
    [TestCase("PLAN-a or PLAN-b", null)]
    public void ReadsIdsInARow(string text, string? value) =>
        Assert.That(ValueCases.Whole("ids", text), Is.EqualTo(value));

    [Test]
    public void GivesEveryEnd() =>
        Assert.That(
            ValueCases.All("ids", "PLAN-a PLAN-b PLAN-c"),
            Is.EqualTo(new[] { "PLAN-a PLAN-b PLAN-c", "PLAN-a PLAN-b ← PLAN-a PLAN-b" })
        );
}
