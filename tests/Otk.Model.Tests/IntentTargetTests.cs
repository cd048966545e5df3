using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Model.Tests;

public sealed class IntentTargetTests
{
    private static readonly DocumentRef _one = new DocumentRef.ById(DocumentKind.Spec, "SPEC-auth");
    private static readonly DocumentRef _other = new DocumentRef.ByTitle(DocumentKind.Spec, "search");

    private static readonly Intent[] _targeted =
    [
        .. IntentKind.All.Where(k => k.Target is not null).Select(k => k.Target!.With(k.Unsaid, _one)),
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
