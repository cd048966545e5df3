using Otk.Model.Documents;

namespace Otk.Model.Tests;

public sealed class StatusFlowTests
{
    // Every cell of the table: from, to, what the flow says.
    private static readonly string[] _plan = ["draft", "ready", "in-spec", "executing", "done"];
    private static readonly string[] _spec = ["draft", "designed", "built", "done"];

    [Test]
    public void EveryMoveOfAPlanIsJudgedByItsPlaceInTheFlow() => JudgeAll(StatusFlow.Plan, _plan);

    [Test]
    public void EveryMoveOfASpecIsJudgedByItsPlaceInTheFlow() => JudgeAll(StatusFlow.Spec, _spec);

    [Test]
    public void AStatusOfTheOtherKindIsUnknown()
    {
        Assert.That(StatusFlow.Plan.Judge("draft", "built"), Is.EqualTo(Transition.Unknown));
        Assert.That(StatusFlow.Spec.Judge("draft", "ready"), Is.EqualTo(Transition.Unknown));
    }

    [Test]
    public void LeavingAnUnknownStatusNeedsForce() =>
        Assert.That(StatusFlow.Plan.Judge("someday", "ready"), Is.EqualTo(Transition.Backward));

    [Test]
    public void WhatMayFollowIsAllThatStandsBehind()
    {
        Assert.That(StatusFlow.Plan.After("in-spec"), Is.EqualTo(new[] { "executing", "done" }));
        Assert.That(StatusFlow.Spec.After("done"), Is.Empty);
        Assert.That(StatusFlow.Spec.After("someday"), Is.Empty);
    }

    private static void JudgeAll(StatusFlow flow, string[] statuses)
    {
        for (var from = 0; from < statuses.Length; from++)
        {
            for (var to = 0; to < statuses.Length; to++)
            {
                var expected =
                    to > from ? Transition.Forward
                    : to < from ? Transition.Backward
                    : Transition.AlreadySo;
                Assert.That(
                    flow.Judge(statuses[from], statuses[to]),
                    Is.EqualTo(expected),
                    $"{statuses[from]} → {statuses[to]}"
                );
            }
        }
    }
}
