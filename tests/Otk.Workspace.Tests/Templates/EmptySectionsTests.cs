using Otk.Workspace.Templates;

namespace Otk.Workspace.Tests.Templates;

public sealed class EmptySectionsTests
{
    private static readonly Dictionary<string, string> _sections = new()
    {
        ["Objective"] = "why",
        ["Steps"] = "- [ ] one\n- [ ] two",
        ["Nothing"] = "",
    };

    [TestCase("## Objective\n", "## Objective\nwhy\n")]
    [TestCase("## Objective", "## Objective\nwhy")]
    [TestCase("# Objective #\n\n\n## Other\n", "# Objective #\nwhy\n\n\n## Other\n")]
    [TestCase("### Steps\n\n## Objective\n", "### Steps\n- [ ] one\n- [ ] two\n\n## Objective\nwhy\n")]
    [TestCase(
        "## Objective\n<!-- say why -->\n\n## Other\nx\n",
        "## Objective\nwhy\n<!-- say why -->\n\n## Other\nx\n"
    )]
    [TestCase("## Objective\n<!-- say\n# why\n-->\n## Other\n", "## Objective\nwhy\n<!-- say\n# why\n-->\n## Other\n")]
    [TestCase("## Objective\r\n\r\n## Steps\r\n", "## Objective\r\nwhy\r\n\r\n## Steps\r\n- [ ] one\r\n- [ ] two\r\n")]
    public void AnEmptySectionIsFilled(string before, string after) =>
        Assert.That(EmptySections.Fill(before, _sections), Is.EqualTo(after));

    [TestCase("## Objective\nmine\n")]
    [TestCase("## Objective\n\n- mine\n")]
    [TestCase("## Objective\n<!-- why --> mine\n")]
    [TestCase("## Objective\n<!-- a -->\nmine\n")]
    [TestCase("## Objectives\n")]
    [TestCase("Objective\n")]
    [TestCase("## Nothing\n")]
    [TestCase("\r\n## Objective\r\nmine\r\n")]
    [TestCase("")]
    public void EverythingElseStays(string text) => Assert.That(EmptySections.Fill(text, _sections), Is.EqualTo(text));

    [Test]
    public void WithoutSectionsTheTextStays() =>
        Assert.That(
            EmptySections.Fill("## Objective\r\n\n", new Dictionary<string, string>()),
            Is.EqualTo("## Objective\r\n\n")
        );
}
