using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Trust;

/// <summary>
/// What a repository brings does nothing until a person says so, and cannot keep the commands from working.
/// </summary>
[Platform("Linux")]
public sealed class HostileCloneTests
{
    [Test]
    public void AProgramNamedGitInTheCurrentFolderIsNotRun()
    {
        using var folder = new TempFolder();
        folder.Write("git", "#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n");
        Shell(folder, "chmod +x git && mkdir sub && cp git sub/");

        foreach (
            var command in new[]
            {
                "otk plan A --ready",
                "otk owner who",
                "otk claim plan 1",
                "otk next",
                "otk orchestrate",
                "otk exec latest",
                "otk-new 'scout the spec'",
                "otk undo",
            }
        )
            Assert.That(Shell(folder, $"unset OTK_OWNER; PATH=.::sub:$PATH; {command}").Status, Is.Zero, command);
        Assert.That(
            (File.Exists(folder.Combine("ran")), File.Exists(folder.Combine("sub", "ran"))),
            Is.EqualTo((false, false))
        );
    }

    [Test]
    public void ATrackedJournalWritesNothing()
    {
        using var folder = new TempFolder();
        folder.Write(
            ".otk/journal/pending.json",
            """{"act":"x","group":"g","time":"2025-10-14T01:23:45Z","undoes":[],"files":[{"path":".git/config","before":null,"after":"x"},{"path":"ai_docs/plans/x.md","before":null,"after":"x"}]}"""
        );
        Shell(folder, "git init -q . && git add -f . && git -c user.name=E -c user.email=e@e commit -qm x");
        var config = File.ReadAllText(folder.Combine(".git", "config"));

        Assert.That(Shell(folder, "otk plan A").Status, Is.Zero);
        Assert.That(File.ReadAllText(folder.Combine(".git", "config")), Is.EqualTo(config));
        Assert.That(File.Exists(folder.Combine("ai_docs", "plans", "x.md")), Is.False);
        Assert.That(
            Shell(folder, "otk doctor").Output,
            Does.Contain(".otk/journal/pending.json: This entry of the journal is passed over. Git tracks it")
        );
        Assert.That(
            Shell(folder, "otk undo && otk plan B && git status --porcelain").Output,
            Does.Not.Contain(" D ").And.Not.Contain(" M ")
        );
    }

    [TestCase(".otk/lock", "otk plan A")]
    [TestCase(".otk/history", "otk list")]
    [TestCase(".otk/journal", "otk plan A")]
    [TestCase(".otk/hooks", "otk hooks")]
    [TestCase(".otk/grammar", "otk-new 'show the board'")]
    [TestCase(".claude", "otk init --templates")]
    [TestCase("CLAUDE.md", "otk init --claude")]
    [TestCase("AGENTS.md", "otk init --agents")]
    [TestCase(".otk", "otk plan A")]
    public void ALinkThatLeadsOutIsNotWrittenThrough(string link, string command)
    {
        using var folder = new TempFolder();
        Shell(
            folder,
            $"mkdir -p work/.otk work/ai_docs outside && cd work && rm -rf {link} && ln -s ../{(link.Contains('/', StringComparison.Ordinal) ? "../" : "")}outside/{(link.EndsWith(".md", StringComparison.Ordinal) ? "note.md" : "")} {link}"
        );

        var (status, output) = Shell(folder, $"cd work && {command}");
        Assert.That(status, Is.InRange(0, 4), output);
        Assert.That(output, Does.Not.Contain("Unhandled").And.Not.Contain("   at "));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Combine("outside")), Is.Empty, output);
    }

    [TestCase(".otk/.owner", "otk plan A")]
    [TestCase(".otk/history", "otk list")]
    [TestCase(".otk/journal/pending.json", "otk plan A")]
    [TestCase(".otk/journal/000001.json", "otk undo --list")]
    [TestCase(".otk/hooks/plan-created", "otk plan A")]
    [TestCase(".otk/grammar/x.yaml", "otk-new 'show the board'")]
    [TestCase(".claude/templates/plan.md", "otk plan A")]
    [TestCase("ai_docs/plans/PLAN-20251014-01K7A2-x.md", "otk search word")]
    [TestCase("ai_docs/plans/PLAN-20251014-01K7A2-x.md", "otk doctor")]
    [TestCase("ai_docs/exec_logs/SPEC-20251014-01K7A2-x-exec-latest.md", "otk doctor")]
    public void APipeOrAnEndlessDeviceHoldsNobodyUp(string path, string command)
    {
        using var folder = new TempFolder();
        foreach (var make in new[] { $"mkfifo {path}", $"ln -s /dev/zero {path}", $"mkdir {path}" })
        {
            Shell(folder, $"rm -rf {path}; mkdir -p ai_docs/plans ai_docs/specs $(dirname {path}) && {make}");
            var (status, output) = Shell(folder, $"ulimit -v 60000000; timeout -s KILL 20 {command}");
            Assert.That(status, Is.InRange(0, 4), $"{make}: {output}");
            Assert.That(output, Does.Not.Contain("Unhandled").And.Not.Contain("   at "));
        }
    }

    [Test]
    public void TrustIsAskedForOnATerminalOnly()
    {
        using var folder = new TempFolder();
        folder.Write(".otk/hooks/plan-created", "#!/bin/sh\ntouch ran\n");
        Shell(folder, "chmod +x .otk/hooks/plan-created");

        Assert.That(Shell(folder, "otk trust").Status, Is.EqualTo(4));
        Assert.That(Shell(folder, "otk-new 'trust this project'").Status, Is.Not.Zero);
        Assert.That(
            Shell(folder, "otk plan A && ls ran").Output,
            Does.Contain("Not run: the hook plan-created").And.Contain("cannot access 'ran'")
        );
        Assert.That(Shell(folder, "otk trust --yes && otk plan B && ls ran").Status, Is.Zero);
        Assert.That(Shell(folder, "otk trust --json").Output, Is.EqualTo("{\"ok\":true,\"known\":1}\n"));
    }

    private static (int Status, string Output) Shell(TempFolder folder, string script)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"exec 2>&1 < /dev/null\n{script}"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["HOME"] = Path.GetTempPath() + "otk-no-home";
        start.Environment["XDG_DATA_HOME"] = folder.Combine(".data");
        start.Environment["OTK_OWNER"] = "Tester";
        using var shell = Process.Start(start)!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output);
    }
}
