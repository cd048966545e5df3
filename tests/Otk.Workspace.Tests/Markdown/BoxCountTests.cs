using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Otk.Workspace.Markdown;

namespace Otk.Workspace.Tests.Markdown;

public sealed class BoxCountTests
{
    private static readonly string[] _usual =
    [
        "\n",
        "\n\n",
        "\n- [ ] ",
        "\n- [x] ",
        "\n  - [x] ",
        "\n    - [ ] ",
        "\n1. [ ] ",
        "\n2. [X] ",
        "\n## ",
        "word",
        "two words",
        "\n```\n",
        "[ ] ",
        "\n  ",
        "\n    ",
        "`code`",
        "é",
        "[a](b)",
        "* [~] ",
    ];

    private static readonly string[] _odd =
    [
        "\n- [  ] ",
        "\n- [ ]\u00A0",
        "\n- [\u00A0] ",
        "\n- \u00A0[ ] ",
        "\u00A0",
        "\n~~\n",
        "\n`\n",
        "\n  <!-- x\n",
        "\n10. [ ] ",
        "\n#tag\n",
        "\n  2. [ ] ",
        "\n<!-->\n",
        "\n```\t\n",
        "\n- [x] \u2003",
        "\n      - [ ] ",
        "\n   1) [ ] ",
        "\n* [~] ",
        "\n+ [-] ",
        "\n```",
        "\n~~~\n",
        "\n<!-- ",
        "<!-- c -->",
        "- [ ] <!-- c -->",
        "-->",
        "-->\n",
        "<b>",
        "\n> ",
        "\n---\n",
        "\n***\n",
        "\n- - ",
        "\n===",
        "- ",
        "[x]",
        "[ ]",
        "[a]: b",
        " ",
        "  ",
        "2. ",
        "\t",
        "\r\n",
        "# ",
        ": ",
        "| a | b |",
        "\\",
        "*",
        "_",
    ];

    [Test]
    public void CountsWhatTheOutlineHasOrGivesUp()
    {
        var piece = Gen.Frequency((12, Gen.Elements(_usual)), (1, Gen.Elements(_odd)));
        var texts = Gen.Choose(1, 24).SelectMany(n => piece.ListOf(n)).Select(p => string.Concat(p));
        var given = 0;
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20_000).WithReplay(new Replay(new Rnd(17), null)),
            Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    if (BoxCount.Of(Encoding.UTF8.GetBytes(text)) is not { } counted)
                        return;
                    given++;
                    Assert.That(counted, Is.EqualTo(InOutline(text)), text);
                }
            )
        );

        Assert.That(given, Is.GreaterThan(1000), "it must not give up on everything");
    }

    [TestCase("## Steps\n\n- [x] One\n- [ ] Two\n  - [x] Inner\n\nText.\n\n1. [ ] Three\n", 2, 4)]
    [TestCase("<!-- - [ ] a hint -->\n- [ ] One\n  goes on\n", 0, 1)]
    [TestCase("```sh\n- [ ] no item\n```\n\n- [X] One\n", 1, 1)]
    [TestCase("No list at all.\n", 0, 0)]
    public void KnowsHowPeopleWriteLists(string text, int done, int total)
    {
        Assert.That(BoxCount.Of(Encoding.UTF8.GetBytes(text)), Is.EqualTo((done, total)));
        Assert.That(InOutline(text), Is.EqualTo((done, total)));
    }

    private static (int Done, int Total) InOutline(string text)
    {
        var boxes = MarkdownOutline.Read(text).SelectMany(s => s.Items).Where(i => i.Done is not null).ToList();
        return (boxes.Count(i => i.Done == true), boxes.Count);
    }
}
