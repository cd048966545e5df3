using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Tests;

public sealed class IntentTargetTests
{
    private static readonly DocumentRef _one = new DocumentRef.ById(DocumentKind.Spec, "SPEC-auth");
    private static readonly DocumentRef _other = new DocumentRef.ByTitle(DocumentKind.Spec, "search");

    private static readonly DocumentRef _after = new DocumentRef.ByNumber(DocumentKind.Plan, 7);

    private static readonly Intent[] _targeted =
    [
        new Intent.CreateSpec(_one),
        new Intent.Scout(_one),
        new Intent.Execute(_one),
        new Intent.SetStatus(_one, "done"),
        new Intent.SetOwner(_one, "x"),
        new Intent.SetTitle(_one, "x"),
        new Intent.Show(_one),
        new Intent.Log(_one, LogEntry.Note, "x"),
        new Intent.Check(_one, "1"),
        new Intent.Archive(_one),
        new Intent.Restore(_one),
        new Intent.Claim(_one),
        new Intent.Release(_one),
        new Intent.SetAfter(_one, _after),
        new Intent.History(_one),
        new Intent.Graph(_one),
    ];

    [Test]
    public void TheTargetIsTheReferenceInTheIntent() =>
        Assert.That(_targeted.Select(i => i.Target()), Is.All.SameAs(_one));

    [Test]
    public void AnIntentWithAnotherTargetDiffersInNothingElse()
    {
        foreach (var intent in _targeted)
        {
            Assert.That(intent.WithTarget(_other).Target(), Is.SameAs(_other));
            Assert.That(intent.WithTarget(_other).WithTarget(_one), Is.EqualTo(intent));
        }
    }

    [Test]
    public void AnIntentAboutNoDocumentStaysAsItIs()
    {
        Intent intent = new Intent.Orchestrate(DryRun: true);

        Assert.That(intent.Target(), Is.Null);
        Assert.That(intent.WithTarget(_one), Is.SameAs(intent));
    }

    [Test]
    public void EveryIntentWithAReferenceHasATarget() =>
        Assert.That(
            _targeted.Select(i => i.GetType()),
            Is.EquivalentTo(
                typeof(Intent)
                    .GetNestedTypes()
                    .Where(t => t.GetProperties().Any(p => p.PropertyType == typeof(DocumentRef)))
            )
        );
}
