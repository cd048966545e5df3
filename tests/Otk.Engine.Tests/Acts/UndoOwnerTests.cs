using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Acts;

/// <summary>Undoing takes back the last act of the same owner; another's wants its number.</summary>
public sealed class UndoOwnerTests
{
    [Test]
    public void TheLastActOfTheSameOwnerIsTakenBack()
    {
        using var workspace = new TempWorkspace();
        As(workspace, "Dana").Plan("Dana's");
        As(workspace, "Kim").Plan("Kim's");

        Assert.That(As(workspace, "Dana").Do<Outcome.Undone>(new Intent.Undo()).Paths.Single(), Does.Contain("danas"));
        Assert.That(
            workspace.Store.All(Model.Documents.DocumentKind.Plan).Documents.Select(d => d.Title),
            Is.EqualTo(new[] { "Kim's" })
        );
    }

    [Test]
    public void AnothersActWantsItsNumber()
    {
        using var workspace = new TempWorkspace();
        As(workspace, "Kim").Plan("Kim's");
        var problem = As(workspace, "Dana").Fail(new Intent.Undo());

        Assert.That((problem.Kind, problem.Mend[0]), Is.EqualTo((ProblemKind.Refused, "otk undo 1")));
        Assert.That(problem.Message, Does.Contain("Kim"));
        workspace.Do<Outcome.Undone>(new Intent.Undo(Number: 1));
        Assert.That(
            workspace.Fail(new Intent.Undo(Number: 1)).Message,
            Is.EqualTo("There is no act 1 that can be undone.")
        );
    }

    [Test]
    public void WhoeverGivesNoNameIsTheOwnerOfTheClone()
    {
        using var workspace = new TempWorkspace();
        workspace.Root.Write(".otk/.owner", "Dana\n");
        As(workspace, "").Plan("By nobody named");

        Assert.That(As(workspace, "Kim").Fail(new Intent.Undo()).Kind, Is.EqualTo(ProblemKind.Refused));
        Assert.That(As(workspace, "Dana").Do<Outcome.Undone>(new Intent.Undo()).Paths, Has.Count.EqualTo(1));
    }

    private static TempWorkspace As(TempWorkspace workspace, string owner)
    {
        workspace.SetEnvironment("OTK_OWNER", owner);
        return workspace;
    }
}
