namespace Otk.Language.Tests.Values;

public sealed class FlagValueTests
{
    [TestCase("--force", "--force")]
    [TestCase("--dry-run", "--dry-run")]
    [TestCase("-r", "-r")]
    [TestCase("--owner bob", "--owner=bob")]
    [TestCase("--owner=bob", "--owner=bob")]
    [TestCase("--owner 'Backend Team'", "--owner=Backend Team")]
    [TestCase("--owner=\"Backend Team\"", "--owner=Backend Team")]
    [TestCase("--title 'it'\\''s'", "--title=it's")]
    [TestCase("--", null)]
    [TestCase("-", null)]
    [TestCase("---", null)]
    [TestCase("-5", null)]
    [TestCase("--9", null)]
    [TestCase("force", null)]
    public void ReadsAnOption(string text, string? value) =>
        Assert.That(ValueCases.Whole("flag", text), Is.EqualTo(value));

    [TestCase("--owner bob", "--owner=bob", "--owner ← --owner")]
    [TestCase("--ready and go", "--ready=and ← --ready and", "--ready ← --ready")]
    [TestCase("--ready --owner", "--ready ← --ready")]
    public void ReadsItWithAndWithoutAValue(string text, params string[] values) =>
        Assert.That(ValueCases.All("flag", text), Is.EqualTo(values));
}
