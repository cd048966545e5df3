using Otk.Testing;
using static Otk.Cli.Tests.Trust.FolderShell;

namespace Otk.Cli.Tests.Trust;

/// <summary>One document never stops the others, and one that cannot be read is not taken for none.</summary>
[Platform("Linux")]
public sealed class OneDocumentTests
{
    private const string Head = "---\nid: SPEC-20251014-01K7A2-odd\ntitle: Odd\nstatus: draft\nplan_id: \"\"\n---\n";

    private static readonly (string Name, string Body)[] _odd =
    [
        ("quotes", new string('>', 128) + " deep\n"),
        ("quotes apart", string.Concat(Enumerable.Repeat("> ", 5000)) + "deep\n"),
        ("lists", string.Concat(Enumerable.Range(0, 70).Select(i => $"{new string(' ', 2 * i)}- [ ] level {i}\n"))),
        (
            "lists without end",
            string.Concat(Enumerable.Range(0, 2000).Select(i => $"{new string(' ', 2 * i)}- [ ] level {i}\n"))
        ),
        ("a line of lists", string.Concat(Enumerable.Repeat("- ", 200_000)) + "x\n"),
        ("emphasis", string.Concat(Enumerable.Repeat("*a **b ", 10_300)) + "\n"),
        ("links", string.Concat(Enumerable.Repeat("[a](", 100_000)) + "\n"),
        ("dashes", string.Concat(Enumerable.Repeat("- ", 4000)) + "x\n"),
        ("one line", new string('x', 5_000_000) + "\n"),
    ];

    [TestCaseSource(nameof(_odd))]
    public void AnOddBodyStopsNoCommand((string Name, string Body) odd)
    {
        using var folder = new TempFolder();
        folder.Write("ai_docs/specs/SPEC-20251014-01K7A2-odd.md", Head + odd.Body);
        Shell(folder, "otk plan Good --ready && otk orchestrate");
        foreach (
            var command in new[]
            {
                "otk list",
                "otk resume",
                "otk next",
                "otk board",
                "otk show spec latest",
                "otk search good",
                "otk report --html r.html",
                "otk doctor",
                "otk check spec latest 1",
                "otk scout SPEC-20251014-01K7A2",
            }
        )
        {
            var (status, output) = Shell(folder, $"timeout -s KILL 30 {command}");
            Assert.That(status, Is.InRange(0, 4), $"{command}: {output}");
            Assert.That(output, Does.Not.Contain("Unhandled").And.Not.Contain("   at "), command);
            if (command is "otk list" or "otk board" or "otk search good")
                Assert.That(output, Does.Contain("Good"), command);
        }

        // What cannot be read is named with its line, by the doctor, too.
        var listed = Shell(folder, "otk list specs 2>&1 >/dev/null").Output;
        Assert.That(
            Shell(folder, "otk doctor").Output.Contains("nested too deeply", StringComparison.Ordinal),
            Is.EqualTo(listed.Contains("odd.md, line ", StringComparison.Ordinal)),
            listed
        );
    }

