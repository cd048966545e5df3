using Otk.Testing;
using Otk.Workspace.FrontMatter;

namespace Otk.Workspace.Tests.FrontMatter;

public sealed class FrontMatterBlockTests
{
    private const string Path = "ai_docs/plans/x.md";

    [Test]
    public void AValueIsReplacedAndNothingElse() => Changes(
        "---\n# mine\nstatus: draft          # draft|ready\nid: 'P-1'\nreviewers:\n  - a\n  - b\ntitle: x\n---\n\nstatus: draft\n",
        "status",
        "ready",
        "---\n# mine\nstatus: ready          # draft|ready\nid: 'P-1'\nreviewers:\n  - a\n  - b\ntitle: x\n---\n\nstatus: draft\n");

    [TestCase("'old'", "it's", "'it''s'")]
    [TestCase("\"old\"", "say \"hi\"", "\"say \\\"hi\\\"\"")]
    [TestCase("old", "a: b", "\"a: b\"")]
    [TestCase("old", "plain", "plain")]
    [TestCase("'old'", "a\uFEFFb", "\"a\\uFEFFb\"")]
    public void TheQuotesStayAsFarAsTheyCanHoldTheValue(string old, string value, string written) =>
        Changes($"---\ntitle: {old}  # c\n---\n", "title", value, $"---\ntitle: {written}  # c\n---\n");

    [Test]
    public void CrlfAndByteOrderMarkStay() => Changes(
        "\uFEFF---\r\ntitle: x\r\nstatus: draft\r\n---\r\nbody\r\n", "status", "ready", "\uFEFF---\r\ntitle: x\r\nstatus: ready\r\n---\r\nbody\r\n");

    [TestCase("spec_id:", "spec_id: S-1")]
    [TestCase("spec_id: ", "spec_id: S-1 ")]
    [TestCase("spec_id: # later", "spec_id: S-1 # later")]
    [TestCase("spec_id: \"\"   # later", "spec_id: \"S-1\"   # later")]
    [TestCase("spec_id: ''", "spec_id: 'S-1'")]
    public void AnEmptyValueIsFilled(string line, string changed)
    {
        Changes($"---\ntitle: x\n{line}\nstatus: draft\n---\n", "spec_id", "S-1", $"---\ntitle: x\n{changed}\nstatus: draft\n---\n");
        Changes($"---\ntitle: x\n{line}\n---\n", "spec_id", "S-1", $"---\ntitle: x\n{changed}\n---\n");
        Changes($"---\r\ntitle: x\r\n{line}\r\nlist: [a]\r\n---\r\n", "spec_id", "S-1", $"---\r\ntitle: x\r\n{changed}\r\nlist: [a]\r\n---\r\n");
        Changes($"---\nlist: [a]\n{line}\n---\n", "spec_id", "S-1", $"---\nlist: [a]\n{changed}\n---\n");
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void AMissingKeyIsAddedBeforeTheClosingLine(string newLine) => Changes(
        $"---{newLine}title: x{newLine}# end{newLine}---{newLine}body", "spec_id", "S-1", $"---{newLine}title: x{newLine}# end{newLine}spec_id: S-1{newLine}---{newLine}body");

    [TestCase("title: |\n  two\n  lines")]
    [TestCase("title: >-\n  folded")]
    [TestCase("title: two\n  lines")]
    [TestCase("title: \"two\n  lines\"")]
    [TestCase("title: [a, b]")]
    [TestCase("title:\n  - a\n  - b")]
    [TestCase("title: {a: b}")]
    [TestCase("title: &name x\nother: *name")]
    [TestCase("title: !!str 12")]
    public void AValueThatIsNoTextOnOneLineIsNotChanged(string lines)
    {
        var block = FrontMatterBlock.Read($"---\nid: P-1\n{lines}\n---\n", Path).Value();
        var problem = block.With("title", "new", Path).Problem();

        Assert.That(problem.At!.ToString(), Is.EqualTo("ai_docs/plans/x.md, line 3 (title)"));
        Assert.That(problem.Message, Does.StartWith("The value of title is written over several lines or is no text"));
    }

    [TestCase("{title: x, status: draft}")]
    [TestCase("  title: x\n  status: draft")]
    public void AChangeThatWouldBreakTheYamlIsRefused(string lines)
    {
        var block = FrontMatterBlock.Read($"---\n{lines}\n---\n", Path).Value();

        Assert.That(block.With("spec_id", "S-1", Path).Problem().At!.Path, Is.EqualTo(Path));
    }

    [Test]
    public void AChangeInsideBracesIsRefusedWhereItsCommaWouldEndTheValue() =>
        Assert.That(
            FrontMatterBlock.Read("---\n{title: x, status: draft}\n---\n", Path).Value().With("title", "a, b", Path).Problem().Message,
            Does.Contain("title"));

    [Test]
    public void TheBodyBeginsBehindTheClosingLine()
    {
        const string text = "---\r\ntitle: x\r\n---\r\nbody --- \r\n---\r\n";

        Assert.That(text[FrontMatterBlock.Read(text, Path).Value().BodyStart..], Is.EqualTo("body --- \r\n---\r\n"));
        Assert.That(FrontMatterBlock.Read("---\na: b\n---", Path).Value().BodyStart, Is.EqualTo(12));
    }

    private static void Changes(string before, string key, string value, string after) =>
        Assert.That(FrontMatterBlock.Read(before, Path).Value().With(key, value, Path).Value(), Is.EqualTo(after));
}
