using System.Diagnostics;
using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Journal;

namespace Otk.Workspace.Tests.Journal;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class JournalBoundsTests : IDisposable
{
    private readonly TempFolder _root = new();
    private readonly WorkspaceFolder _folder;

    public JournalBoundsTests()
    {
        Directory.CreateDirectory(_root.Combine("ai_docs", "plans"));
        _folder = WorkspaceFolder.Find(_root.Path, _ => null);
    }

    public void Dispose() => _root.Dispose();

    private static readonly string[] _outside =
    [
        """{"path":".git/config","before":null,"after":"x"}""",
        """{"path":"../out.md","before":null,"after":"x"}""",
        """{"path":"/tmp/otk-out.md","before":null,"after":"x"}""",
        """{"path":"ai_docs/plans/../../src.md","before":null,"after":"x"}""",
        """{"path":"ai_docs/plans/deeper/x.md","before":null,"after":"x"}""",
        """{"path":".otk/hooks/plan-created","before":null,"after":"x"}""",
        """{"path":".otk/grammar/x.yaml","before":null,"after":"x"}""",
        """{"path":"README.md","to":"ai_docs/plans/x.md"}""",
        """{"path":"ai_docs/plans/a.md","to":"../stolen.md"}""",
        """{"path":"ai_docs/exec_logs/x.md","link":true,"before":null,"after":"../../../etc/passwd"}""",
        """{"path":"ai_docs/exec_logs/x.md","link":true,"before":null,"after":"/etc/passwd"}""",
        """{"path":"ai_docs/link/x.md","before":null,"after":"x"}""",
    ];

    [TestCaseSource(nameof(_outside))]
    public void AnEntryThatLeadsElsewhereIsPassedOverAndNamed(string change)
    {
        _root.Write("ai_docs/plans/a.md", "a");
        _root.Write("README.md", "mine");
        Directory.CreateSymbolicLink(_root.Combine("ai_docs", "link"), "/tmp");
        var pending = Entry("pending.json", change);
        var done = Entry("000001.json", change);
        var before = Files();

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(Journal.Names().Select(Journal.Read), Is.All.Null);
        Assert.That(Journal.PassedOver().Select(p => p.Path), Is.EqualTo(new[] { done, pending }));
        Assert.That(Files(), Is.EqualTo(before));
    }

    [Test]
    public void AnEntryThatGitTracksIsPassedOver()
    {
        var pending = Entry("pending.json", """{"path":"ai_docs/plans/a.md","before":null,"after":"x"}""");
        Git("init", "-q");
        Git("add", "-f", ".");

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(
            Journal.PassedOver().Single(),
            Is.EqualTo((pending, "Git tracks it, so it came with the repository."))
        );
        Assert.That(File.Exists(_root.Combine("ai_docs", "plans", "a.md")), Is.False);
    }

    [Test]
    public void AJournalLaidOutAsABareRepositoryRunsNothingAndIsNoWayAroundGit()
    {
        var pending = Entry("pending.json", """{"path":"ai_docs/plans/a.md","before":null,"after":"x"}""");
        var ran = _root.Combine("ran");
        _root.Write(".otk/journal/HEAD", "ref: refs/heads/main\n");
        _root.Write(".otk/journal/refs/kept", "");
        _root.Write(".otk/journal/objects/kept", "");
        _root.Write(
            ".otk/journal/config",
            $"[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = \"touch {ran}\"\n"
        );
        Git("init", "-q");
        Git("add", "-f", ".");

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(Journal.PassedOver().Single().Path, Is.EqualTo(pending));
        Assert.That(File.Exists(ran), Is.False);
        Assert.That(File.Exists(_root.Combine("ai_docs", "plans", "a.md")), Is.False);
    }

    [Test]
    public void AnEntryIsPassedOverWhereGitDoesNotTell()
    {
        Entry("pending.json", """{"path":"ai_docs/plans/a.md","before":null,"after":"x"}""");
        Git("init", "-q");
        _root.Write(".git/config", "[core\n");

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(
            Journal.PassedOver().Single().Why,
            Is.EqualTo("Git does not tell whether it came with the repository.")
        );
    }

    [Test]
    public void ANumberBeyondAllNumbersLocksNobodyOut()
    {
        _root.Write(".otk/journal/899999999.json", "{}");
        for (var i = 0; i < 3; i++)
        {
            using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(5)).Value();
            var changes = new ChangeSet();
            changes.Add(FileChange.Create(_root.Combine("ai_docs", "plans", $"new{i}.md"), "x"));
            Assert.That(changes.Commit(_folder, held), Is.Null);
        }

        Assert.That(Journal.Names().Select(n => n.Number), Is.EqualTo(new[] { 3, 2, 1 }));
    }

    [Test]
    public void AnEntryOfAnotherUserIsPassedOver()
    {
        var pending = Entry("pending.json", """{"path":"ai_docs/plans/a.md","before":null,"after":"x"}""");
        Assume.That(Environment.UserName, Is.EqualTo("root"), "giving a file away takes root");
        Run("chown", "12345", pending);

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(Journal.PassedOver().Single(), Is.EqualTo((pending, "Another user wrote it.")));
    }

    [TestCase("")]
    [TestCase("{\"act\":null}")]
    [TestCase(
        "{\"act\":\"x\",\"group\":\"g\",\"time\":\"2025-10-14T01:23:45Z\",\"undoes\":[],\"files\":[{\"path\":\"a\\u0000b\",\"before\":null,\"after\":null}]}"
    )]
    [TestCase(
        "{\"act\":\"x\",\"group\":\"g\",\"time\":\"2025-10-14T01:23:45Z\",\"undoes\":[99999999999],\"files\":[]}"
    )]
    public void ADamagedEntryStopsNoCommand(string text)
    {
        _root.Write(".otk/journal/000007.json", text);
        Directory.CreateDirectory(_root.Combine(".otk", "journal", "000008.json"));
        File.CreateSymbolicLink(_root.Combine(".otk", "journal", "000009.json"), "/dev/zero");
        Directory.CreateDirectory(_root.Combine(".otk", "journal", "pending.json"));

        Assert.That(Journal.Finish(), Is.Empty);
        Assert.That(Journal.Names().Select(Journal.Read), Is.All.Null);
        using var held = WorkspaceLock.Acquire(_folder, TestAct.Any, TimeSpan.FromSeconds(5)).Value();
        var changes = new ChangeSet();
        changes.Add(FileChange.Create(_root.Combine("ai_docs", "plans", "new.md"), "x"));
        Assert.That(changes.Commit(_folder, held), Is.Null);
        Assert.That(Journal.Read(Journal.Names().Single(n => n.Number == 10))!.Changes, Has.Count.EqualTo(1));
    }

    private ChangeJournal Journal => new(_folder, Environment.GetEnvironmentVariable);

    private string Entry(string name, string change) =>
        _root.Write(
            $".otk/journal/{name}",
            $$"""{"act":"otk plan","group":"g","time":"2025-10-14T01:23:45Z","undoes":[],"files":[{{change}}]}"""
        );

    private Dictionary<string, string> Files() =>
        Directory
            .EnumerateFiles(
                _root.Path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            )
            .ToDictionary(f => f, File.ReadAllText);

    private void Git(params string[] arguments) => Run("git", ["-C", _root.Path, .. arguments]);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
    }
}
