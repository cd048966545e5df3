namespace Otk.Language.Tests.Values;

public sealed class PathValueTests
{
    [TestCase("docs/notes.md", "docs/notes.md")]
    [TestCase("./notes", "./notes")]
    [TestCase("../a", "../a")]
    [TestCase("..", "..")]
    [TestCase(".", ".")]
    [TestCase("/tmp", "/tmp")]
    [TestCase("~/todo.txt", "~/todo.txt")]
    [TestCase("C:\\work", "C:\\work")]
    [TestCase("notes.md", "notes.md")]
    [TestCase("`my notes.md`", "my notes.md")]
    [TestCase("notes", null)]
    [TestCase("v1.2", null)]
    [TestCase("https://example.com/a", null)]
    public void ReadsAPath(string text, string? value) =>
        Assert.That(ValueCases.Whole("path", text), Is.EqualTo(value));

    [TestCase("docs/notes.md, then", "docs/notes.md ← docs/notes.md")]
    [TestCase("docs/notes.md.", "docs/notes.md ← docs/notes.md")]
    public void LeavesWhatEndsASentence(string text, string value) =>
        Assert.That(ValueCases.All("path", text), Is.EqualTo(new[] { value }));
}
