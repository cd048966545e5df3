using System.Diagnostics;
using Otk.Model.Documents;
using Otk.Testing;

namespace Otk.Workspace.Tests;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class WorkspaceFolderTests : IDisposable
{
    private readonly TempFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public void WithoutAnythingTheCurrentFolderIsTheRoot()
    {
        var folder = WorkspaceFolder.Find(Make("a/b"), _ => null);

        Assert.That(folder.Root, Is.EqualTo(At("a/b")));
        Assert.That(folder.Artifacts, Is.EqualTo(At("a/b/ai_docs")));
        Assert.That(folder.Settings, Is.EqualTo(At("a/b/.otk")));
        Assert.That(folder.Templates, Is.EqualTo(At("a/b/.claude/templates")));
        Assert.That(folder.FolderOf(DocumentKind.Log), Is.EqualTo(At("a/b/ai_docs/exec_logs")));
        Assert.That(Directory.EnumerateFileSystemEntries(At("a/b")), Is.Empty);
    }

    [TestCase(".otk")]
    [TestCase("ai_docs")]
    public void TheNearestFolderWithAWorkspaceInItIsTheRoot(string marker)
    {
        Make("ai_docs");
        Make("a/.git");
        Make($"a/b/{marker}");

        Assert.That(WorkspaceFolder.Find(Make("a/b/c/d"), _ => null).Root, Is.EqualTo(At("a/b")));
        Assert.That(WorkspaceFolder.Find(At("a/b"), _ => null).Root, Is.EqualTo(At("a/b")));
        Assert.That(WorkspaceFolder.Find(At($"a/b/{marker}"), _ => null).Root, Is.EqualTo(At("a/b")));
        Assert.That(WorkspaceFolder.Find(_root.Path, _ => null).Root, Is.EqualTo(_root.Path));
    }

    [Test]
    public void TheSearchStopsAtTheTopOfARepositoryThatMayBeNested()
    {
        Make("ai_docs");
        Make("a/.git");
        Make("a/.otk");
        Make("a/b/c/.git");

        Assert.That(WorkspaceFolder.Find(Make("a/b/c/d"), _ => null).Root, Is.EqualTo(At("a/b/c")));
        Assert.That(WorkspaceFolder.Find(At("a/b"), _ => null).Root, Is.EqualTo(At("a")));
    }

    [Test]
    public void OutsideGitTheSearchStopsAtTheHomeFolder()
    {
        Make("ai_docs");
        Assert.That(WorkspaceFolder.Find(Make("home/a/b"), _ => null).Root, Is.EqualTo(_root.Path));
        Assert.That(
            WorkspaceFolder.Find(At("home/a/b"), n => n == "HOME" ? At("home") : null).Root,
            Is.EqualTo(At("home/a/b"))
        );

        Make("home/ai_docs");
        Assert.That(
            WorkspaceFolder.Find(At("home/a/b"), n => n == "HOME" ? At("home") : null).Root,
            Is.EqualTo(At("home"))
        );
    }

    [Test]
    public void AFolderOfAnotherUserIsNotSearched()
    {
        Make("ai_docs");
        Make("theirs/ai_docs");
        Make("theirs/ours/below");
        Assume.That(Environment.UserName, Is.EqualTo("root"), "giving a folder away takes root");
        Process.Start("chown", ["12345", At("theirs")]).WaitForExit();

        Assert.That(WorkspaceFolder.Find(At("theirs/ours/below"), _ => null).Root, Is.EqualTo(At("theirs/ours/below")));
        Assert.That(
            WorkspaceFolder.Find(At("theirs"), _ => null).Root,
            Is.EqualTo(At("theirs")),
            "the current folder is the user's choice"
        );
    }

    [Test]
    public void ElseTheTopOfTheRepositoryIsTheRoot()
    {
        Make("a/.git");

        Assert.That(WorkspaceFolder.Find(Make("a/b/c"), _ => null).Root, Is.EqualTo(At("a")));
    }

    [Test]
    public void AWorktreeOrSubmoduleHasAFileForItsTop()
    {
        Make("a/.git");
        _root.Write("a/b/.git", "gitdir: ../.git/worktrees/b\n");

        Assert.That(WorkspaceFolder.Find(Make("a/b/c"), _ => null).Root, Is.EqualTo(At("a/b")));
    }

    [TestCase("docs")]
    [TestCase(" docs/ ")]
    [TestCase("./docs")]
    public void ARelativeArtifactRootLiesBelowTheRoot(string value)
    {
        Make("a/.git");
        var folder = WorkspaceFolder.Find(Make("a/b"), n => n == "OTK_ARTIFACT_ROOT" ? value : null);

        Assert.That(folder.Artifacts, Is.EqualTo(At("a/docs")));
        Assert.That(folder.Display(folder.Artifacts), Is.EqualTo("../docs"));
    }

    [Test]
    public void ARelativeArtifactRootMarksTheRootInsteadOfTheUsualOne()
    {
        Make("a/my/docs");
        Make("a/b/ai_docs");

        Assert.That(
            WorkspaceFolder.Find(Make("a/b/c"), n => n == "OTK_ARTIFACT_ROOT" ? "my/docs" : null).Root,
            Is.EqualTo(At("a"))
        );
    }

    [Test]
    public void AnAbsoluteArtifactRootIsTakenAsItIsAndMarksNoRoot()
    {
        Make("elsewhere/plans");
        Make("a/.git");
        var folder = WorkspaceFolder.Find(Make("a/b"), n => n == "OTK_ARTIFACT_ROOT" ? At("elsewhere") : null);

        Assert.That(folder.Root, Is.EqualTo(At("a")));
        Assert.That(folder.Artifacts, Is.EqualTo(At("elsewhere")));
        Assert.That(folder.Display(At("elsewhere/plans/x.md")), Is.EqualTo(At("elsewhere/plans/x.md")));
    }

    [TestCase("")]
    [TestCase("  ")]
    public void AnEmptyArtifactRootIsTheUsualOne(string value) =>
        Assert.That(
            WorkspaceFolder.Find(_root.Path, n => n == "OTK_ARTIFACT_ROOT" ? value : null).Artifacts,
            Does.EndWith("/ai_docs")
        );

    [TestCase("a", "ai_docs/plans/x.md")]
    [TestCase("a/b", "../ai_docs/plans/x.md")]
    [TestCase("a/ai_docs/plans", "x.md")]
    public void APathIsShownAsItIsTypedFromTheCurrentFolder(string current, string shown)
    {
        Make("a/ai_docs/plans");

        Assert.That(
            WorkspaceFolder.Find(Make(current), _ => null).Display(At("a/ai_docs/plans/x.md")),
            Is.EqualTo(shown)
        );
    }

    private string At(string relative) => Path.Combine(_root.Path, relative);

    private string Make(string relative) => Directory.CreateDirectory(At(relative)).FullName;
}
