using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>
/// The session in <c>samples/claude-session.md</c>: through commands, through phrases and over MCP, with the same
/// documents as the result.
/// </summary>
public sealed class ClaudeSessionTests
{
    [Test]
    public async Task ThreeWaysGiveTheSameDocuments()
    {
        var blocks = Blocks(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "claude-session.md")));
        Assert.That(blocks.Select(b => b.Kind), Is.EqualTo(new[] { "console", "console", "mcp" }));
        using var byCommands = new TempFolder();
        using var byPhrases = new TempFolder();
        await using var otk = await Connection.Open();
        foreach (var line in blocks[0].Lines)
            Shell.Run(byCommands, line[2..]);
        foreach (var line in blocks[1].Lines)
            Shell.Run(byPhrases, line[2..]);
        foreach (var line in blocks[2].Lines)
        {
            if (line.StartsWith("$ ", StringComparison.Ordinal))
                Shell.Run(otk.Folder, line[2..]);
            else
                await otk.Call(
                    line[..line.IndexOf(' ', StringComparison.Ordinal)],
                    line[line.IndexOf(' ', StringComparison.Ordinal)..]
                );
        }

        var documents = Documents(byCommands);
        Assert.That(
            documents.Keys.Select(Path.GetDirectoryName).Distinct(),
            Is.SupersetOf(new[] { "plans", "specs", "scout_reports", "exec_logs" })
        );
        Assert.That(documents.Values, Has.Some.Contains("status: done"));
        Assert.That(Documents(byPhrases), Is.EqualTo(documents));
        Assert.That(Documents(otk.Folder), Is.EqualTo(documents));
    }

    private static List<(string Kind, List<string> Lines)> Blocks(string markdown)
    {
        var blocks = new List<(string, List<string>)>();
        var inside = false;
        foreach (var line in markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inside = !inside;
                if (inside)
                    blocks.Add((line[3..], []));
            }
            else if (inside)
            {
                blocks[^1].Item2.Add(line);
            }
        }

        return blocks;
    }

    private static SortedDictionary<string, string> Documents(TempFolder folder)
    {
        var root = folder.Combine("ai_docs");
        return new SortedDictionary<string, string>(
            Directory
                .EnumerateFiles(root, "*.md", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Transcript.Mask(Path.GetRelativePath(root, f)),
                    f => Transcript.Mask(File.ReadAllText(f))
                ),
            StringComparer.Ordinal
        );
    }
}
