using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Trust;

/// <summary>
/// Which workspace is meant in linked worktrees, submodules and parts of a repository; with real git.
/// </summary>
[Platform("Linux")]
public sealed class WorktreeTests
{
    [Test]
    public void IgnoredDocumentsOfTheMainWorktreeAreMeantInALinkedOne()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(folder, "cd main && otk plan 'In main' && git worktree add -q ../linked");

        var resumed = Shell(folder, "cd linked && otk plan 'From linked' --ready && otk orchestrate && otk resume");
        Assert.That(resumed, Does.Contain($"The documents are those of the main worktree, {folder.Combine("main")}"));
        Assert.That(Directory.Exists(folder.Combine("linked", "ai_docs")), Is.False);
        Assert.That(Shell(folder, "cd main && otk list plans"), Does.Contain("From linked").And.Contain("In main"));
        Assert.That(Shell(folder, "cd linked/ && mkdir -p deep && cd deep && otk list plans"), Does.Contain("In main"));
    }

    [Test]
    public void ThisWorktreeKeepsThemApart()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(folder, "cd main && otk plan 'In main' && git worktree add -q ../linked");
        Shell(folder, "cd linked && otk plan 'Own' --this-worktree");

        Assert.That(
            Shell(folder, "cd linked && otk list plans"),
            Does.Contain("Own").And.Not.Contain("In main"),
            "what it has of its own is meant from then on"
        );
        Assert.That(Shell(folder, "cd main && otk list plans"), Does.Not.Contain("Own"));
    }

    [Test]
    public void TrackedDocumentsAreEachWorktreesOwn()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(
            folder,
            "cd main && otk init --track && otk plan 'In main' && git add . && git commit -qm docs && git worktree add -q ../linked"
        );
        Shell(folder, "cd linked && otk plan 'In linked'");

        Assert.That(Shell(folder, "cd main && otk list plans"), Does.Not.Contain("In linked"));
        Assert.That(Directory.GetFiles(folder.Combine("linked", "ai_docs", "plans"), "*.md"), Has.Length.EqualTo(2));
    }

    [Test]
    public void AFileThatOnlyClaimsToBeAWorktreeLeadsNowhere()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(folder, "cd main && otk plan 'Secret' && git worktree add -q ../linked");
        Shell(folder, "mkdir fake && cp linked/.git fake/.git");

        Assert.That(Shell(folder, "cd fake && otk list plans"), Does.Not.Contain("Secret"));
    }

    [Test]
    public void AnEntryThatSomebodyElseWroteIsNotTheMainRepositorys()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(folder, "cd main && otk plan 'Secret'");
        Shell(
            folder,
            "mkdir -p fake/entry && cd fake && echo 'gitdir: entry' > .git && echo ../../main/.git > entry/commondir && echo \"$PWD/.git\" > entry/gitdir"
        );

        Assert.That(Shell(folder, "cd fake && otk list plans"), Does.Not.Contain("Secret"));
    }

    [Test]
    public void ASubmoduleAndANestedRepositoryAreTheirOwn()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(
            folder,
            "cd main && otk plan Outer && git init -q nested && git -c protocol.file.allow=always submodule --quiet add \"$PWD\" sub"
        );

        Assert.That(Shell(folder, "cd main/nested && otk list plans"), Does.Not.Contain("Outer"));
        Assert.That(Shell(folder, "cd main/sub && otk list plans"), Does.Not.Contain("Outer"));
    }

    [Test]
    public void HereBeginsAWorkspaceInAPartOfARepository()
    {
        using var folder = new TempFolder();
        Repository(folder);
        Shell(folder, "cd main && otk plan Whole && mkdir -p part/deep && cd part && otk init --here");

        Shell(folder, "cd main/part/deep && otk plan Part");
        Assert.That(Shell(folder, "cd main/part && otk list plans"), Does.Contain("Part").And.Not.Contain("Whole"));
        Assert.That(Shell(folder, "cd main && otk list plans"), Does.Contain("Whole").And.Not.Contain("Part"));
    }

    private static void Repository(TempFolder folder) =>
        Shell(
            folder,
            "git init -q main && cd main && git config user.name D && git config user.email d@example.org && git commit -q --allow-empty -m begin"
        );

    private static string Shell(TempFolder folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-ec", $"exec 2>&1 < /dev/null\n{script}"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["HOME"] = folder.Path;
        start.Environment["OTK_OWNER"] = "Tester";
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        Assert.That(shell.ExitCode, Is.Zero, output);
        return output;
    }
}
