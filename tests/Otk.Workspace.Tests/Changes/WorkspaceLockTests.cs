using Otk.Model.Documents;
using Otk.Testing;
using Otk.Workspace.Changes;

namespace Otk.Workspace.Tests.Changes;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WorkspaceLockTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2025, 10, 14, 1, 23, 45, TimeSpan.Zero);

    private readonly TempFolder _root = new();
    private readonly WorkspaceFolder _folder;

    public WorkspaceLockTests()
    {
        Directory.CreateDirectory(_root.Combine(".otk"));
        _folder = WorkspaceFolder.Find(_root.Path, _ => null);
    }

    public void Dispose() => _root.Dispose();

    [Test]
    public void StampsOfOneSecondAreDistinctAndIncreaseUnderOneLockAndTheNext()
    {
        var stamps = Enumerable.Range(0, 5).SelectMany(_ => Stamps(_now, 100)).ToList();

        Assert.That(stamps, Is.Ordered.And.Unique);
    }

    [Test]
    public void StampsIncreaseAlsoWhenTheClockGoesBack()
    {
        var before = Stamps(_now, 1).Single();
        var after = Stamps(_now.AddMinutes(-9), 1).Single();

        Assert.That(after, Is.EqualTo(before.Next()));
    }

    [Test]
    public void AClockThatWasInTheFutureDoesNotDecideStampsForEver()
    {
        _ = Stamps(_now.AddDays(400), 1).ToList();
        var after = Stamps(_now, 2).ToList();

        Assert.That(after, Is.Ordered);
        Assert.That(after[0].Date, Is.EqualTo(DateOnly.FromDateTime(_now.UtcDateTime)));
    }

    [TestCase("")]
    [TestCase("2025")]
    [TestCase("not a stamp at all, but longer than one")]
    [TestCase("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    public void ADamagedLockFileIsWrittenAnew(string text)
    {
        File.WriteAllText(_root.Combine(".otk", "lock"), text);
        var stamps = Stamps(_now, 10).Concat(Stamps(_now.AddSeconds(-9), 10)).ToList();

        Assert.That(stamps, Is.Ordered.And.Unique);
        Assert.That(stamps[0], Is.GreaterThanOrEqualTo(IdStamp.First(_now)));
    }

    [Test]
    public void ASecondHolderGivesUpWithAProblemAndGetsTheLockAfterwards()
    {
        using (WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.Zero).Value())
        {
            var problem = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromMilliseconds(30)).Problem();

            Assert.That(problem.Message, Does.StartWith("Another otk process has been changing this workspace"));
            Assert.That(problem.At!.Path, Is.EqualTo(".otk/lock"));
            Assert.That(problem.Mend, Is.Not.Empty);
        }

        Assert.That(Stamps(_now, 1), Has.Count.EqualTo(1));
    }

    [Test]
    public void ASecondHolderWaitsForTheFirst()
    {
        var first = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.Zero).Value();
        var second = Task.Run(() => Stamps(_now, 1).Single());
        var stamp = first.NextStamp(_now);
        first.Dispose();

        Assert.That(second.Result, Is.GreaterThan(stamp));
    }

    [Test]
    public async Task StampsOfManyHoldersAtOnceAreDistinct()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Stamps(_now, 5))));

        Assert.That(all.SelectMany(s => s), Is.Unique);
        Assert.That(all, Is.All.Ordered);
    }

    [Test]
    public void AFolderInThePlaceOfTheLockIsAProblem()
    {
        Directory.CreateDirectory(_root.Combine(".otk", "lock"));

        Assert.That(
            WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(5)).Problem().At!.Path,
            Is.EqualTo(".otk/lock")
        );
    }

    private List<IdStamp> Stamps(DateTimeOffset now, int count)
    {
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(30)).Value();
        return [.. Enumerable.Range(0, count).Select(_ => held.NextStamp(now))];
    }
}
