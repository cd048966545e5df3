using Otk.Testing;

namespace Otk.Mcp.Tests;

/// <summary>Where an agent may have a report written: below the artifact root, and nowhere else.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class ReportPathTests
{
    [TestCase("report.html")]
    [TestCase("ai_docs/../report.html")]
    [TestCase("../report.html")]
    [TestCase("ai_docs")]
    [TestCase("ai_docsen/report.html")]
    [TestCase("@outside/report.html")]
    [TestCase("ai_docs/link/report.html")]
    [TestCase("ai_docs/around/link/report.html")]
    [TestCase("ai_docs/dangling.html")]
    [TestCase("ai_docs/circle/report.html")]
    public async Task NoReportIsWrittenElsewhere(string path)
    {
        using var outside = new TempFolder();
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        Directory.CreateDirectory(otk.Folder.Combine("ai_docsen"));
        Directory.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "link"), outside.Path);
        Directory.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "around"), "plans/..");
        File.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "dangling.html"), outside.Combine("new.html"));
        File.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "circle"), "circle");
        var given = path.Replace("@outside", outside.Path, StringComparison.Ordinal);
        var before = Files(otk.Folder);

        var error = (await otk.Fail("manage", $$"""{"act":"report","path":"{{given}}"}"""))["error"]!;
        Assert.That((string?)error["kind"], Is.EqualTo("refused"));
        Assert.That((string?)error["message"], Does.Contain("below ai_docs/ only").And.Contain(given));
        Assert.That((string?)error["mend"]![0], Does.Contain("a path below ai_docs/"));
        Assert.That((string?)error["mend"]![1], Does.Contain("otk report --html"));
        Assert.That(Files(otk.Folder), Is.EqualTo(before));
        Assert.That(Files(outside), Is.Empty);
    }

    [TestCase("ai_docs/plans/r.md")]
    [TestCase("ai_docs/archive/specs/r.md")]
    [TestCase("ai_docs/around/plans/r.md")]
    public async Task NoReportIsWrittenAsADocument(string path)
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        Directory.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "around"), "plans/..");
        var before = Files(otk.Folder);

        Assert.That(
            (string?)(await otk.Fail("manage", $$"""{"act":"report","path":"{{path}}"}"""))["error"]!["message"],
            Does.Contain("would be taken for a ")
        );
        Assert.That(Files(otk.Folder), Is.EqualTo(before));
    }

    [TestCase("report.html")]
    [TestCase("ai_docs/../report.html")]
    [TestCase("@outside/report.html")]
    [TestCase("ai_docs/link/report.html")]
    public async Task APhraseWritesNoneElsewhereEither(string path)
    {
        using var outside = new TempFolder();
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        Directory.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "link"), outside.Path);
        var given = path.Replace("@outside", outside.Path, StringComparison.Ordinal);
        var before = Files(otk.Folder);

        var phrase = $"mark the search plan ready, then write the report to {given}";
        var error = (await otk.Fail("say", $$"""{"phrase":"{{phrase}}"}"""))["error"]!;
        Assert.That((string?)error["message"], Does.Contain("below ai_docs/ only").And.Contain(given));
        Assert.That(Files(otk.Folder), Is.EqualTo(before));
        Assert.That(Files(outside), Is.Empty);
        var plan = Directory.GetFiles(otk.Folder.Combine("ai_docs", "plans")).Single();
        Assert.That(File.ReadAllText(plan), Does.Contain("status: draft"), "nothing of it was done");
    }

    [TestCase("ai_docs/report.html")]
    [TestCase("ai_docs/plans/../report.html")]
    [TestCase("@root/ai_docs/report.html")]
    [TestCase("ai_docs/within/report.html")]
    public async Task AReportBelowTheArtifactRootIsWritten(string path)
    {
        await using var otk = await Connection.Open();
        await otk.Call("create", """{"kind":"plan","title":"Search"}""");
        Directory.CreateSymbolicLink(otk.Folder.Combine("ai_docs", "within"), otk.Folder.Combine("ai_docs"));
        var given = path.Replace("@root", otk.Folder.Path, StringComparison.Ordinal);
        await otk.Call("manage", $$"""{"act":"report","path":"{{given}}"}""");
        Assert.That(File.ReadAllText(otk.Folder.Combine("ai_docs", "report.html")), Does.Contain("Search"));
        await otk.Call("say", $$"""{"phrase":"write the report to {{given}}"}""");
    }

    [Test]
    public async Task APathIsTakenFromTheRootWhereverTheClientIs()
    {
        using var root = new TempFolder();
        Shell.Run(root, "otk plan Search && mkdir -p src/deep");
        await using var otk = await Connection.Open(() => [root.Combine("src", "deep")]);
        await otk.Call("manage", """{"act":"report","path":"ai_docs/report.html"}""");
        Assert.That(File.Exists(root.Combine("ai_docs", "report.html")), Is.True);
        await otk.Fail("manage", """{"act":"report","path":"../../ai_docs/other.html"}""");
    }

    private static string[] Files(TempFolder folder)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        return [.. Directory.GetFiles(folder.Path, "*", all).Order(StringComparer.Ordinal)];
    }
}
