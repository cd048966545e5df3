using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Workspace.Tests.Documents;

/// <summary>Nothing in a document, and no link, leads out of the workspace.</summary>
[Platform("Linux,MacOsX")]
public sealed class OutsideTests
{
    [TestCase("../../escape")]
    [TestCase("/etc/passwd")]
    [TestCase("..")]
    [TestCase(".hidden")]
    [TestCase("a\\\\b")]
    [TestCase("PLAN-*")]
    [TestCase("con:aux")]
    public void AnIdThatIsAPathIsNone(string id)
    {
        using var root = new TempFolder();
        var path = root.Write("ai_docs/plans/a.md", $"---\nid: \"{id}\"\ntitle: T\nstatus: draft\n---\n");

        Assert.That(Read(root, path).TryGet(out _, out var problem), Is.False);
        Assert.That(problem!.Message, Does.EndWith("cannot be part of a file's name."));
    }

    [Test]
    public void ADocumentThatIsALinkOutOfTheWorkspaceIsNotRead()
    {
        using var root = new TempFolder();
        using var elsewhere = new TempFolder();
        var secret = elsewhere.Write("secret.md", "---\nid: PLAN-a\ntitle: Secret\nstatus: draft\n---\n");
        Directory.CreateDirectory(root.Combine("ai_docs", "plans"));
        File.CreateSymbolicLink(root.Combine("ai_docs", "plans", "a.md"), secret);

        Assert.That(Read(root, root.Combine("ai_docs", "plans", "a.md")).TryGet(out _, out var problem), Is.False);
        Assert.That(problem!.Kind, Is.EqualTo(ProblemKind.Refused));
    }

    [Test]
    public void ADocumentThatIsALinkInsideTheWorkspaceIsRead()
    {
        using var root = new TempFolder();
        var real = root.Write("notes/a.md", "---\nid: PLAN-a\ntitle: Linked\nstatus: draft\n---\n");
        Directory.CreateDirectory(root.Combine("ai_docs", "plans"));
        File.CreateSymbolicLink(root.Combine("ai_docs", "plans", "a.md"), real);

        Assert.That(Read(root, root.Combine("ai_docs", "plans", "a.md")).TryGet(out var document, out _), Is.True);
        Assert.That(document!.Title, Is.EqualTo("Linked"));
    }

    [TestCase(".otk")]
    [TestCase("ai_docs")]
    [TestCase("ai_docs/specs")]
    [TestCase("ai_docs/archive")]
    public void AFolderThatIsALinkOutOfTheWorkspaceStopsEveryAct(string folder)
    {
        using var root = new TempFolder();
        using var elsewhere = new TempFolder();
        Directory.CreateDirectory(root.Combine(".otk"));
        Directory.CreateDirectory(root.Combine("ai_docs"));
        if (Directory.Exists(root.Combine(folder)))
            Directory.Delete(root.Combine(folder));
        Directory.CreateSymbolicLink(root.Combine(folder), elsewhere.Path);

        Assert.That(
            WorkspaceBounds.Check(WorkspaceFolder.Find(root.Path, _ => null))?.Message,
            Is.EqualTo($"{folder} is a link that leads out of the workspace.")
        );
    }

    private static Result<Document> Read(TempFolder root, string path) =>
        new DocumentStore(WorkspaceFolder.Find(root.Path, _ => null)).Read(DocumentKind.Plan, path);
}
