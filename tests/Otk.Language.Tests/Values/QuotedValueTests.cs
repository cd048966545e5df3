namespace Otk.Language.Tests.Values;

public sealed class QuotedValueTests
{
    [TestCase("'Add search'", "Add search")]
    [TestCase("\"Add search\"", "Add search")]
    [TestCase("“Add search”", "Add search")]
    [TestCase("‘Add search’", "Add search")]
    [TestCase("„Suche bauen“", "Suche bauen")]
    [TestCase("«Ajouter»", "Ajouter")]
    [TestCase("»Suche«", "Suche")]
    [TestCase("`Add search`", "Add search")]
    [TestCase("``a ` b``", "a ` b")]
    [TestCase("'say \"hi\" now'", "say \"hi\" now")]
    [TestCase("\"don't panic\"", "don't panic")]
    [TestCase("'don't panic'", "don't panic")]
    [TestCase("'Bob's search'", "Bob's search")]
    [TestCase("‘Bob’s search’", "Bob’s search")]
    [TestCase("'the users' settings'", "the users' settings")]
    [TestCase("\"mixed”", "mixed")]
    [TestCase("' spaces '", null)]
    [TestCase("'never closed", null)]
    [TestCase("\"never closed", null)]
    [TestCase("'over\na line'", null)]
    [TestCase("''", null)]
    [TestCase("\"\"", null)]
    [TestCase("bare", null)]
    public void ReadsATextInQuotes(string text, string? value) =>
        Assert.That(ValueCases.Whole("quoted", text), Is.EqualTo(value));

    [TestCase("'a' and 'b'", "a ← 'a'")]
    [TestCase("'Escape commas' and 'Emit BOM'", "Escape commas ← 'Escape commas'")]
    [TestCase("\"a\", then \"b\"", "a ← \"a\"")]
    [TestCase("'a'.", "a ← 'a'")]
    [TestCase("`a` `b`", "a ← `a`")]
    public void EndsAtTheFirstMarkThatCloses(string text, string value) =>
        Assert.That(ValueCases.All("quoted", text), Is.EqualTo(new[] { value }));
}
