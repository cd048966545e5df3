using Otk.Testing;
using static Otk.Cli.Tests.Trust.FolderShell;

namespace Otk.Cli.Tests.Trust;

/// <summary>What cannot be read is named, keeps nothing else from being done, and is not taken for something that is
/// not there.</summary>
[Platform("Linux")]
public sealed class UnreadableTests
{
    private const string TooLarge = "It is larger than 10 MB, the most that is read.";

    [Test]
    public void ASpecThatCannotBeReadIsNeitherLeftBehindNorMadeAgain()
    {
        using var folder = new TempFolder();
        Shell(folder, "otk plan One --ready && otk orchestrate && printf '%0.s>' {1..200} >> ai_docs/specs/*.md");
        var before = Shell(folder, "cat ai_docs/*/*.md").Output;

        foreach (var command in new[] { "otk archive one", "otk spec --plan one", "otk set one --status done" })
        {
            var (status, output) = Shell(folder, command);
            Assert.That((status, output), Is.EqualTo((1, output)), command);
            Assert.That(
                output,
                Does.StartWith("Lists or quotes are nested too deeply").And.Contain("ai_docs/specs/SPEC-"),
                command
            );
        }

        Assert.That(Shell(folder, "otk next").Output, Does.Contain("(in-spec): otk doctor\n"));
        Assert.That(Shell(folder, "cat ai_docs/*/*.md").Output, Is.EqualTo(before));
    }

    [Test]
    public void AHookThatCannotBeReadIsNoFailureOfTheAct()
    {
        using var folder = new TempFolder();
        Shell(folder, "mkdir -p .otk/hooks && truncate -s 11M .otk/hooks/plan-created");

        var (status, output) = Shell(folder, "otk plan Two");
        Assert.That(status, Is.Zero, output);
        Assert.That(
            output,
            Does.Contain(
                $"hook plan-created: Cannot read .otk/hooks/plan-created: {TooLarge} The change is done all the same."
            )
        );
        Assert.That(Shell(folder, "otk hooks").Output, Does.Contain("a PLAN was made  ← cannot be read"));
        Assert.That(
            Shell(folder, "otk trust --yes").Output,
            Does.Contain($"Not used: Cannot read .otk/hooks/plan-created: {TooLarge}")
        );
        Assert.That(
            Shell(folder, "otk doctor").Output,
            Does.Contain($"✗ .otk/hooks/plan-created: Cannot read .otk/hooks/plan-created: {TooLarge}")
        );
    }

    [Test]
    public void AGrammarThatCannotBeReadIsPassedOver()
    {
        using var folder = new TempFolder();
        Shell(folder, "mkdir -p .otk/grammar && truncate -s 11M .otk/grammar/a.yaml && mkfifo .otk/grammar/b.yaml");

        var (status, output) = Shell(folder, "timeout -s KILL 20 otk-new 'show the plans'");
        Assert.That(status, Is.Zero, output);
        Assert.That(
            output,
            Does.Contain($"Not used: Cannot read .otk/grammar/a.yaml: {TooLarge}")
                .And.Contain("Not used: .otk/grammar/b.yaml is no regular file.")
        );
    }

    [TestCase(".otk/journal")]
    [TestCase(".otk/lock")]
    [TestCase(".otk")]
    public void TheDoctorGoesOnPastWhatItCannotRead(string path)
    {
        Assume.That(Environment.UserName, Is.EqualTo("root"), "taking permissions away from another user takes root");
        using var folder = new TempFolder();
        Shell(
            folder,
            $"otk plan One && printf '%0.s>' {{1..200}} >> ai_docs/plans/*.md && chown -R 12345:12345 . && chmod 755 . && chmod 000 {path}"
        );

        var (status, output) = As12345(folder, "otk doctor");
        Assert.That(status, Is.EqualTo(1), output);
        Assert.That(
            output,
            Does.Contain($"✗ {path}: Cannot read or write {path}: permission denied.")
                .And.Contain("nested too deeply")
                .And.Contain("2 not in order.")
        );
        Shell(folder, "chmod -R u+rwX .");
    }

    [TestCase("ai_docs/plans", "otk restore two", "ai_docs/plans/PLAN-")]
    [TestCase("ai_docs", "otk restore two", "ai_docs/archive/plans")]
    [TestCase("ai_docs", "otk list --archived", "ai_docs/archive/plans")]
    [TestCase("ai_docs/archive", "otk archive three", "ai_docs/archive/plans")]
    public void TheFolderThatMayNotBeReadOrChangedIsNamed(string closed, string command, string named)
    {
        Assume.That(Environment.UserName, Is.EqualTo("root"), "taking permissions away from another user takes root");
        using var folder = new TempFolder();
        Shell(
            folder,
            $"otk plan Two && otk archive two && otk plan Three && chown -R 12345:12345 . && chmod 755 . && chmod 000 {closed}"
        );

        var (status, output) = As12345(folder, command);
        Assert.That(status, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain($"Cannot read or write {named}").And.Contain("permission denied"));
        Shell(folder, "chmod -R u+rwX .");
    }

    [Test]
    public void ALinkToADocumentIsNoSecondOne()
    {
        using var folder = new TempFolder();
        Shell(folder, "otk plan One && otk plan Two && sed -i 's/^title: .*/title: A: b/' ai_docs/plans/*.md");
        Shell(folder, "ln -s $(basename ai_docs/plans/*one.md) ai_docs/plans/PLAN-alias.md");

        Assert.That(
            Shell(folder, "otk list").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Has.Length.EqualTo(2)
        );
        Assert.That(Shell(folder, "otk doctor --fix").Status, Is.Zero);
        Assert.That(
            Shell(folder, "grep -h '^title' ai_docs/plans/*.md | sort -u").Output,
            Is.EqualTo("title: \"A: b\"\n")
        );
        Assert.That(Shell(folder, "readlink ai_docs/plans/PLAN-alias.md").Status, Is.Zero);
    }

    [Test]
    public void OfTwoFilesThatAreTheSameTheDoctorMendsNeither()
    {
        using var folder = new TempFolder();
        Shell(
            folder,
            "otk plan One --ready && otk orchestrate && cp ai_docs/plans/*one.md ai_docs/plans/PLAN-20251014-AAAAA1-hard.md"
        );
        var before = Shell(folder, "cat ai_docs/plans/*.md").Output;

        Assert.That(Shell(folder, "otk doctor --fix").Output, Does.Contain("are the same to the last byte"));
        Assert.That(Shell(folder, "cat ai_docs/plans/*.md").Output, Is.EqualTo(before));
    }

    [TestCase("..")]
    [TestCase("../..")]
    public void AFolderAboveIsNoDocument(string path)
    {
        using var folder = new TempFolder();
        Shell(folder, "otk plan One");
        Assert.That(
            Shell(folder, $"otk archive {path}"),
            Is.EqualTo(
                (1, $"{path} is no document of this workspace.\n  at {path}\n  mend: name a file below ai_docs/\n")
            )
        );
    }
}
