namespace Otk.Language.Tests.Values;

public sealed class WhenValueTests
{
    // It is Sunday, the 29th of November 2026, half past two.
    [TestCase("2026-12-24", "2026-12-24")]
    [TestCase("today", "2026-11-29")]
    [TestCase("tomorrow", "2026-11-30")]
    [TestCase("yesterday", "2026-11-28")]
    [TestCase("the day after tomorrow", "2026-12-01")]
    [TestCase("the day before yesterday", "2026-11-27")]
    [TestCase("Friday", "2026-12-04")]
    [TestCase("friday", "2026-12-04")]
    [TestCase("fri", "2026-12-04")]
    [TestCase("on Friday", "2026-12-04")]
    [TestCase("next Friday", "2026-12-04")]
    [TestCase("this Friday", "2026-11-27")]
    [TestCase("last Friday", "2026-11-20")]
    [TestCase("this week", "2026-11-23/2026-11-30")]
    [TestCase("next week", "2026-11-30/2026-12-07")]
    [TestCase("last week", "2026-11-16/2026-11-23")]
    [TestCase("next month", "2026-12-01/2027-01-01")]
    [TestCase("last month", "2026-10-01/2026-11-01")]
    [TestCase("this quarter", "2026-10-01/2027-01-01")]
    [TestCase("last year", "2025-01-01/2026-01-01")]
    [TestCase("in two days", "2026-12-01")]
    [TestCase("in a week", "2026-12-06")]
    [TestCase("three weeks ago", "2026-11-08")]
    [TestCase("a month ago", "2026-10-29")]
    [TestCase("two weeks from now", "2026-12-13")]
    [TestCase("in two hours", "2026-11-29T16:30")]
    [TestCase("December 24", "2026-12-24")]
    [TestCase("24 December", "2026-12-24")]
    [TestCase("the 24th of December", "2026-12-24")]
    [TestCase("Dec 24th, 2027", "2027-12-24")]
    [TestCase("March 3", "2027-03-03")]
    [TestCase("29 February", "2028-02-29")]
    [TestCase("the 3rd", "2026-12-03")]
    [TestCase("March", "2027-03-01/2027-04-01")]
    [TestCase("end of the month", "2026-11-30")]
    [TestCase("the end of next week", "2026-12-06")]
    [TestCase("the beginning of next month", "2026-12-01")]
    [TestCase("5 pm", "2026-11-29T17:00")]
    [TestCase("noon", "2026-11-30T12:00")]
    [TestCase("tomorrow 5 pm", "2026-11-30T17:00")]
    [TestCase("tomorrow at 17:00", "2026-11-30T17:00")]
    [TestCase("at 5:30 pm tomorrow", "2026-11-30T17:30")]
    [TestCase("Friday at noon", "2026-12-04T12:00")]
    [TestCase("since Monday", "2026-11-23/..")]
    [TestCase("since yesterday", "2026-11-28/..")]
    [TestCase("since March", "2026-03-01/..")]
    [TestCase("since last week", "2026-11-16/..")]
    [TestCase("until Friday", "../2026-12-04")]
    [TestCase("by Friday", "../2026-12-04")]
    [TestCase("until tomorrow 5 pm", "../2026-11-30T17:00")]
    [TestCase("through Friday", "../2026-12-05")]
    [TestCase("after Friday", "2026-12-05/..")]
    [TestCase("between Monday and Friday", "2026-11-30/2026-12-04")]
    [TestCase("from Monday to Friday", "2026-11-30/2026-12-04")]
    [TestCase("between 2026-11-01 and 2026-11-15", "2026-11-01/2026-11-15")]
    [TestCase("3/4", null)]
    [TestCase("2026-13-01", null)]
    [TestCase("31 February", null)]
    [TestCase("25:00", null)]
    [TestCase("13 pm", null)]
    [TestCase("soon", null)]
    [TestCase("in 9999 years", null)]
    [TestCase("9999-12-31", null)]
    [TestCase("March 3, 0000", null)]
    [TestCase("monday-ish", null)]
    public void ReadsWhatIsToCome(string text, string? value) =>
        Assert.That(ValueCases.Whole("when", text), Is.EqualTo(value));

    [TestCase("Friday", "2026-11-27")]
    [TestCase("on Friday", "2026-11-27")]
    [TestCase("Sunday", "2026-11-22")]
    [TestCase("March 3", "2026-03-03")]
    [TestCase("the 30th", "2026-10-30")]
    [TestCase("March", "2026-03-01/2026-04-01")]
    [TestCase("the last three days", "2026-11-26T14:30/2026-11-29T14:30")]
    [TestCase("noon", "2026-11-29T12:00")]
    [TestCase("between Monday and Friday", "2026-11-23/2026-11-27")]
    [TestCase("last week", "2026-11-16/2026-11-23")]
    public void ReadsWhatWas(string text, string? value) =>
        Assert.That(ValueCases.Whole("past", text), Is.EqualTo(value));

    [Test]
    public void GivesEveryEnd() =>
        Assert.That(
            ValueCases.All("when", "tomorrow 5 pm sharp"),
            Is.EqualTo(new[] { "2026-11-30T17:00 ← tomorrow 5 pm", "2026-11-30 ← tomorrow" })
        );

    [TestCase("Christmas", "2026-12-25")]
    [TestCase("three weeks from Friday", "2026-12-25")]
    [TestCase("the last Friday of March", "2027-03-26")]
    public void RareFormsAreTheLibrarys(string text, string value)
    {
        Assert.That(ValueCases.Whole("when", text), Is.Null);
        Assert.That(ValueCases.Rare("when", text), Has.Some.EqualTo(value));
    }
}
