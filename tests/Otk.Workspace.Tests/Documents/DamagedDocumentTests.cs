using System.Text;

namespace Otk.Workspace.Tests.Documents;

public sealed class DamagedDocumentTests
{
    private const string Head = "---\nid: PLAN-bad\ntitle: Bad\n";

    [TestCase("", 1, "The document is empty.")]
    [TestCase("\uFEFF", 1, "The document is empty.")]
    [TestCase(" \n\n", 1, "The document is empty.")]
    [TestCase("# Notes\n", 1, "The document does not begin with front matter (a line of three hyphens).")]
    [TestCase("---\nid: PLAN-bad\ntit", 1, "The front matter is not closed: there is no second line of three hyphens.")]
    [TestCase("---", 1, "The front matter is not closed: there is no second line of three hyphens.")]
    [TestCase(
        Head + "status: draft\n\n## Objective\nBad\n",
        1,
        "The front matter is not closed: there is no second line of three hyphens."
    )]
    [TestCase("---\n- a\n- b\n---\n", 2, "The front matter is not a list of keys and values.")]
    [TestCase(Head + "title: Worse\nstatus: draft\n---\n", 4, "The key title stands twice in the front matter.")]
    [TestCase("---\ntitle: Bad\nstatus: draft\n---\n", 1, "The front matter has no id.")]
    [TestCase("---\nid: PLAN-bad\nstatus: draft\n---\n", 1, "The front matter has no title.")]
    [TestCase("---\nid: PLAN-bad\ntitle:\nstatus: draft\n---\n", 3, "The front matter has no title.")]
    [TestCase(Head + "---\n", 1, "The front matter has no status.")]
    [TestCase(Head + "status: \"\"\n---\n", 4, "The front matter has no status.")]
    [TestCase(
        Head + "<<<<<<< HEAD\nstatus: ready\n=======\nstatus: done\n>>>>>>> x\n---\n",
        4,
        "The document has merge-conflict markers in it."
    )]
    [TestCase(
        Head + "status: draft\n---\n\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n",
        7,
        "The document has merge-conflict markers in it."
    )]
    [TestCase(
        "\uFEFF<<<<<<< HEAD\r\n" + Head + "=======\r\n>>>>>>> x\r\n",
        1,
        "The document has merge-conflict markers in it."
    )]
    [TestCase(
        "---\nid: PLAN-bad\ntitle: 123\nstatus: draft\n---\n",
        3,
        "The title 123 is a number or another value that is no text to YAML."
    )]
    [TestCase(
        "---\nid: PLAN-bad\ntitle: 2025-01-01\nstatus: draft\n---\n",
        3,
        "The title 2025-01-01 is a number or another value that is no text to YAML."
    )]
    [TestCase(Head + "owner: me\nstatus: someday\n---\n", 5, "A PLAN has no status 'someday'.")]
    [TestCase(Head + "status: built\n---\n", 4, "A PLAN has no status 'built'.")]
    public void DamageIsToldOnceWithItsLine(string text, int line, string message)
    {
        var problem = PlanFolder.ProblemOf(text);

        Assert.That(problem.Message, Is.EqualTo(message));
        Assert.That(problem.At!.Path, Is.EqualTo("ai_docs/plans/bad.md"));
        Assert.That(problem.At.Line, Is.EqualTo(line));
    }

    [TestCase("---\nid: PLAN-bad\ntitle: Fix: it\n---\n", 3)]
    [TestCase("---\r\nid: PLAN-bad\r\ntitle: @me\r\n---\r\n", 3)]
    [TestCase("---\nid: PLAN-bad\ntitle: Bad\n\tstatus: draft\n---\n", 4)]
    public void BadYamlIsToldWithTheLineOfTheFile(string text, int line)
    {
        var problem = PlanFolder.ProblemOf(text);

        Assert.That(problem.Message, Does.StartWith("The front matter is not valid YAML: ").And.Not.Contains("\n"));
        Assert.That(problem.At!.ToString(), Is.EqualTo($"ai_docs/plans/bad.md, line {line}"), problem.Message);
    }

    [Test]
    public void ABinaryFileIsToldWithTheLineOfItsZero()
    {
        var problem = PlanFolder.ProblemOf(Head + "x: \0\n---\n");

        Assert.That(problem.Message, Is.EqualTo("The file is binary, not text."));
        Assert.That(problem.At!.Line, Is.EqualTo(4));
    }

    [TestCase(new byte[] { 0xFF }, 4)]
    [TestCase(new byte[] { (byte)'\n', 0xC3, (byte)'(' }, 5)]
    [TestCase(new byte[] { 0xED, 0xA0, 0x80 }, 4)]
    [TestCase(new byte[] { (byte)'\n', (byte)'\n', 0xF0, 0x9F, 0x9A }, 6)]
    public void BrokenUtf8IsToldWithItsLine(byte[] broken, int line)
    {
        var problem = PlanFolder.ProblemOf([.. Encoding.UTF8.GetBytes(Head + "owner: й"), .. broken]);

        Assert.That(problem.Message, Is.EqualTo("The file is not valid UTF-8."));
        Assert.That(problem.At!.Line, Is.EqualTo(line));
    }
}
