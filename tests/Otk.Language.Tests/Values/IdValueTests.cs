namespace Otk.Language.Tests.Values;

public sealed class IdValueTests
{
    [TestCase("PLAN-20251014-01K7A2", "PLAN-20251014-01K7A2")]
    [TestCase("plan-20251014-01k7a2-jwt", "PLAN-20251014-01k7a2-jwt")]
    [TestCase("Spec-Auth", "SPEC-Auth")]
    [TestCase("P-0001", "P-0001")]
    [TestCase("t-001", "T-001")]
    [TestCase("TASK-7", "TASK-7")]
    [TestCase("PLAN-v1.2", "PLAN-v1.2")]
    [TestCase("PLAN-a_b", "PLAN-a_b")]
    [TestCase("PLAN-größe", "PLAN-größe")]
    [TestCase("PLAN-auth's", "PLAN-auth")]
    [TestCase("PLAN-auth’s", "PLAN-auth")]
    [TestCase("`PLAN-a`", "PLAN-a")]
    [TestCase("(PLAN-a)", "PLAN-a")]
    [TestCase("[PLAN-a]", "PLAN-a")]
    [TestCase("[PLAN-a](ai_docs/plans/x.md)", "PLAN-a")]
    [TestCase("[PLAN-a](<ai_docs/plans/a b.md>)", "PLAN-a")]
    [TestCase("[`PLAN-a`](x.md)", "PLAN-a")]
    [TestCase("ai_docs/plans/PLAN-a.md", "PLAN-a")]
    [TestCase("./ai_docs/plans/plan-a.md", "PLAN-a")]
    [TestCase("/srv/app/ai_docs/specs/SPEC-b.md", "SPEC-b")]
    [TestCase("C:\\work\\ai_docs\\specs\\SPEC-b.md", "SPEC-b")]
    [TestCase("`ai_docs/plans/PLAN-a.md`", "PLAN-a")]
    [TestCase("PLAN", null)]
    [TestCase("PLAN-", null)]
    [TestCase("PLAN-…", null)]
    [TestCase("plane-a", null)]
    [TestCase("UTF-8", null)]
    [TestCase("docs/notes.md", null)]
    [TestCase("'PLAN-a'", null)]
    [TestCase("(PLAN-a", null)]
    public void ReadsAnIdInAnyDress(string text, string? value) =>
        Assert.That(ValueCases.Whole("id", text), Is.EqualTo(value));

    [TestCase("PLAN-a.", "PLAN-a ← PLAN-a")]
    [TestCase("PLAN-a…", "PLAN-a ← PLAN-a")]
    [TestCase("PLAN-a: done", "PLAN-a ← PLAN-a")]
    [TestCase("PLAN-a, PLAN-b", "PLAN-a ← PLAN-a")]
    public void LeavesWhatEndsASentence(string text, string value) =>
        Assert.That(ValueCases.All("id", text), Is.EqualTo(new[] { value }));
}
