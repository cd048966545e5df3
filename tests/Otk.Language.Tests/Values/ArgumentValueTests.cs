namespace Otk.Language.Tests.Values;

public sealed class ArgumentValueTests
{
    [TestCase("bare", "bare")]
    [TestCase("'two words'", "two words")]
    [TestCase("\"two words\"", "two words")]
    [TestCase("'don'\\''t'", "don't")]
    [TestCase("\"say \\\"hi\\\"\"", "say \"hi\"")]
    [TestCase("\"a \\n b\"", "a \\n b")]
    [TestCase("a\\ b", "a b")]
    [TestCase("a\\b", "a\\b")]
    [TestCase("pre'in'post", "preinpost")]
    [TestCase("don't", null)]
    public void ReadsAWordAsAShellDoes(string text, string? value) =>
        Assert.That(ValueCases.Whole("argument", text), Is.EqualTo(value));
}
