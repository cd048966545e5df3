namespace Otk.Engine.Tests.Scouting;

public sealed class ChecklistTests
{
    [TestCase("Install Redis", "Development")]
    [TestCase("Set up CI", "Development")]
    [TestCase("Configure the proxy", "Development")]
    [TestCase("Add dependency on Redis", "Development")]
    [TestCase("Write the parser", "Implementation")]
    [TestCase("Write unit tests", "Implementation")]
    [TestCase("Update the documentation", "Implementation")]
    public void StepsAreDevelopmentWhereTheySetSomethingUpElseImplementation(string step, string group) =>
        Assert.That(
            SpecTexts.Groups($"### Implementation Steps\n- [ ] {step}\n"),
            Is.EqualTo(new[] { $"{group}: {step}" })
        );

    [TestCase("All tests pass", "Testing: Ensure all tests pass")]
    [TestCase("Ensure coverage is 90%", "Testing: Ensure coverage is 90%")]
    [TestCase("OAuth tests pass", "Testing: Ensure OAuth tests pass")]
    [TestCase("README covers it", "Documentation: README covers it")]
    [TestCase("Fast enough", "Validation: Fast enough")]
    [TestCase("Latest contest works", "Validation: Latest contest works")]
    public void CriteriaAreTestingDocumentationOrValidation(string criterion, string group) =>
        Assert.That(SpecTexts.Groups($"## Acceptance Criteria\n- {criterion}\n"), Is.EqualTo(new[] { group }));

    [Test]
    public void ItemsThatStandTwiceAreTwo() =>
        Assert.That(
            SpecTexts.Groups(
                "### Implementation Steps\n- [ ] Write code\n- [ ] write code\n- [ ] Write  code\n\n## Acceptance Criteria\n- [ ] Write code\n"
            ),
            Is.EqualTo(new[] { "Implementation: Write code | write code | Write code", "Validation: Write code" })
        );

    [Test]
    public void CodeFencesAndCommentsAreNoItems() =>
        Assert.That(
            SpecTexts.Groups(
                "### Implementation Steps\n- [ ] Write code\n\n```md\n- [ ] Not this\n```\n\n<!--\n- [ ] Nor this\n-->\n\n    - [ ] Nor that\n"
            ),
            Is.EqualTo(new[] { "Implementation: Write code" })
        );

    [Test]
    public void NestedAndWrappedItemsCount() =>
        Assert.That(
            SpecTexts.Groups("### Implementation Steps\n1. [ ] Write\n   the code\n   - [ ] Read it\n* [ ] Ship it\n"),
            Is.EqualTo(new[] { "Implementation: Write the code | Read it | Ship it" })
        );

    [Test]
    public void SpecWithCrlfGivesTheSameItems() =>
        Assert.That(
            SpecTexts.Groups(SpecTexts.Product.Replace("\n", "\r\n", StringComparison.Ordinal)),
            Is.EqualTo(SpecTexts.Groups(SpecTexts.Product))
        );

    [Test]
    public void BulletsWithoutBoxCountOnlyUnderStepsAndCriteria() =>
        Assert.That(
            SpecTexts.Groups("## Technical Design\n- A remark\n- [ ] A task in the design\n## Steps\n- A step\n"),
            Is.EqualTo(new[] { "Implementation: A task in the design | A step" })
        );

    [Test]
    public void SpecWithOnlyAnObjectiveGivesThatAsTheOneThingToDo() =>
        Assert.That(
            SpecTexts.Groups("## Objective\nMake search\nfast.\n\n## Approach\n"),
            Is.EqualTo(new[] { "Implementation: Make search fast." })
        );
}
