namespace Otk.Language.Tests.Values;

public sealed class NumberListValueTests
{
    [TestCase("1, 2 and 5", "1 2 5")]
    [TestCase("1, 2, and 5", "1 2 5")]
    [TestCase("1,2,5", "1 2 5")]
    [TestCase("2 3", "2 3")]
    [TestCase("2 and 3", "2 3")]
    [TestCase("2 & 3", "2 3")]
    [TestCase("2 + 3", "2 3")]
    [TestCase("#2 and #4", "2 4")]
    [TestCase("two and three", "2 3")]
    [TestCase("3-5", "3 4 5")]
    [TestCase("3 – 5", "3 4 5")]
    [TestCase("3 to 5", "3 4 5")]
    [TestCase("three through five", "3 4 5")]
    [TestCase("1, 3-5 and 8", "1 3 4 5 8")]
    [TestCase("5-3", null)]
    [TestCase("1-500", null)]
    [TestCase("2", null)]
    [TestCase("2nd and 3rd", "2 3")]
    [TestCase("first and third", "1 3")]
    [TestCase("twenty-one and 22", "21 22")]
    [TestCase("twenty five", null)]
    [TestCase("1,500", null)]
    [TestCase("1,500 and 2", null)]
    [TestCase("2 or 3", null)]
    public void ReadsNumbersInARow(string text, string? value) =>
        Assert.That(ValueCases.Whole("numbers", text), Is.EqualTo(value));
}
