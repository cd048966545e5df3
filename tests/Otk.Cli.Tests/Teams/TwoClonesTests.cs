using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Teams;

/// <summary>
/// Two people work in clones of one repository, each with git and otk, and merge: everything of both is there.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TwoClonesTests
{
    [Test]
    public void WorkInTwoClonesMergesAndTheDoctorSettlesWhatBothDid()
    {
        using var root = new TempFolder();
        var (ann, bob) = Clones(root);
        ann.Otk("plan", "Shared search", "--ready");
        ann.Otk("plan", "Shared login", "--ready");
        ann.Otk("spec", "Billing design");
        ann.Otk("exec", "SPEC-billing");
        ann.Push("a start");
        bob.Pull();

        // Both orchestrate the same plans, log into the same log, move the same plan, make plans of one title.
        foreach (var (person, name) in new[] { (ann, "Ann"), (bob, "Bob") })
        {
            person.Otk("orchestrate");
            person.Otk("plan", "Of one title", "--owner", $"Équipe {name} 東京");
            person.Otk("log", "SPEC-billing", $"decided by {name}", "--decision");
            person.Otk("log", "SPEC-billing", $"in the way of {name}", "--blocker");
        }

        ann.Otk("set", "PLAN-login", "--status", "executing");
        bob.Otk("claim", "PLAN-search", "--for", "2h");
        bob.Otk("set", "PLAN-search", "--owner", "Bob");
        ann.Push("Ann's work");
        bob.Commit("Bob's work");
        bob.Merge();

        var first = bob.Run("otk", "doctor");
        Assert.That(first.Status, Is.EqualTo(1), "two SPECs for a plan are told of");
        var mended = bob.Run("otk", "doctor", "--fix");
        Assert.That(mended.Status, Is.Zero, mended.Out);
        Assert.That(bob.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));
        Assert.That(bob.Run("otk", "list", "--strict").Status, Is.Zero);

        var log = File.ReadAllText(
            Directory
                .GetFiles(bob.Path("ai_docs", "exec_logs"), "SPEC-*billing*.md")
                .First(f => new FileInfo(f).LinkTarget is null)
        );
        Assert.That(
            log,
            Does.Contain("decided by Ann")
                .And.Contain("decided by Bob")
                .And.Contain("in the way of Ann")
                .And.Contain("in the way of Bob")
        );
        Assert.That(
            bob.Run("otk", "list", "plans")
                .Out.Split('\n')
                .Count(l => l.Contains("Of one title", StringComparison.Ordinal)),
            Is.EqualTo(2)
        );
        Assert.That(bob.Run("otk", "list", "plans", "--owner", "Équipe Ann 東京").Out, Does.Contain("Of one title"));
        var login = bob.Run("otk", "show", "PLAN-login", "--json").Out;
        Assert.That(login, Does.Contain("\"status\":\"executing\""));
        var search = File.ReadAllText(Directory.GetFiles(bob.Path("ai_docs", "plans"), "*search*.md").Single());
        Assert.That(search, Does.Contain("owner: Bob").And.Contain("claimed_by: Bob").And.Contain("status: in-spec"));
        Assert.That(
            Directory.GetFiles(bob.Path("ai_docs", "specs"), "*.md"),
            Has.Length.EqualTo(3),
            "one SPEC for each of the two plans, and the one by hand"
        );
        Assert.That(
            Directory.GetFiles(bob.Path("ai_docs", "archive", "specs"), "*.md"),
            Has.Length.EqualTo(2),
            "the twins are in the archive, not lost"
        );

        // What Bob settled, Ann gets.
        bob.Commit("settled");
        bob.Git("push", "-q");
        ann.Pull();
        Assert.That(ann.Run("otk", "doctor", "--fix").Status, Is.Zero);
        Assert.That(ann.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));
    }

    [Test]
    public void ItemsFieldsAndBlockersOfBothStay()
    {
        using var root = new TempFolder();
        var (ann, bob) = Clones(root);
        ann.Otk("plan", "Shared search", "--ready", "--tag", "shared");
        ann.Otk("orchestrate");
        ann.Otk("item", "add", "SPEC-search", "Common step");
        ann.Otk("scout", "SPEC-search");
        ann.Otk("exec", "SPEC-search");
        ann.Otk("log", "SPEC-search", "no disk", "--blocker");
        ann.Otk("log", "SPEC-search", "no keys", "--blocker");
        ann.Push("a start");
        bob.Pull();
        ann.Otk("item", "add", "SPEC-search", "Ann's step");
        bob.Otk("item", "add", "SPEC-search", "Bob's criterion", "--criterion");
        ann.Otk("set", "PLAN-search", "--tag", "ann", "--due", "2027-03-01", "--priority", "low");
        bob.Otk("set", "PLAN-search", "--tag", "bob", "--due", "2027-02-01", "--priority", "high");
        ann.Otk("resolve", "SPEC-search", "disk", "--note", "bought by Ann");
        bob.Otk("resolve", "SPEC-search", "keys", "--note", "found by Bob");
        ann.Push("Ann's work");
        bob.Commit("Bob's work");
        bob.Merge();

        var mended = bob.Run("otk", "doctor", "--fix");

        Assert.That(mended.Status, Is.Zero, mended.Out);
        Assert.That(bob.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));
        Assert.That(
            bob.Run("otk", "recall", "--blockers", "--open").Out,
            Does.StartWith("Nothing of that was logged.")
        );
        Assert.That(
            bob.Run("otk", "recap", "--since", "yesterday").Out,
            Does.Contain("no disk: bought by Ann").And.Contain("no keys: found by Bob")
        );
        Assert.That(
            bob.Run("otk", "show", "SPEC-search").Out,
            Does.Contain("Common step").And.Contain("Ann's step").And.Contain("Bob's criterion")
        );
        Assert.That(
            bob.Run("otk", "list", "plans").Out,
            Does.Contain("high")
                .And.Contain("2027-02-01")
                .And.Contain("shared, ann, bob")
                .Or.Contain("shared, bob, ann")
        );
    }

    [Test]
    public void TwinSpecsThatBothWorkedOnBothStay()
    {
        using var root = new TempFolder();
        var (ann, bob) = Clones(root);
        ann.Otk("plan", "Shared search", "--ready");
        ann.Push("a start");
        bob.Pull();
        foreach (var (person, name) in new[] { (ann, "Ann"), (bob, "Bob") })
        {
            person.Otk("orchestrate");
            person.Otk("scout", "latest");
            person.Otk("check", "latest", "1", "--evidence", $"shown by {name}");
            person.Otk("exec", "latest");
            person.Otk("log", "latest", $"decided by {name}", "--decision");
        }

        ann.Push("Ann's work");
        bob.Commit("Bob's work");
        bob.Merge();
        var mended = bob.Run("otk", "doctor", "--fix");

        Assert.That(mended.Status, Is.Zero, mended.Out);
        Assert.That(bob.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));
        var resumed = bob.Run("otk", "resume", "--json").Out;
        Assert.That(resumed, Does.Contain("decided by Ann").And.Contain("decided by Bob"));
        var specs = bob.Run("otk", "list", "specs").Out;
        Assert.That(specs, Does.Contain("Shared search").And.Contain("Shared search (2)"));
        Assert.That(bob.Run("otk", "search", "shown by").Out, Does.Contain("shown by Ann").And.Contain("shown by Bob"));
    }

    [Test]
    public void AnItemThatBothTickedKeepsTheEvidenceOfBoth()
    {
        using var root = new TempFolder();
        var (ann, bob) = Clones(root);
        ann.Otk("plan", "Shared search", "--ready");
        ann.Otk("orchestrate");
        ann.Otk("scout", "latest");
        ann.Push("a start");
        bob.Pull();
        foreach (var (person, name) in new[] { (ann, "Ann"), (bob, "Bob") })
        {
            person.Otk("check", "latest", "1", "--evidence", $"shown by {name}");
            person.Commit($"{name} ticks");
        }

        ann.Git("push", "-q");
        bob.Merge();

        Assert.That(bob.Run("otk", "doctor", "--fix").Status, Is.Zero);
        var report = File.ReadAllText(Directory.GetFiles(bob.Path("ai_docs", "scout_reports"), "*.md").Single());
        Assert.That(report, Does.Contain("shown by Ann").And.Contain("shown by Bob").And.Not.Contain("<<<<"));
        Assert.That(report.Split('\n').Count(l => l.StartsWith("- [x] ", StringComparison.Ordinal)), Is.EqualTo(1));
    }

    [Test]
    public void LogsThatWereBegunInOneSecondBecomeOneWithTheEntriesOfBothUnderTheirHeadings()
    {
        using var root = new TempFolder();
        var (ann, bob) = Clones(root);
        ann.Otk("plan", "Shared search", "--ready");
        ann.Otk("orchestrate");
        ann.Push("a start");
        bob.Pull();
        foreach (var person in new[] { ann, bob })
            person.Otk("exec", "latest");
        var name = Path.GetFileName(LogOf(ann));
        var other = LogOf(bob);
        var started = File.ReadLines(LogOf(ann)).First(l => l.StartsWith("created:", StringComparison.Ordinal));
        File.WriteAllText(
            bob.Path("ai_docs", "exec_logs", name),
            string.Join(
                '\n',
                File.ReadAllText(other)
                    .Split('\n')
                    .Select(l => l.StartsWith("created:", StringComparison.Ordinal) ? started : l)
            )
        );
        if (Path.GetFileName(other) != name)
            File.Delete(other);
        bob.Run("otk", "doctor", "--fix");
        ann.Otk("log", "latest", "done by Ann", "--progress");
        ann.Otk("log", "latest", "decided by Ann", "--decision");
        ann.Otk("log", "latest", "in the way of Ann", "--blocker");
        bob.Otk("log", "latest", "decided by Bob", "--decision");
        bob.Otk("log", "latest", "noted by Bob");
        ann.Push("Ann's work");
        bob.Commit("Bob's work");
        bob.Merge();

        Assert.That(bob.Run("otk", "doctor").Status, Is.EqualTo(1), "the owner stands twice");
        Assert.That(bob.Run("otk", "doctor", "--fix").Status, Is.Zero);
        Assert.That(bob.Run("otk", "doctor").Out, Does.StartWith("✅ Everything is in order."));
        var log = File.ReadAllText(LogOf(bob));
        Assert.That(log, Does.Match("(?m)^owner: (Ann, Bob|Bob, Ann)$"));
        Assert.That(Under(log, "Progress"), Is.EqualTo(new[] { "done by Ann" }));
        Assert.That(Under(log, "Decisions"), Is.EquivalentTo(new[] { "decided by Ann", "decided by Bob" }));
        Assert.That(Under(log, "Blockers"), Is.EqualTo(new[] { "in the way of Ann" }));
        Assert.That(Under(log, "Notes"), Is.EqualTo(new[] { "noted by Bob" }));
    }

    private static string LogOf(Clone clone) =>
        Directory.GetFiles(clone.Path("ai_docs", "exec_logs"), "*.md").Single(f => new FileInfo(f).LinkTarget is null);

    private static IEnumerable<string> Under(string log, string heading) =>
        log[(log.IndexOf($"## {heading}", StringComparison.Ordinal) + 3)..]
            .Split("\n## ")[0]
            .Split('\n')
            .Where(l => l.StartsWith("- ", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf("UTC: ", StringComparison.Ordinal) + 5)..]);

    [Test]
    public void GitSeesTheDocumentsAndNothingOfOneClone()
    {
        using var root = new TempFolder();
        var (ann, _) = Clones(root);
        ann.Otk("plan", "Search", "--ready");
        ann.Otk("orchestrate");
        ann.Otk("exec", "latest");
        ann.Otk("owner", "set", "Ann");
        ann.Git("add", "-A");
        var tracked = ann.Git("ls-files").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(
            tracked,
            Has.Some.StartsWith("ai_docs/plans/")
                .And.Some.StartsWith("ai_docs/specs/")
                .And.Some.StartsWith("ai_docs/exec_logs/")
        );
        Assert.That(
            tracked,
            Has.None.StartsWith(".otk/lock")
                .And.None.StartsWith(".otk/journal")
                .And.None.StartsWith(".otk/.owner")
                .And.None.EndsWith("-exec-latest.md")
        );
    }

    private static (Clone Ann, Clone Bob) Clones(TempFolder root)
    {
        var shared = root.Combine("shared.git");
        Clone.Start("git", root.Path, "init", "-q", "--bare", "-b", "main", shared);
        var ann = Clone.Of(root, shared, "Ann");
        ann.Otk("init", "--track");
        ann.Push("set up");
        return (ann, Clone.Of(root, shared, "Bob"));
    }

    private sealed class Clone(string folder, string owner)
    {
        public static Clone Of(TempFolder root, string shared, string name)
        {
            Start("git", root.Path, "clone", "-q", shared, name);
            var clone = new Clone(root.Combine(name), name);
            clone.Git("config", "user.name", name);
            clone.Git("config", "user.email", $"{name}@example.org");
            clone.Git("checkout", "-q", "-B", "main");
            return clone;
        }

        public string Path(params string[] parts) => System.IO.Path.Combine([folder, .. parts]);

        public void Otk(params string[] arguments)
        {
            var (status, output, error) = Run("otk", arguments);
            Assert.That(status, Is.Zero, $"{owner}: otk {string.Join(' ', arguments)}\n{output}{error}");
        }

        public string Git(params string[] arguments) => Start("git", folder, arguments);

        public void Commit(string message)
        {
            Git("add", "-A");
            Git("commit", "-q", "-m", message);
        }

        public void Push(string message)
        {
            Commit(message);
            Git("push", "-q", "-u", "origin", "main");
        }

        public void Pull() => Git("pull", "-q", "--no-rebase", "origin", "main");

        // Conflicts are what the doctor is for; they are committed as git left them, as people do.
        public void Merge()
        {
            Git("fetch", "-q");
            Execute("git", folder, owner, "merge", "--no-edit", "origin/main");
        }

        public (int Status, string Out, string Error) Run(string program, params string[] arguments) =>
            Execute(BuiltPrograms.PathOf(program), folder, owner, arguments);

        public static string Start(string program, string folder, params string[] arguments)
        {
            var (status, output, error) = Execute(program, folder, "", arguments);
            Assert.That(status, Is.Zero, $"{program} {string.Join(' ', arguments)}\n{output}{error}");
            return output;
        }

        private static (int Status, string Out, string Error) Execute(
            string program,
            string folder,
            string owner,
            params string[] arguments
        )
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            };
            if (owner.Length > 0)
                start.Environment["OTK_OWNER"] = owner;
            start.Environment["HOME"] = folder;
            start.Environment.Remove("OTK_ARTIFACT_ROOT");
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.Result);
        }
    }
}
