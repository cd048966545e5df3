using Otk.Workspace.Markdown;

namespace Otk.Workspace.Tests.Markdown;

public sealed class MarkdownOutlineTests
{
    [Test]
    public void SectionsComeInOrderWithTheirTextAndItems()
    {
        var sections = MarkdownOutline.Read(
            "\nbefore\n\n## Objective\nOne line,\nand two.\n\nMore.\n\n### Steps ###\n- [ ] a\n- [x] b\n- c\n\n## Empty\n"
        );

        Assert.That(
            sections.Select(s => (s.Level, s.Heading, s.Text)),
            Is.EqualTo(
                new[]
                {
                    (0, "", "before"),
                    (2, "Objective", "One line,\nand two.\n\nMore."),
                    (3, "Steps", ""),
                    (2, "Empty", ""),
                }
            )
        );
        Assert.That(
            sections[2].Items.Select(i => (i.Text, i.Done, i.Line)),
            Is.EqualTo(new (string, bool?, int)[] { ("a", false, 11), ("b", true, 12), ("c", null, 13) })
        );
    }

    [TestCase(60)]
    [TestCase(128)]
    [TestCase(200_000)]
    public void WhatIsNestedTooDeeplyIsSaidAtOnce(int depth)
    {
        var markdown = string.Concat(Enumerable.Repeat("- ", depth)) + "deep\n";

        Assert.That(
            () => MarkdownOutline.Read(markdown),
            depth < 100 ? Throws.Nothing : Throws.TypeOf<TooDeepException>()
        );
    }

    [Test]
    public void UnderlinedHeadingsAreHeadings() =>
        Assert.That(
            MarkdownOutline.Read("Title\n=====\n\nPart\n---\nx\n").Select(s => (s.Level, s.Heading, s.Text)),
            Is.EqualTo(new[] { (1, "Title", ""), (2, "Part", "x") })
        );

    [TestCase("```\n# no\n- [ ] no\n```\n")]
    [TestCase("~~~sh\n# no\n- [ ] no\n~~~\n")]
    [TestCase("    # no\n    - [ ] no\n")]
    [TestCase("<!-- - [ ] no -->\n")]
    [TestCase("<!--\n# no\n- [ ] no\n-->\n")]
    [TestCase("- [ ]\n- \n- [x]\n")]
    public void CodeCommentsAndEmptyBoxesAreNeitherHeadingsNorItems(string markdown)
    {
        var section = MarkdownOutline.Read("## Here\n" + markdown).Single();

        Assert.That(section.Heading, Is.EqualTo("Here"));
        Assert.That(section.Items, Is.Empty);
    }

    [TestCase("- [ ] a\n  - [x] b\n    1. c\n- d\n")]
    [TestCase("* [ ] a\n* [X] b\n\n1. c\n2. d\n")]
    [TestCase("1. [ ] a\n\n   - [x] b\n\n   still a\n\n+ c\n+ d\n")]
    public void ItemsOfAllListsAreFoundNestedOnesToo(string markdown) =>
        Assert.That(
            MarkdownOutline
                .Read(markdown)
                .SelectMany(s => s.Items)
                .Where(i => i.Text.Length == 1)
                .Select(i => (i.Text, i.Done)),
            Is.EqualTo(new (string, bool?)[] { ("a", false), ("b", true), ("c", null), ("d", null) })
        );

    [TestCase("- [ ] one\n  two\n", "one two")]
    [TestCase("- [ ] `code` and **bold** [link](x)\n", "`code` and **bold** [link](x)")]
    [TestCase("- [x]done\n", "[x]done")]
    [TestCase("- [y] y\n", "[y] y")]
    [TestCase("- поиск 🚀\r\n", "поиск 🚀")]
    public void AnItemIsItsOwnTextOnOneLine(string markdown, string text) =>
        Assert.That(MarkdownOutline.Read(markdown).Single().Items.Single().Text, Is.EqualTo(text));

    [TestCase("")]
    [TestCase("\n \n")]
    [TestCase("<!-- only -->")]
    public void ATextWithoutContentHasNoSections(string markdown) =>
        Assert.That(MarkdownOutline.Read(markdown), Is.Empty);

    [TestCase("- [ ] Do it <!-- ask Tom -->", "Do it")]
    [TestCase("- [ ] Do <!-- quickly --> it", "Do it")]
    [TestCase("- [ ] <!-- a hint -->", null)]
    [TestCase("- <!-- a hint -->", null)]
    public void CommentsAreForWhoeverWritesThem(string markdown, string? text)
    {
        var items = MarkdownOutline.Read("## Steps\n\n" + markdown + "\n").SelectMany(s => s.Items);
        Assert.That(items.Select(i => i.Text).SingleOrDefault(), Is.EqualTo(text));
    }

    [Test]
    public void ACommentBehindAnItemStaysWhereTheItemIsReworded()
    {
        const string text = "- [ ] Do it <!-- ask Tom -->\n";
        Assert.That(
            MarkdownEdit.Reword(text, MarkdownOutline.Read(text).Single().Items.Single(), "Leave it"),
            Is.EqualTo("- [ ] Leave it <!-- ask Tom -->\n")
        );
    }
}
