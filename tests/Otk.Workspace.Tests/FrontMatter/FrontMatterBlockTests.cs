using Otk.Testing;
using Otk.Workspace.FrontMatter;

namespace Otk.Workspace.Tests.FrontMatter;

public sealed class FrontMatterBlockTests
{
    private const string Path = "ai_docs/plans/x.md";

    [Test]
    public void AValueIsReplacedAndNothingElse() =>
        Changes(
            "---\n# mine\nstatus: draft          # draft|ready\nid: 'P-1'\nreviewers:\n  - a\n  - b\ntitle: x\n---\n\nstatus: draft\n",
            "status",
            "ready",
            "---\n# mine\nstatus: ready          # draft|ready\nid: 'P-1'\nreviewers:\n  - a\n  - b\ntitle: x\n---\n\nstatus: draft\n"
        );

    [TestCase("'old'", "it's", "'it''s'")]
    [TestCase("\"old\"", "say \"hi\"", "\"say \\\"hi\\\"\"")]
    [TestCase("old", "a: b", "\"a: b\"")]
    [TestCase("old", "plain", "plain")]
    [TestCase("'old'", "a\uFEFFb", "\"a\\uFEFFb\"")]
    public void TheQuotesStayAsFarAsTheyCanHoldTheValue(string old, string value, string written) =>
        Changes($"---\ntitle: {old}  # c\n---\n", "title", value, $"---\ntitle: {written}  # c\n---\n");

    [Test]
    public void CrlfAndByteOrderMarkStay() =>
        Changes(
            "\uFEFF---\r\ntitle: x\r\nstatus: draft\r\n---\r\nbody\r\n",
            "status",
            "ready",
            "\uFEFF---\r\ntitle: x\r\nstatus: ready\r\n---\r\nbody\r\n"
        );

