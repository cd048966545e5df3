using System.Text.RegularExpressions;
using Otk.App;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>
/// The README tells the truth: its sessions are run and read as they stand but for stamps and times, and its phrases
/// are understood.
/// </summary>
/// <remarks>
/// OTK_UPDATE_TRANSCRIPTS=1 writes what was printed into it. Its set-up commands are typed by
/// <c>tests/newcomer/walk</c>, those for coding agents are run by <c>tests/agents/npm-clients</c>: they build the
/// programs, or need others.
/// </remarks>
public sealed partial class ReadmeTests
{
    [Test]
    public void TheSessionsReadAsTheyStand()
    {
        var path = Path.Combine(SourceTree.Root, "README.md");
        var written = File.ReadAllText(path);
        var actual = Transcript.Run(written, BuiltPrograms.Folder);
        if (
            Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1"
            && Transcript.Mask(actual) != Transcript.Mask(written)
        )
            File.WriteAllText(path, actual);
        Assert.That(Transcript.Mask(actual), Is.EqualTo(Transcript.Mask(written)));
    }

    [Test]
    public void EveryBlockOfCommandsStandsWhereSomethingRunsIt()
    {
        var sections = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md")).Split("\n## ");
        Assert.That(
            sections
                .Select(s => (Heading: s.Split('\n')[0], Blocks: s.Split("```sh\n").Length - 1))
                .Where(s => s.Blocks > 0),
            Is.EqualTo(new[] { ("Set-up", 2), ("With a coding agent", 1) })
        );
    }

    [Test]
    public void EveryOtherBlockNamesCommandsThatThereAre()
    {
        var text = File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"));
        Assert.That(Fence().Matches(text).Select(m => m.Groups[1].Value), Is.All.AnyOf("console", "sh", "text"));
        var commands = TextBlock()
            .Matches(text)
            .SelectMany(b => Command().Matches(b.Groups[1].Value))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.That(commands, Has.Count.EqualTo(4));
        foreach (var command in commands)
            Assert.That(
                CommandTree.Root(Host.OfThisProcess()).Parse(command["otk ".Length..]).Errors,
                Is.Empty,
                command
            );
    }

    [Test]
    public void EveryPhraseIsUnderstood()
    {
        using var root = new TempFolder();
        var phrases = Phrase()
            .Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "README.md")))
            .Select(m => m.Groups[1].Value)
            .Where(p => p is not ("…" or "the sky is blue"))
            .ToList();
        Assert.That(phrases, Has.Count.GreaterThan(15));
        foreach (var phrase in phrases)
            Assert.That(new Programs(root).Run("otk-new", "--dry-run", phrase).Status, Is.Zero, phrase);
    }

    [Test]
    public void EveryLinkLeadsToAFile()
    {
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(SourceTree.Root, "README.md"))))
        {
            var target = link.Groups[1].Value;
            if (!target.StartsWith("http", StringComparison.Ordinal))
                Assert.That(Path.Exists(Path.Combine(SourceTree.Root, target)), target);
        }
    }

    [GeneratedRegex("^```([a-z]*)\\n[^`]*^```$", RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex("^```text\\n([^`]*)^```$", RegexOptions.Multiline)]
    private static partial Regex TextBlock();

    [GeneratedRegex("  (otk [a-z]+(?: \\S+)*)")]
    private static partial Regex Command();

    [GeneratedRegex("`otk-new (?:--[a-z-]+ )?\"([^\"]+)\"")]
    private static partial Regex Phrase();

    [GeneratedRegex("\\]\\(([^)#]+)\\)")]
    private static partial Regex Link();
}
