using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Tests;

public sealed class IntentCheckTests
{
    private static readonly DocumentRef _one = new DocumentRef.ById(DocumentKind.Plan, "PLAN-auth");

    private static IEnumerable<Intent> WithTitle(string title) =>
        [
            new Intent.CreatePlan(title),
            new Intent.CreateSpec(_one, title),
            new Intent.SetTitle(_one, title),
            new Intent.CreateTask(title),
            new Intent.CreateNumberedPlan(title),
        ];

    private static IEnumerable<Intent> WithOwner(string owner) =>
        [
            new Intent.CreatePlan("x", Owner: owner),
            new Intent.CreateSpec(_one, "x", owner),
            new Intent.SetOwner(_one, owner),
            new Intent.OwnerSet(owner),
            new Intent.CreateTask("x", owner),
            new Intent.CreateNumberedPlan("x", owner),
        ];

    [Test]
    public void GoodTitlesAndOwnersAreFine() =>
        Assert.That(WithTitle("Add search").Concat(WithOwner("Backend Team")).Select(IntentCheck.Of), Is.All.Null);

    [Test]
    public void ABadTitleIsFoundInEveryIntentThatHasOne() =>
        Assert.That(
            WithTitle("a\nb").Select(i => IntentCheck.Of(i)?.Message),
            Is.All.EqualTo("The title has a line break in it.")
        );

    [Test]
    public void ABadOwnerIsFoundInEveryIntentThatHasOne() =>
        Assert.That(WithOwner(" ").Select(i => IntentCheck.Of(i)?.Message), Is.All.EqualTo("The owner is empty."));

    [Test]
    public void ASpecWithoutATitleOfItsOwnIsFine() => Assert.That(IntentCheck.Of(new Intent.CreateSpec(_one)), Is.Null);

    [Test]
    public void EveryIntentWithATitleOrAnOwnerToWriteIsChecked()
    {
        var written = typeof(Intent)
            .GetNestedTypes()
            .Where(t =>
                t != typeof(Intent.List)
                && t != typeof(Intent.Recap)
                && t.GetProperties().Any(p => p.Name is "Title" or "Owner")
            );

        Assert.That(
            WithTitle("x").Concat(WithOwner("x")).Select(i => i.GetType()).Distinct(),
            Is.EquivalentTo(written)
        );
    }
}