    [TestCase("spec_id:", "spec_id: S-1")]
    [TestCase("spec_id: ", "spec_id: S-1 ")]
    [TestCase("spec_id: # later", "spec_id: S-1 # later")]
    [TestCase("spec_id: \"\"   # later", "spec_id: \"S-1\"   # later")]
    [TestCase("spec_id: ''", "spec_id: 'S-1'")]
    public void AnEmptyValueIsFilled(string line, string changed)
    {
        Changes(
            $"---\ntitle: x\n{line}\nstatus: draft\n---\n",
            "spec_id",
            "S-1",
            $"---\ntitle: x\n{changed}\nstatus: draft\n---\n"
        );
        Changes($"---\ntitle: x\n{line}\n---\n", "spec_id", "S-1", $"---\ntitle: x\n{changed}\n---\n");
        Changes(
            $"---\r\ntitle: x\r\n{line}\r\nlist: [a]\r\n---\r\n",
            "spec_id",
            "S-1",
            $"---\r\ntitle: x\r\n{changed}\r\nlist: [a]\r\n---\r\n"
        );
        Changes($"---\nlist: [a]\n{line}\n---\n", "spec_id", "S-1", $"---\nlist: [a]\n{changed}\n---\n");
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public void AMissingKeyIsAddedBeforeTheClosingLine(string newLine) =>
        Changes(
            $"---{newLine}title: x{newLine}# end{newLine}---{newLine}body",
            "spec_id",
            "S-1",
            $"---{newLine}title: x{newLine}# end{newLine}spec_id: S-1{newLine}---{newLine}body"
        );

    [TestCase("title: |\n  two\n  lines", "two\nlines")]
    [TestCase("title: >-\n  folded\n  text", "folded text")]
    [TestCase("title: two\n  lines", "two lines")]
    [TestCase("title: \"two\n  lines\"", "two lines")]
    [TestCase("title: [a, b] # why", "[a, b]")]
    [TestCase("title:\n  - a\n  - b", "- a - b")]
    [TestCase("title: {a: b}", "{a: b}")]
    [TestCase("title: Fix: login loop", "Fix: login loop")]
    [TestCase("title: @dana", "@dana")]
    [TestCase("title: [WIP] x", "[WIP] x")]
    [TestCase("title: \"Plan\" for Q3", "\"Plan\" for Q3")]
    [TestCase("title: 'it''s' so", "'it''s' so")]
    [TestCase("title: % done", "% done")]
    [TestCase("title: 'It's broken'", "It's broken")]
    [TestCase("title: 'a' or 'b'", "'a' or 'b'")]
    [TestCase("title: *star", "*star")]
    [TestCase("title: &and", "&and")]
    [TestCase("title: !bang", "!bang")]
    public void AValueOfOtksOwnIsReadAsItStandsAndChangedOnOneLine(string lines, string value)
    {
        var text = $"---\nid: P-1\n{lines}\nstatus: draft\nmore: kept\n---\nbody\n";
        var block = FrontMatterBlock.Read(text, Path).Value();

        Assert.That(block.Value("title"), Is.EqualTo(value));
        Assert.That(
            block.With("title", "new", Path).Value(),
            Is.EqualTo("---\nid: P-1\ntitle: new\nstatus: draft\nmore: kept\n---\nbody\n")
                .Or.EqualTo("---\nid: P-1\ntitle: new # why\nstatus: draft\nmore: kept\n---\nbody\n")
        );
        Assert.That(
            FrontMatterBlock.Read(block.With("status", "ready", Path).Value(), Path).Value().Value("title"),
            Is.EqualTo(value)
        );
    }

    [TestCase("title: Fix: login loop", "title: \"Fix: login loop\"")]
    [TestCase("title: @dana", "title: \"@dana\"")]
    [TestCase("owner: @dana\ntitle: [WIP] x", "owner: \"@dana\"\ntitle: \"[WIP] x\"")]
    [TestCase("title: \"Plan\" for Q3", "title: \"\\\"Plan\\\" for Q3\"")]
    [TestCase("title: 'It's broken'", "title: It's broken")]
    [TestCase("title: Fix: bug\n  # a remark", "title: \"Fix: bug\"\n  # a remark")]
    [TestCase("title: Fix: bug #12 in login", "title: \"Fix: bug #12 in login\"")]
    [TestCase("title: x\nowner: @dana  # on leave", "title: x\nowner: \"@dana\"  # on leave")]
    [TestCase(
        "owner: @d\ntitle: >-\n  folded: title\n  over # lines",
        "owner: \"@d\"\ntitle: >-\n  folded: title\n  over # lines"
    )]
    [TestCase("owner: @d\ntitle: |\n  two\n  lines", "owner: \"@d\"\ntitle: |\n  two\n  lines")]
    [TestCase("title: x\nowner: *star", "title: x\nowner: \"*star\"")]
    [TestCase("title: *imp do it\nowner: !bang", "title: \"*imp do it\"\nowner: \"!bang\"")]
    public void WhatIsNoYamlIsPutInQuotes(string lines, string quoted) =>
        Assert.That(
            FrontMatterBlock.Read($"---\nid: P-1\n{lines}\nstatus: draft\n---\n", Path).Value().Quoted(Path),
            Is.EqualTo($"---\nid: P-1\n{quoted}\nstatus: draft\n---\n")
        );

    [TestCase("title: plain\n  multi: line")]
    [TestCase("title: x\nafter:\n  - PLAN-a # first\n  - PLAN-b")]
    public void AValueThatWouldLeaveSomethingBehindOrLoseItIsNotChanged(string lines)
    {
        var block = FrontMatterBlock.Read($"---\nid: P-1\n{lines}\nstatus: draft\n---\n", Path).Value();
        var key = lines.Contains("after", StringComparison.Ordinal) ? "after" : "title";

        Assert.That(block.Value(key), Is.EqualTo(key == "after" ? "PLAN-a, PLAN-b" : "plain"));
        Assert.That(
            block.With(key, "new", Path).Problem().Message,
            Does.StartWith($"The value of {key} is written over several")
        );
        Assert.That(block.Quoted(Path), Is.Null);
    }

    [TestCase("after: [PLAN-a, PLAN-b]", "PLAN-a, PLAN-b")]
    [TestCase("after:\n  - PLAN-a\n  - \"PLAN-b\"", "PLAN-a, PLAN-b")]
    [TestCase("after:\n- PLAN-a\n- PLAN-b", "PLAN-a, PLAN-b")]
    [TestCase("after: PLAN-a, PLAN-b", "PLAN-a, PLAN-b")]
    public void PlansToWaitForMayBeAList(string lines, string value)
    {
        var block = FrontMatterBlock.Read($"---\nid: P-1\ntitle: x\n{lines}\nstatus: draft\n---\n", Path).Value();

        Assert.That((block.Value("after"), block.NotYaml), Is.EqualTo((value, (Otk.Model.Problems.Problem?)null)));
        Assert.That(
            block.With("after", "PLAN-c", Path).Value(),
            Is.EqualTo("---\nid: P-1\ntitle: x\nafter: PLAN-c\nstatus: draft\n---\n")
        );
        Assert.That(block.Without("after", Path).Value(), Is.EqualTo("---\nid: P-1\ntitle: x\nstatus: draft\n---\n"));
    }

    [TestCase("title: &name x\nother: *name")]
    [TestCase("title: !!str 12")]
    public void AnAnchorOrATagIsNotTakenAway(string lines) =>
        Assert.That(
            FrontMatterBlock
                .Read($"---\nid: P-1\n{lines}\n---\n", Path)
                .Value()
                .With("title", "new", Path)
                .Problem()
                .Message,
            Does.StartWith("The value of title is written over several lines or is no text")
        );

    [TestCase(40_000)]
    [TestCase(400_000)]
    public void FrontMatterOfAnyDepthIsRefusedAtOnce(int depth)
    {
        var deep = $"---\nid: P-1\nx: {new string('[', depth)}{new string(']', depth)}\n---\n";
        Assert.That(FrontMatterBlock.Read(deep, Path).Problem().Message, Does.Contain("the most that is read"));
        Assert.That(
            FrontMatterBlock
                .Read($"---\nid: P-1\nx:\n  {string.Concat(Enumerable.Repeat("- ", depth / 10))}y\n---\n", Path)
                .Problem()
                .Message,
            Does.Contain("the most that is read")
        );
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
            FrontMatterBlock
                .Read("---\n{title: x, status: draft}\n---\n", Path)
                .Value()
                .With("title", "a, b", Path)
                .Problem()
                .Message,
            Does.Contain("title")
        );

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
