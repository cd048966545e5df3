using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Model.Tests;

public sealed class TitleTests
{
    [TestCase("Add search")]
    [TestCase("../../x")]
    [TestCase("a/b\\c")]
    [TestCase("---")]
    [TestCase("- x")]
    [TestCase("it's: a \"quoted\" #1 [title] {with} ${ID}")]
    [TestCase("поиск по каталогу")]
    [TestCase("検索を追加する")]
    [TestCase("إضافة بحث")]
    [TestCase("e\u0301 cafe\u0301")]
    [TestCase("🚀 👩‍👩‍👧 launch")]
    [TestCase("a\uFFFDb")]
    [TestCase("a\u200Bb\u202Ec")]
    public void ATitleIsKeptToTheLetter(string title) =>
        Assert.That(Title.Check(title, "title").Value(), Is.EqualTo(title));

    [Test]
    public void WhiteSpaceAroundATitleIsDropped() =>
        Assert.That(Title.Check("  Add  search\t\n", "title").Value(), Is.EqualTo("Add  search"));

    [TestCase("a")]
    [TestCase("я")]
    [TestCase("字")]
    [TestCase("🚀")]
    [TestCase("\u0301")]
    public void ThreeHundredCharactersOfAnyScriptAreEnoughAndOneMoreIsTooMany(string character)
    {
        var longest = string.Concat(Enumerable.Repeat(character, 300));

        Assert.That(Title.Check(longest, "title").Value(), Is.EqualTo(longest));
        Assert.That(
            Title.Check(longest + character, "title").Problem().Message,
            Is.EqualTo("The title has 301 characters; 300 is the most.")
        );
    }

    [Test]
    public void AMegabyteIsRefusedWithItsLength()
    {
        var problem = Title.Check(new string('x', 1 << 20), "title").Problem();

        Assert.That(problem.Message, Is.EqualTo("The title has 1,048,576 characters; 300 is the most."));
        Assert.That(problem.Mend, Is.Not.Empty);
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("\n\u2028")]
    public void ABlankTitleIsRefused(string title) =>
        Assert.That(Title.Check(title, "title").Problem().Message, Is.EqualTo("The title is empty."));

    [TestCase('\n')]
    [TestCase('\r')]
    [TestCase('\u0085')]
    [TestCase('\u2028')]
    [TestCase('\u2029')]
    public void EveryLineBreakIsRefused(char lineBreak) =>
        Assert.That(
            Title.Check($"a{lineBreak}b", "title").Problem().Message,
            Is.EqualTo("The title has a line break in it.")
        );

    [Test]
    public void EveryOtherControlCharacterIsRefusedByItsNumber()
    {
        var others = Enumerable
            .Range(0, 0xA0)
            .Select(i => (char)i)
            .Where(c => char.IsControl(c) && c is not ('\n' or '\r' or '\u0085'));
        foreach (var control in others)
        {
            Assert.That(
                Title.Check($"a{control}[31mb", "title").Problem().Message,
                Is.EqualTo($"The title has a control character in it (U+{(int)control:X4}).")
            );
        }
    }

    [Test]
    public void HalfOfACharacterIsRefused()
    {
        // Not test cases: attributes are stored as UTF-8, which has no halves.
        string[] titles = ["a\uD83D b", "a\uDE80", "a\uFFFD \uD83D b"];

        Assert.That(
            titles.Select(t => Title.Check(t, "title").Problem().Message),
            Is.All.Contains("half of a character")
        );
    }

    [Test]
    public void TheProblemSpeaksOfWhatWasChecked()
    {
        var problem = Title.Check("", "owner").Problem();

        Assert.That(problem.Message, Is.EqualTo("The owner is empty."));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Usage));
    }
}
