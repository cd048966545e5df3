using Otk.Workspace.Markdown;

namespace Otk.Workspace.Tests.Markdown;

/// <summary>Ticks and evidence in items of every form: one box changes, and the evidence stands in its item.</summary>
public sealed class MarkdownEditTests
{
    private static readonly string[] _forms =
    [
        "- [ ] one\n- [ ] two\n- [ ] three\n",
        "* [ ] one\n* [ ] two\n+ [ ] three\n",
        "1. [ ] one\n2. [ ] two\n10. [ ] three\n",
        "1) [ ] one\n   more of it\n2) [ ] two\n",
        "- [ ] one\n  wrapped\n  again\n- [ ] two\nlazy\n- [ ] three\n",
        "- [ ] one\n  - [ ] inner\n    - [ ] innermost\n  - [ ] inner two\n- [ ] two\n",
        "1. [ ] one\n   - [ ] inner\n\n   second paragraph\n\n2. [ ] two\n",
        "- [ ] one\n\n- [ ] two\n\n\n- [ ] three\n",
        "> - [ ] quoted\n> - [ ] again\n>   wrapped\n>\n> end\n",
        "> [!NOTE]\n> - [ ] callout\n>   1. [ ] inner\n",
        "> > - [ ] twice quoted\n> > - [ ] and again\n",
        "- [ ] one\n  > - [ ] in a quote in an item\n- [ ] two\n",
        "- [ ] same\n- [ ] same\n- [ ] same\n",
        "- [ ] with `[ ]` code and [a link](x)\n- [~] begun\n- [-] called off\n- [/] half\n",
        "- [ ] one\n\n      code\n- [ ] two\n  ```\n  - [ ] no item\n  ```\n- [ ] three\n",
        "-\t[ ] tab\n-\t[ ] tab two\n",
        "- - [ ] nested at once\n- 1. [ ] and so\n",
        "-    [ ] far\n-    [ ] away\n",
        "- [ ] one\r\n- [ ] two\r\n  wrapped\r\n- [ ] three\r\n",
        "- [ ] one\r- [ ] two\r- [ ] three\r",
        "- [ ] one\r\n- [ ] two\n- [ ] three\r- [ ] four",
        "- [ ] form\ffeed\n- [ ] next\u0085line\n- [ ] line\u2028separator\n- [ ] last\n",
        "- [ ] a\n\n<details>\n\n- [ ] hidden\n\n</details>\n\n- [ ] b\n",
        "- [ ] a\n  <div>\n  html\n  </div>\n- [ ] b\n",
        "## Steps\n\n- [ ] a\n\n## Criteria\n\n- [ ] b\n",
        "  - [ ] indented\n  - [ ] list\n",
        "- plain\n  - [ ] inner of plain\n- [x] done\n  - evidence: it was\n",
        "- [ ] no line end",
        "- [ ] 😀 emoji\n- [ ] поиск\n",
    ];

    private static IEnumerable<TestCaseData> Items() =>
        from form in _forms
        from i in Enumerable.Range(0, Boxes(form).Count)
        select new TestCaseData(form, i);

    [TestCaseSource(nameof(Items))]
    public void OneBoxIsTicked(string form, int at)
    {
        var before = Boxes(form);
        var ticked = MarkdownEdit.Tick(form, before[at], done: true);

        Assert.That(
            Boxes(ticked).Select(b => (b.Text, b.Done)),
            Is.EqualTo(before.Select((b, i) => (b.Text, i == at ? true : b.Done)))
        );
        Assert.That(ticked.Where((c, i) => c != form[i]).Count(), Is.LessThanOrEqualTo(1));
        if (before[at].Done == false && form[before[at].Box] == ' ')
            Assert.That(MarkdownEdit.Tick(ticked, Boxes(ticked)[at], done: false), Is.EqualTo(form));
    }

    [TestCaseSource(nameof(Items))]
    public void EvidenceStandsInItsItemAndGoesAgain(string form, int at)
    {
        var before = Boxes(form);
        var changed = MarkdownEdit.AddInside(form, before[at], "evidence: tests: 41 passed");
        Assert.That(changed, Is.Not.Null);

        var after = Boxes(changed!);
        Assert.That(after.Select(b => (b.Text, b.Done)), Is.EqualTo(before.Select(b => (b.Text, b.Done))));
        Assert.That(after[at].Inner[^1].Text, Is.EqualTo("evidence: tests: 41 passed"));
        var back = MarkdownEdit.RemoveInside(changed!, after[at], i => i.Text == "evidence: tests: 41 passed");
        Assert.That(
            back.TrimEnd('\n', '\r'),
            Is.EqualTo(form.TrimEnd('\n', '\r')).Or.Matches<string>(b => b!.Length - form.Length <= 8)
        );
        Assert.That(Boxes(back).Select(b => (b.Text, b.Done)), Is.EqualTo(before.Select(b => (b.Text, b.Done))));
    }

    [Test]
    public void EveryBoxIsFoundOnce() =>
        Assert.That(
            _forms.Select(f => Boxes(f).Count),
            Is.EqualTo(new[] { 3, 3, 3, 2, 3, 5, 3, 3, 2, 2, 2, 3, 3, 4, 3, 2, 2, 2, 3, 3, 4, 4, 3, 2, 2, 2, 2, 1, 2 })
        );

    [TestCase("[a](")]
    [TestCase("[a]: x\n")]
    [TestCase("*a **b ")]
    [TestCase("- [ ] a\n")]
    [TestCase("> a\n")]
    [CancelAfter(30_000)]
    public void AHundredThousandOfAnythingAreRead(string piece, CancellationToken stop)
    {
        // In proportion to the text it is a second; the square of it would take minutes.
        var read = Task.Run(() => MarkdownOutline.Read(string.Concat(Enumerable.Repeat(piece, 100_000))), stop);
        Assert.That(read.Wait(Timeout.Infinite, stop));
    }

    private static List<MarkdownItem> Boxes(string text) =>
        [.. MarkdownOutline.Read(text).SelectMany(s => s.Items).Where(i => i.Done is not null)];
}
