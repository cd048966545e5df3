namespace Otk.Language.Tests.Values;

public sealed class NumberValueTests
{
    [TestCase("3", "3")]
    [TestCase("0", "0")]
    [TestCase("007", "7")]
    [TestCase("12345", "12345")]
    [TestCase("1,000", "1000")]
    [TestCase("1,000,000", "1000000")]
    [TestCase("three", "3")]
    [TestCase("Three", "3")]
    [TestCase("zero", "0")]
    [TestCase("nineteen", "19")]
    [TestCase("twenty one", "21")]
    [TestCase("twenty-one", "21")]
    [TestCase("ninety nine", "99")]
    [TestCase("a hundred", "100")]
    [TestCase("one hundred", "100")]
    [TestCase("two hundred and five", "205")]
    [TestCase("two hundred five", "205")]
    [TestCase("nine hundred and ninety-nine", "999")]
    [TestCase("a thousand", "1000")]
    [TestCase("two thousand and one", "2001")]
    [TestCase("twelve thousand three hundred and forty-five", "12345")]
    [TestCase("three million two hundred thousand", "3200000")]
    [TestCase("2 thousand", "2000")]
    [TestCase("one two", null)]
    [TestCase("twenty twenty", null)]
    [TestCase("twenty zero", null)]
    [TestCase("hundred", null)]
    [TestCase("a", null)]
    [TestCase("and", null)]
    [TestCase("-3", null)]
    [TestCase("3.5", null)]
    [TestCase("2.0", null)]
    [TestCase("999,999,999,999,999,999,999,999,999,999,999,999", null)]
    [TestCase("3rd", null)]
    [TestCase("third", null)]
    [TestCase("threefold", null)]
    [TestCase("3x", null)]
    public void ReadsAWholeNumber(string text, string? value) =>
        Assert.That(ValueCases.Whole("number", text), Is.EqualTo(value));

    [Test]
    public void GivesEveryEnd() =>
        Assert.That(
            ValueCases.All("number", "two hundred and five plans"),
            Is.EqualTo(new[] { "205 ← two hundred and five", "200 ← two hundred", "2 ← two" })
        );

    [TestCase("two dozen", "24")]
    [TestCase("a dozen", "12")]
    [TestCase("two billion", "2000000000")]
    public void RareFormsAreTheLibrarys(string text, string value)
    {
        Assert.That(ValueCases.Whole("number", text), Is.Null);
        Assert.That(ValueCases.Rare("number", text), Has.Some.EqualTo(value));
    }
}
