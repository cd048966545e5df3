namespace Otk.Language.Tests.Values;

public sealed class OrdinalValueTests
{
    [TestCase("1st", "1")]
    [TestCase("2nd", "2")]
    [TestCase("23rd", "23")]
    [TestCase("11TH", "11")]
    [TestCase("first", "1")]
    [TestCase("Third", "3")]
    [TestCase("twelfth", "12")]
    [TestCase("twentieth", "20")]
    [TestCase("twenty-first", "21")]
    [TestCase("twenty first", "21")]
    [TestCase("ninety-ninth", "99")]
    [TestCase("hundredth", "100")]
    [TestCase("thousandth", "1000")]
    [TestCase("2.5th", null)]
    [TestCase("one hundredth", "100")]
    [TestCase("one hundred and first", "101")]
    [TestCase("two hundred and twenty-third", "223")]
    [TestCase("0th", null)]
    [TestCase("zeroth", null)]
    [TestCase("one", null)]
    [TestCase("2", null)]
    [TestCase("2nds", null)]
    public void ReadsAnOrdinal(string text, string? value) =>
        Assert.That(ValueCases.Whole("ordinal", text), Is.EqualTo(value));
}
