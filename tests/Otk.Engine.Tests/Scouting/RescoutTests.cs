using Otk.Testing;

namespace Otk.Engine.Tests.Scouting;

public sealed class RescoutTests
{
    private const string Steps = "### Implementation Steps\n- [ ] Write code\n- [ ] Read code\n";

    [TestCase(SpecTexts.Product)]
    [TestCase(Steps)]
    [TestCase("## Objective\nMake search fast.\n")]
    [TestCase(
        "### Implementation Steps\n- [ ] # a heading\n- [ ] 1. one\n- [ ] `[x]` <b> &amp; *y*\n- [ ] [link](x) - [ ] z\n- [ ] | a | b |\n"
    )]
    public void ScoutingAgainChangesNothing(string body)
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(body);
        workspace.Scout(spec);
        var before = workspace.Snapshot();
        var again = workspace.Scout(spec);
        Assert.That((again.IsNew, again.Added), Is.EqualTo((false, 0)));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void TicksOwnLinesAndOrderAreKept()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps);
        workspace.Scout(spec);
        const string mine =
            "# My list\n\n### ⚙️ Implementation\nA remark.\n- [x] Read code\n- [ ] My own item\n- [X] write code\n";
        Write(workspace, mine);
        Assert.That(workspace.Scout(spec).Added, Is.Zero);
        Assert.That(workspace.Report(), Is.EqualTo(mine));
    }

    [Test]
    public void NewStepsAndCriteriaAreAddedToTheirGroups()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps + "\n## Acceptance Criteria\n- [ ] All tests pass\n");
        workspace.Scout(spec);
        Write(workspace, workspace.Report().Replace("- [ ] Write code", "- [x] Write code", StringComparison.Ordinal));
        workspace.Edit(spec, "- [ ] Read code\n", "- [ ] Read code\n- [ ] Ship code\n");
        workspace.Edit(spec, "- [ ] All tests pass\n", "- [ ] All tests pass\n- [ ] Load tested\n- [ ] Fast enough\n");
        Assert.That(workspace.Scout(spec).Added, Is.EqualTo(3));
        Assert.That(
            workspace.Report(),
            Is.EqualTo(
                """
                ## Implementation Checklist for SPEC-20251014-01K7JE

                ### ⚙️ Implementation
                - [x] Write code
                - [ ] Read code
                - [ ] Ship code

                ### 🧪 Testing
                - [ ] Ensure all tests pass
                - [ ] Ensure Load tested

                ### ✅ Validation
                - [ ] Fast enough

                """
            )
        );
        Assert.That(workspace.Scout(spec).Added, Is.Zero);
    }

    [Test]
    public void ReportWithCrlfKeepsIt()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps);
        Write(workspace, "## List\r\n\r\n### ⚙️ Implementation\r\n- [x] Write code\r\n\r\n### Mine\r\nText\r\n");
        Assert.That(workspace.Scout(spec).Added, Is.EqualTo(1));
        Assert.That(
            workspace.Report(),
            Is.EqualTo(
                "## List\r\n\r\n### ⚙️ Implementation\r\n- [x] Write code\r\n- [ ] Read code\r\n\r\n### Mine\r\nText\r\n"
            )
        );
    }

    [Test]
    public void OneLineWithCrlfAmongOthersChangesNoOtherLine()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps);
        Write(workspace, "## List\r\n\n### ⚙️ Implementation\n- [x] Write code\n\n### Mine\nText\n");
        workspace.Scout(spec);
        Assert.That(
            workspace.Report().Replace("\r", "", StringComparison.Ordinal),
            Is.EqualTo("## List\n\n### ⚙️ Implementation\n- [x] Write code\n- [ ] Read code\n\n### Mine\nText\n")
        );
        Assert.That(workspace.Report(), Does.StartWith("## List\r\n\n### ⚙️ Implementation\n- [x] Write code\n"));
    }

    [Test]
    public void NewItemsStayOutsideAPersonsCodeBlocks()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps);
        const string mine =
            "### ⚙️ Implementation\n- [x] Write code\n\n```bash\nmake\n\n# then\n### Testing\nmake test\n```\n";
        Write(workspace, mine);
        Assert.That(workspace.Scout(spec).Added, Is.EqualTo(1));
        Assert.That(workspace.Report(), Is.EqualTo(mine + "\n- [ ] Read code\n"));
        Assert.That(workspace.Scout(spec).Added, Is.Zero);
    }

    [TestCase("<details>\nText\n</details>\n")]
    [TestCase("A remark.\n")]
    [TestCase("| a | b |\n|---|---|\n")]
    public void ItemBehindAnyOtherBlockIsFoundAgain(string block)
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps);
        Write(workspace, "### ⚙️ Implementation\n- [x] Write code\n\n" + block);
        Assert.That(workspace.Scout(spec).Added, Is.EqualTo(1));
        Assert.That(workspace.Scout(spec).Added, Is.Zero);
    }

    [Test]
    public void ReportWithoutLastLineEndStaysReadable()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps + "\n## Acceptance Criteria\n- [ ] Fast enough\n");
        Write(workspace, "### ⚙️ Implementation\n- [x] Write code");
        workspace.Scout(spec);
        Assert.That(
            workspace.Report(),
            Is.EqualTo(
                "### ⚙️ Implementation\n- [x] Write code\n- [ ] Read code\n\n### ✅ Validation\n- [ ] Fast enough\n"
            )
        );
    }

    [Test]
    public void GroupThatAPersonMovedOrRenamedByItsSymbolIsFound()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec(Steps + "\n## Acceptance Criteria\n- [ ] Fast enough\n- [ ] Safe\n");
        Write(workspace, "## Validation\n- [ ] Safe\n\n## Implementation\n- [ ] Read code\n");
        workspace.Scout(spec);
        Assert.That(
            workspace.Report(),
            Is.EqualTo(
                "## Validation\n- [ ] Safe\n- [ ] Fast enough\n\n## Implementation\n- [ ] Read code\n- [ ] Write code\n"
            )
        );
    }

    private static void Write(TempWorkspace workspace, string report) =>
        workspace.Root.Write(SpecTexts.ReportPath, report);
}
