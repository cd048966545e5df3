using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>
/// Every file in <c>samples/transcripts</c> is run with the real programs and must read as it stands.
/// </summary>
/// <remarks>
/// OTK_UPDATE_TRANSCRIPTS=1 writes what was printed into the sources instead; look at the difference then.
/// </remarks>
[Parallelizable(ParallelScope.Children)]
public sealed class TranscriptTests
{
    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "transcripts"), "*.md")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void ReadsAsItStands(string name)
    {
        var written = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "transcripts", name + ".md"));
        var actual = Transcript.Run(written, BuiltPrograms.Folder);
        if (Environment.GetEnvironmentVariable("OTK_UPDATE_TRANSCRIPTS") == "1")
            File.WriteAllText(Path.Combine(SourceTree.Root, "samples", "transcripts", name + ".md"), actual);
        Assert.That(actual, Is.EqualTo(written));
    }
}
