namespace Otk.Language.Tests.Values;

public sealed class DurationValueTests
{
    [TestCase("2h", "PT2H")]
    [TestCase("30m", "PT30M")]
    [TestCase("1h30m", "PT1H30M")]
    [TestCase("1h 30m", "PT1H30M")]
    [TestCase("1d2h", "P1DT2H")]
    [TestCase("1w", "P7D")]
    [TestCase("45s", "PT45S")]
    [TestCase("2 hours", "PT2H")]
    [TestCase("two hours", "PT2H")]
    [TestCase("90 minutes", "PT1H30M")]
    [TestCase("90 mins", "PT1H30M")]
    [TestCase("1.5h", "PT1H30M")]
    [TestCase("2.5 hours", "PT2H30M")]
    [TestCase("two and a half hours", "PT2H30M")]
    [TestCase("an hour", "PT1H")]
    [TestCase("an hour and a half", "PT1H30M")]
    [TestCase("half an hour", "PT30M")]
    [TestCase("half a day", "PT12H")]
    [TestCase("one day", "P1D")]
    [TestCase("a day and a half", "P1DT12H")]
    [TestCase("two weeks", "P14D")]
    [TestCase("2 hours and 30 minutes", "PT2H30M")]
    [TestCase("2 hours, 30 minutes", "PT2H30M")]
    [TestCase("1 day, 1 hour and 30 minutes", "P1DT1H30M")]
    [TestCase("36 hours", "P1DT12H")]
    [TestCase("one month", "P30D")]
    [TestCase("0 hours", null)]
    [TestCase("30 minutes 2 hours", null)]
    [TestCase("hours", null)]
    [TestCase("2", null)]
    [TestCase("2 plans", null)]
    [TestCase("2hx", null)]
    [TestCase("99999999 years", null)]
    public void ReadsALengthOfTime(string text, string? value) =>
        Assert.That(ValueCases.Whole("duration", text), Is.EqualTo(value));

    [Test]
    public void GivesEveryEnd() =>
        Assert.That(
            ValueCases.All("duration", "2 hours and 30 minutes later"),
            Is.EqualTo(new[] { "PT2H30M ← 2 hours and 30 minutes", "PT2H ← 2 hours" })
        );

    [TestCase("a fortnight", "P14D")]
    [TestCase("a couple of hours", "PT2H")]
    [TestCase("a decade", "P3650D")]
    public void RareFormsAreTheLibrarys(string text, string value)
    {
        Assert.That(ValueCases.Whole("duration", text), Is.Null);
        Assert.That(ValueCases.Rare("duration", text), Has.Some.EqualTo(value));
    }
}
