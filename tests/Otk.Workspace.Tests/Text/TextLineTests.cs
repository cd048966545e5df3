using Otk.Workspace.Text;

namespace Otk.Workspace.Tests.Text;

public sealed class TextLineTests
{
    [TestCase("", new string[0])]
    [TestCase("a", new[] { "a" })]
    [TestCase("a\n", new[] { "a" })]
    [TestCase("a\rb\nc\r\nd", new[] { "a", "b", "c", "d" })]
    [TestCase("\r\r\n\n", new[] { "", "", "" })]
    [TestCase("a\u0085b\u2028c\fd\u2029e", new[] { "a\u0085b\u2028c\fd\u2029e" })]
    public void LinesEndAtFeedsAndReturnsOnly(string text, string[] lines)
    {
        Assert.That(TextLine.TextsOf(text), Is.EqualTo(lines));
        Assert.That(string.Concat(TextLine.AllOf(text).Select(l => text[l.Start..l.Next])), Is.EqualTo(text));
        foreach (var (line, i) in TextLine.AllOf(text).Select((l, i) => (l, i)))
            Assert.That(TextLine.NumberAt(text, line.Start), Is.EqualTo(i + 1));
    }

    [TestCase("Cafe\u0301", "café")]
    [TestCase("CAFÉ", "cafe\u0301")]
    [TestCase("\u1112\u1161\u11AB\u1100\u1173\u11AF", "한글")]
    [TestCase("Vie\u0323\u0302t", "việt")]
    [TestCase("10 k\u2126", "kΩ")]
    public void TextsAreComparedInOneForm(string text, string wanted) =>
        Assert.That(ComposedText.Contains(text, wanted));

    [TestCase("cafe", "café")]
    [TestCase("", "x")]
    public void OtherLettersStayOthers(string text, string wanted) =>
        Assert.That(ComposedText.Contains(text, wanted), Is.False);
}
