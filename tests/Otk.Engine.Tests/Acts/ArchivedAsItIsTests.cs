using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Testing;

namespace Otk.Engine.Tests.Acts;

public sealed class ArchivedAsItIsTests
{
    [Test]
    public void ASpecWhosePlanIsExecutingStays()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search", ready: true);
        var spec = workspace.Spec("How", plan);
        workspace.Do<Outcome.Started>(new Intent.Execute(TempWorkspace.Ref(spec)));
        var before = workspace.Snapshot();

        var problem = workspace.Fail(new Intent.Archive(TempWorkspace.Ref(spec)));
        Assert.That(problem.Kind, Is.EqualTo(ProblemKind.Refused));
        Assert.That(problem.Message, Is.EqualTo($"{spec.Id.Stem} is for {plan.Id.Stem}, which is executing."));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
        workspace.Do<Outcome.Moved>(new Intent.Archive(TempWorkspace.Ref(spec), Force: true));
    }

    [Test]
    public void TheReasonIsKeptUntilItComesBack()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        var before = workspace.Snapshot();
        var reference = TempWorkspace.Ref(plan);

        workspace.Do<Outcome.Moved>(new Intent.Archive(reference, Reason: "duplicate of: PLAN-x"));
        var archived = workspace.Root.Combine("ai_docs", "archive", "plans", Path.GetFileName(plan.Path));
        Assert.That(File.ReadAllText(archived), Does.Contain("\narchive_reason: \"duplicate of: PLAN-x\"\n"));

        workspace.Do<Outcome.Moved>(new Intent.Restore(reference));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void AReasonOfTheUsersOwnStays()
    {
        using var workspace = new TempWorkspace();
        var plan = workspace.Plan("Search");
        File.WriteAllText(plan.Path, plan.Text.Replace("\nstatus:", "\nreason: mine\nstatus:"));
        var before = workspace.Snapshot();

        workspace.Do<Outcome.Moved>(new Intent.Archive(TempWorkspace.Ref(plan)));
        workspace.Do<Outcome.Moved>(new Intent.Restore(TempWorkspace.Ref(plan)));
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void ALinkedDocumentIsArchivedAsALinkAndComesBack()
    {
        using var workspace = new TempWorkspace();
        workspace.Plan("Another");
        workspace.Root.Write("notes/x.md", "---\nid: PLAN-20251014-01K7A2-x\ntitle: Linked\nstatus: draft\n---\n");
        var link = workspace.Root.Combine("ai_docs", "plans", "PLAN-20251014-01K7A2-x.md");
        File.CreateSymbolicLink(link, "../../notes/x.md");
        var reference = new DocumentRef.ById(DocumentKind.Plan, "PLAN-20251014-01K7A2");

        workspace.Do<Outcome.Moved>(new Intent.Archive(reference));
        var archived = workspace.Root.Combine("ai_docs", "archive", "plans", "PLAN-20251014-01K7A2-x.md");
        Assert.That(
            (new FileInfo(link).LinkTarget, new FileInfo(archived).LinkTarget),
            Is.EqualTo(((string?)null, "../../../notes/x.md"))
        );
        Assert.That(File.ReadAllText(archived), Does.Contain("Linked"));

        workspace.Do<Outcome.Moved>(new Intent.Restore(reference));
        Assert.That((new FileInfo(link).LinkTarget, File.Exists(archived)), Is.EqualTo(("../../notes/x.md", false)));
    }

    [Test]
    public void AnUnreadableLogKeepsItsSpecWhereItIs()
    {
        using var workspace = new TempWorkspace();
        var spec = workspace.Spec("How", workspace.Plan("Search", ready: true));
        workspace.Root.Write($"ai_docs/exec_logs/{spec.Id.Text}-exec-20251014-012345.md", "\0");
        var before = workspace.Snapshot();

        Assert.That(
            workspace.Fail(new Intent.Archive(TempWorkspace.Ref(spec))).At!.Path,
            Does.EndWith("-exec-20251014-012345.md")
        );
        Assert.That(workspace.Snapshot(), Is.EqualTo(before));
    }
}
