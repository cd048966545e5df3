namespace Otk.Language.Tests.Values;

public sealed class CodeValueTests
{
    [TestCase("`--force`", "--force")]
    [TestCase("`a b`", "a b")]
    [TestCase("`don't`", "don't")]
    [TestCase("``a ` b``", "a ` b")]
    [TestCase("`never closed", null)]
    [TestCase("`over\na line`", null)]
    [TestCase("'quoted'", null)]
    public void ReadsCode(string text, string? value) => Assert.That(ValueCases.Whole("code", text), Is.EqualTo(value));
}