    [Test]
    public void WhatIsTooLargeIsRefusedByAStatedLimit()
    {
        using var folder = new TempFolder();
        folder.Write("ai_docs/specs/a.md", Head + new string('x', 50_000_000));
        folder.Write(
            "ai_docs/specs/b.md",
            "---\nid: SPEC-20251014-01K7A3-b\n"
                + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"key{i}: x\n"))
                + "---\n"
        );
        folder.Write("ai_docs/specs/c.md", $"---\nid: SPEC-20251014-01K7A4-c\nx: {new string('[', 40_000)}\n---\n");

        var (status, output) = Shell(folder, "timeout -s KILL 20 otk list");
        Assert.That(status, Is.Zero, output);
        Assert.That(
            output,
            Does.Contain("a.md: The file cannot be read: It is larger than 10 MB, the most that is read.")
                .And.Contain("b.md, line 1: The front matter has more than 64,000 characters")
                .And.Contain("c.md, line 1: The front matter is nested more than 64 levels deep")
        );
    }

    [TestCase(100_000)]
    public void TheDoctorLooksAtAnyNumberOfKeysAtOnce(int keys)
    {
        using var folder = new TempFolder();
        var front = "---\n" + string.Concat(Enumerable.Range(0, keys).Select(i => $"key{i}: x\n")) + "---\n";
        folder.Write("ai_docs/exec_logs/SPEC-20251014-01K7A3-b-exec-20251014-100000.md", front);
        folder.Write("ai_docs/plans/b.md", "---\nid: PLAN-20251014-01K7A3-b\n" + front[4..]);

        var (status, output) = Shell(folder, "timeout -s KILL 20 otk doctor");
        Assert.That(status, Is.EqualTo(1), output);
        Assert.That(output, Does.Contain("more than 64,000 characters"));
    }

    [Test]
    public void AFolderOfOtherPeoplesMarkdownIsOneLine()
    {
        using var folder = new TempFolder();
        for (var i = 0; i < 50; i++)
            folder.Write(
                $"ai_docs/plans/note-{i}.md",
                i % 2 == 0 ? $"# A note {i}\n" : $"---\ntitle: Post {i}\ndate: 2025-10-14\ntags: [a]\n---\n# A post\n"
            );
        Shell(folder, "otk plan Good");

        Assert.That(
            Shell(folder, "otk list 2>&1 >/dev/null").Output,
            Is.EqualTo(
                "ai_docs/plans/: 50 files have no front matter of otk's, so they are passed over. mend: otk doctor lists them\n"
            )
        );
        Assert.That(Shell(folder, "otk doctor").Output, Does.Contain("note-49.md"));
    }

    [Test]
    public void AFolderThatCannotBeReadIsAnErrorAndNotEmpty()
    {
        Assume.That(Environment.UserName, Is.EqualTo("root"), "taking permissions away from another user takes root");
        using var folder = new TempFolder();
        Shell(folder, "otk plan Search --ready && otk orchestrate && otk plan Another --ready");
        Shell(folder, "chown -R 12345:12345 . && chmod 755 . && chmod 000 ai_docs/specs");
        var before = Shell(folder, "ls ai_docs/plans ai_docs/specs ai_docs/archive").Output;

        foreach (
            var command in new[]
            {
                "otk archive PLAN-search",
                "otk orchestrate",
                "otk list",
                "otk spec --plan PLAN-search",
            }
        )
        {
            var (status, output) = As12345(folder, command);
            Assert.That((status, output), Is.EqualTo((1, output)), command);
            Assert.That(output, Does.Contain("ai_docs/specs").And.Contain("permission denied"), command);
        }

        Assert.That(Shell(folder, "ls ai_docs/plans ai_docs/specs ai_docs/archive").Output, Is.EqualTo(before));
        Assert.That(
            As12345(folder, "otk doctor").Output,
            Does.Contain("ai_docs/specs: Cannot read ai_docs/specs: permission denied.")
                .And.Not.Contain("which is not there")
        );

        Shell(folder, "chmod 755 ai_docs/specs && chmod 000 ai_docs/plans/*another*");
        Assert.That(
            As12345(folder, "otk search search").Output,
            Does.Contain("Search").And.Contain("cannot be read: permission denied")
        );
        Assert.That(As12345(folder, "otk doctor").Output, Does.Contain("another.md"));
    }

    [Test]
    public void WhatMayNotBeMovedStaysWholeWhereItWas()
    {
        Assume.That(Environment.UserName, Is.EqualTo("root"), "taking permissions away from another user takes root");
        using var folder = new TempFolder();
        Shell(
            folder,
            "otk plan Search --ready && otk orchestrate && mkdir -p ai_docs/archive/plans ai_docs/archive/specs"
        );
        Shell(folder, "chown -R 12345:12345 . && chmod 755 . && chmod 555 ai_docs/archive/specs");
        var before = Shell(folder, "find ai_docs -type f | sort").Output;

        var (status, output) = As12345(folder, "otk archive PLAN-search");
        Assert.That((status, output), Is.EqualTo((1, output)));
        Assert.That(output, Does.Contain("permission denied"));
        Assert.That(Shell(folder, "find ai_docs -type f | sort").Output, Is.EqualTo(before));

        Shell(folder, "chmod 755 ai_docs/archive/specs");
        Assert.That(As12345(folder, "otk archive PLAN-search").Status, Is.Zero);
        Assert.That(As12345(folder, "otk doctor").Status, Is.Zero);
    }

    [Test]
    public void AFileStaysItsOwnersWhenRootChangesIt()
    {
        Assume.That(Environment.UserName, Is.EqualTo("root"), "giving a file away takes root");
        using var folder = new TempFolder();
        Shell(
            folder,
            "otk plan Search && chown 12345:12346 ai_docs/plans/* && chmod 640 ai_docs/plans/* && otk ready PLAN-search && otk undo && otk ready PLAN-search"
        );

        Assert.That(Shell(folder, "stat -c '%u:%g %a' ai_docs/plans/*").Output, Is.EqualTo("12345:12346 640\n"));
    }
}
