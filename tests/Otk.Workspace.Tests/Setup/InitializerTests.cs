using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Testing;
using Otk.Workspace.Changes;
using Otk.Workspace.Setup;
using Otk.Workspace.Templates;

namespace Otk.Workspace.Tests.Setup;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class InitializerTests : IDisposable
{
    private readonly TempFolder _root = new();

    public void Dispose() => _root.Dispose();

    [Test]
    public void TheFoldersAndTheirIgnoreFilesAreMade()
    {
        Assert.That(Run(), Is.EqualTo(new[] { "made .otk/", "made ai_docs/" }));
        Assert.That(
            Entries(),
            Is.EqualTo(
                new[]
                {
                    ".otk",
                    ".otk/.gitignore",
                    "ai_docs",
                    "ai_docs/.gitignore",
                    "ai_docs/exec_logs",
                    "ai_docs/plans",
                    "ai_docs/scout_reports",
                    "ai_docs/specs",
                }
            )
        );
    }

    [Test]
    public void ASecondRunHasNothingToDo()
    {
        Run(track: true, templates: true);
        var before = Entries();

        Assert.That(Run(track: true, templates: true), Is.Empty);
        Assert.That(Entries(), Is.EqualTo(before));
    }

    [Test]
    public void TrackingStartsWithFilesForGit()
    {
        Assert.That(Run(track: true).Take(2), Is.EqualTo(new[] { "made .otk/", "made ai_docs/" }));
        Assert.That(File.ReadAllText(_root.Combine("ai_docs", ".gitignore")), Is.EqualTo(IgnoreFile.Tracked));
        Assert.That(File.ReadAllText(_root.Combine("ai_docs", ".gitattributes")), Is.EqualTo(IgnoreFile.Attributes));
        Assert.That(File.Exists(_root.Combine(".otk", ".gitignore")), Is.True);
    }

    [Test]
    public void TrackingReplacesTheIgnoreFileOfAnEarlierRunOnce()
    {
        Run();

        Assert.That(
            Run(track: true),
            Is.EqualTo(
                new[]
                {
                    "wrote ai_docs/.gitignore: git sees the documents now",
                    "wrote ai_docs/.gitattributes: of two entries in one log, both stay",
                }
            )
        );
        Assert.That(Run(track: true), Is.Empty);
        Assert.That(Run(), Is.Empty);
        Assert.That(File.ReadAllText(_root.Combine("ai_docs", ".gitignore")), Is.EqualTo(IgnoreFile.Tracked));
    }

    [Test]
    public void TrackingLeavesAnIgnoreFileThatIsNotOtks()
    {
        _root.Write("ai_docs/.gitignore", IgnoreFile.Artifacts + "!mine\n");

        Assert.That(Run(track: true), Does.Contain("left ai_docs/.gitignore as it is: it is not what otk wrote"));
        Assert.That(File.ReadAllText(_root.Combine("ai_docs", ".gitignore")), Does.EndWith("!mine\n"));
    }

    [Test]
    public void TemplatesAreWrittenWhereThereAreNone()
    {
        _root.Write(".claude/templates/spec.md", "mine");

        Assert.That(
            Run(templates: true).Skip(2),
            Is.EqualTo(new[] { "wrote .claude/templates/plan.md", "wrote .claude/templates/task.md" })
        );
        Assert.That(
            File.ReadAllText(_root.Combine(".claude/templates/plan.md")),
            Is.EqualTo(BuiltInTemplates.Of(DocumentKind.Plan))
        );
        Assert.That(File.ReadAllText(_root.Combine(".claude/templates/spec.md")), Is.EqualTo("mine"));
    }

    [TestCase(".otk")]
    [TestCase("ai_docs")]
    public void AFileInThePlaceOfAFolderIsAProblemAndStays(string name)
    {
        _root.Write(name, "mine");
        var problem = Result(track: false, templates: false).Problem();

        Assert.That(problem.Message, Does.StartWith("Cannot write ").And.Contain(name));
        Assert.That(File.ReadAllText(_root.Combine(name)), Is.EqualTo("mine"));
    }

    private IReadOnlyList<string> Run(bool track = false, bool templates = false) => Result(track, templates).Value();

    private Result<IReadOnlyList<string>> Result(bool track, bool templates)
    {
        var folder = WorkspaceFolder.Find(_root.Path, _ => null);
        var wasThere = folder.IsSettingsThere;
        if (!WorkspaceLock.Acquire(folder, TestAct.Any, TimeSpan.Zero).TryGet(out var held, out var problem))
            return problem;
        using (held)
            return new Initializer(folder).Run(held, track, templates, claude: false, agents: false, wasThere);
    }

    private string[] Entries() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(_root.Path, "*", SearchOption.AllDirectories)
                .Where(e =>
                    !e.Contains("/.otk/journal", StringComparison.Ordinal)
                    && !e.EndsWith("/lock", StringComparison.Ordinal)
                )
                .Select(e => Path.GetRelativePath(_root.Path, e))
                .Order(StringComparer.Ordinal),
        ];
}
