namespace Otk.Language.Tests.Values;

public sealed class MentionValueTests
{
    [TestCase("@dana", "dana")]
    [TestCase("@team-backend", "team-backend")]
    [TestCase("@j.doe", "j.doe")]
    [TestCase("@org/team", "org/team")]
    [TestCase("@søren", "søren")]
    [TestCase("@dana's", "dana")]
    [TestCase("@", null)]
    [TestCase("dana", null)]
    [TestCase("@ dana", null)]
    public void ReadsAName(string text, string? value) =>
        Assert.That(ValueCases.Whole("mention", text), Is.EqualTo(value));

    [TestCase("@dana, please", "dana ← @dana")]
    [TestCase("@dana.", "dana ← @dana")]
    public void LeavesWhatEndsASentence(string text, string value) =>
        Assert.That(ValueCases.All("mention", text), Is.EqualTo(new[] { value }));
}
