using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Tests;

/// <summary>Times of intents are moments in ISO 8601, whatever stretch was said.</summary>
public sealed class TimeTextTests
{
    [TestCase("2026-11-23", TimeEdge.First, "2026-11-23")]
    [TestCase("2026-11-23T17:00", TimeEdge.LastDay, "2026-11-23T17:00")]
    [TestCase("2026-11-23/2026-11-30", TimeEdge.First, "2026-11-23")]
    [TestCase("2026-11-23/2026-11-30", TimeEdge.LastDay, "2026-11-29")]
    [TestCase("2026-11-23/2026-11-30", TimeEdge.End, "2026-11-30")]
    [TestCase("2026-11-23/..", TimeEdge.First, "2026-11-23")]
    [TestCase("2026-11-23/..", TimeEdge.End, null)]
    [TestCase("../2026-11-23", TimeEdge.First, null)]
    [TestCase("../2026-11-23", TimeEdge.End, "2026-11-23")]
    [TestCase("../2026-11-23", TimeEdge.LastDay, null)]
    [TestCase("next friday", TimeEdge.First, null)]
    [TestCase("2026-13-01", TimeEdge.First, null)]
    public void TheEdgeOfAStretchIsAMoment(string time, TimeEdge edge, string? expected) =>
        Assert.That(TimeText.EdgeOf(time, edge), Is.EqualTo(expected));

    [Test]
    public void WhatIsNoTimeIsTold()
    {
        var plan = new DocumentRef.ById(DocumentKind.Plan, "PLAN-a");
        Assert.That(TimeText.Read(new Intent.SetDue(plan, "none"), (_, _) => null).TryGet(out _, out _), Is.True);
        Assert.That(
            TimeText
                .Read(new Intent.SetDue(plan, "friday"), (_, past) => past ? null : "2026-11-27")
                .TryGet(out var read, out _),
            Is.True
        );
        Assert.That(((Intent.SetDue)read!).Due, Is.EqualTo("2026-11-27"));
        Assert.That(
            TimeText.Read(new Intent.SetDue(plan, "someday"), (_, _) => null).TryGet(out _, out var problem),
            Is.False
        );
        Assert.That(problem!.Message, Is.EqualTo("'someday' is no day that otk understands."));
    }
}
