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

    [Test]
    public void WhatComesOfAValueIsAskedOnlyWhereItIsThere()
    {
        Result<string> three = "abc";
        Result<string> none = Problem.Usage("No.");

        Assert.That(three.Then<int>(t => t.Length).TryGet(out var length, out _), Is.True);
        Assert.That(length, Is.EqualTo(3));
        Assert.That(three.Then<int>(_ => Problem.Failed("Full.")).TryGet(out _, out var full), Is.False);
        Assert.That(full!.Message, Is.EqualTo("Full."));
        Assert.That(none.Then<int>(_ => throw new InvalidOperationException()).TryGet(out _, out var no), Is.False);
        Assert.That(no!.Message, Is.EqualTo("No."));
        Assert.That(none.Select(t => t.Length).TryGet(out _, out no), Is.False);
        Assert.That(three.Select(t => t.Length).TryGet(out length, out _) && length == 3);
    }

    [Test]
    public void OfSeveralTheFirstProblemEndsIt()
    {
        var asked = new List<int>();
        Result<int> Half(int number)
        {
            asked.Add(number);
            return number % 2 == 0 ? number / 2 : Problem.Usage($"{number} is odd.");
        }

        Assert.That(Results.Each([2, 4], Half).TryGet(out var halves, out _), Is.True);
        Assert.That(halves, Is.EqualTo(new[] { 1, 2 }));
        asked.Clear();
        Assert.That(Results.Each([2, 3, 5], Half).TryGet(out _, out var odd), Is.False);
        Assert.That(odd!.Message, Is.EqualTo("3 is odd."));
        Assert.That(asked, Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public void BehindAStepComesTheNextOnlyWhereItHadNoProblem()
    {
        Assert.That(((Problem?)null).Then<int>(() => 1).TryGet(out var one, out _) && one == 1);
        Assert.That(
            Problem.Usage("No.").Then<int>(() => throw new InvalidOperationException()).TryGet(out _, out _),
            Is.False
        );
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
