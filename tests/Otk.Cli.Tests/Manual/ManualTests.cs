using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Manual;

/// <summary>
/// The manual is what the definitions of the commands give: docs/manual.md is up to date, and man can show its pages.
/// </summary>
public sealed class ManualTests
{
    /// <remarks>OTK_UPDATE_TRANSCRIPTS=1 writes the page anew.</remarks>
    [Test]
    public void TheManualInTheRepositoryIsUpToDate()
    {
        using var root = new TempFolder();
        var printed = new Programs(root).Run("otk", "manual", "--markdown").Out;
        var path = Path.Combine(SourceTree.Root, "docs", "manual.md");
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(path, printed);
        Assert.That(printed, Is.EqualTo(File.ReadAllText(path)));
    }

    [Test]
    public void EveryPageIsOneThatManShowsWithoutAWarning()
    {
        using var root = new TempFolder();
        Assert.That(new Programs(root).Run("otk", "manual", "--man", "pages").Status, Is.Zero);
        var pages = Directory.GetFiles(root.Combine("pages"), "*.1");
        Assert.That(
            pages.Select(p => Path.GetFileName(p)),
            Is.SupersetOf(new[] { "otk.1", "otk-new.1", "otk-plan.1", "otk-owner-set.1" })
        );
        foreach (var page in pages)
            Assert.That(
                File.ReadAllText(page),
                Does.Match("(?s)^\\.TH .*\n\\.SH NAME\n.* \\\\- .*\n\\.SH SYNOPSIS\n"),
                page
            );
        if (!File.Exists("/usr/bin/groff"))
            Assert.Ignore("groff is not installed");
        foreach (var page in pages)
        {
            var start = new ProcessStartInfo(
                "groff",
                ["-man", "-ww", "-Tutf8", "-K", "utf8", "-P-c", "-P-b", "-P-u", page]
            )
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            Assert.That(process.StandardError.ReadToEnd(), Is.Empty, page);
            Assert.That(output.Result, Does.Contain("SYNOPSIS"));
        }
    }
}
