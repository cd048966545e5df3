using Otk.Model.Problems;

namespace Otk.Model.Tests;

public sealed class ResultTests
{
    [Test]
    public void AValueIsThereWithoutAProblem()
    {
        Result<string> result = "x";

        Assert.That(result.TryGet(out var value, out var problem), Is.True);
        Assert.That(value, Is.EqualTo("x"));
        Assert.That(problem, Is.Null);
    }

    [Test]
    public void AProblemIsThereWithoutAValue()
    {
        Result<string> result = Problem.Usage("No.", "say yes");

        Assert.That(result.TryGet(out var value, out var problem), Is.False);
        Assert.That(value, Is.Null);
        Assert.That(problem!.Mend, Is.EqualTo(new[] { "say yes" }));
    }

    [TestCase(ProblemKind.Failed, 1)]
    [TestCase(ProblemKind.Usage, 2)]
    [TestCase(ProblemKind.Ambiguous, 3)]
    [TestCase(ProblemKind.Refused, 4)]
    public void TheNumberOfAKindOfProblemIsTheExitStatus(ProblemKind kind, int status) =>
        Assert.That((int)kind, Is.EqualTo(status));

    [Test]
    public void AMakerOfProblemsGivesThemTheirKind()
    {
        Assert.That(Problem.Failed("x").Kind, Is.EqualTo(ProblemKind.Failed));
        Assert.That(Problem.Usage("x").Kind, Is.EqualTo(ProblemKind.Usage));
        Assert.That(Problem.Refused("x").Kind, Is.EqualTo(ProblemKind.Refused));
    }

    [TestCase(null, null, "a/b.md")]
    [TestCase(6, null, "a/b.md, line 6")]
    [TestCase(6, "status", "a/b.md, line 6 (status)")]
    [TestCase(null, "status", "a/b.md (status)")]
    public void APlaceIsWrittenAsAPersonReadsIt(int? line, string? what, string written) =>
        Assert.That(new SourceLocation("a/b.md", line, what).ToString(), Is.EqualTo(written));
}
