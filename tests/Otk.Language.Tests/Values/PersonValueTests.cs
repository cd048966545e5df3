namespace Otk.Language.Tests.Values;

public sealed class PersonValueTests
{
    [TestCase("Dana", "Dana")]
    [TestCase("Dana Weiss", "Dana Weiss")]
    [TestCase("J. Doe", "J. Doe")]
    [TestCase("dana", null)]
    [TestCase("Tomorrow", null)]
    [TestCase("Maybe Dana", null)]
    public void ReadsAName(string text, string? value) =>
        Assert.That(ValueCases.Whole("person", text), Is.EqualTo(value));
}
