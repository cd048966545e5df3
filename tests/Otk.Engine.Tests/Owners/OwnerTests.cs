using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Owners;

public sealed class OwnerTests
{
    [Test]
    public void WhoTellsTheOwnerAndTheWholeCascade()
    {
        using var workspace = new TempWorkspace();
        var told = workspace.Do<Outcome.OwnerTold>(new Intent.OwnerWho());
        Assert.That(told.Owner, Is.EqualTo("Tester"));
        Assert.That(
            told.Sources.Select(s => s.Name),
            Is.EqualTo(new[] { "OTK_OWNER", ".otk/.owner", "git config user.name", "system user" })
        );
        Assert.That(told.Sources[0].Value, Is.EqualTo("Tester"));
        Assert.That(told.Sources[1].Value, Is.Null);
        Assert.That(told.Sources[3].Value, Is.Not.Empty);
    }

    [Test]
    public void SetOwnerIsStoredAndHoldsWhereTheEnvironmentSaysNothing()
    {
        using var workspace = new TempWorkspace();
        var stored = workspace.Do<Outcome.OwnerStored>(new Intent.OwnerSet("  Backend Team "));
        Assert.That((stored.Owner, stored.Path), Is.EqualTo(("Backend Team", ".otk/.owner")));
        Assert.That(File.ReadAllText(workspace.Root.Combine(".otk", ".owner")), Is.EqualTo("Backend Team\n"));
        Assert.That(workspace.Do<Outcome.OwnerTold>(new Intent.OwnerWho()).Owner, Is.EqualTo("Tester"));
        workspace.SetEnvironment("OTK_OWNER", " ");
        Assert.That(workspace.Do<Outcome.OwnerTold>(new Intent.OwnerWho()).Owner, Is.EqualTo("Backend Team"));
        workspace.Do<Outcome.OwnerStored>(new Intent.OwnerSet("Frontend Team"));
        Assert.That(workspace.Do<Outcome.OwnerTold>(new Intent.OwnerWho()).Owner, Is.EqualTo("Frontend Team"));
    }

    [TestCase("")]
    [TestCase("a\nb")]
    [TestCase("\u001b[31m")]
    public void OwnerThatIsNoLineOfTextIsRefused(string owner)
    {
        using var workspace = new TempWorkspace();
        Assert.That(workspace.Fail(new Intent.OwnerSet(owner)).Kind, Is.EqualTo(ProblemKind.Usage));
        Assert.That(workspace.Snapshot(), Is.Empty);
    }

    [Test]
    public void BadOwnerInTheEnvironmentIsToldOfByItsSource()
    {
        using var workspace = new TempWorkspace();
        workspace.SetEnvironment("OTK_OWNER", "a\u001bb");
        Assert.That(
            workspace.Fail(new Intent.CreatePlan("Search")).Message,
            Is.EqualTo("OTK_OWNER: The owner has a control character in it (U+001B).")
        );
        Assert.That(workspace.Plans(), Is.Empty);
    }
}
