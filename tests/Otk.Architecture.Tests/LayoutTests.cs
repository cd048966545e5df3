namespace Otk.Architecture.Tests;

/// <summary>Lines that can be read: the formatter breaks what it can, and the rest is broken by hand.</summary>
public sealed class LayoutTests
{
    private const int MostCode = 140;
    private const int MostProse = 140;

    [Test]
    public void NoLineOfCodeIsLong() => Assert.That(LongLines("src", "*.cs", MostCode), Is.Empty);

    // A row of a table, a link and a value of front matter cannot be broken.
    // The manual is written by a program.
    [TestCase("docs")]
    [TestCase("plugins")]
    public void NoLineOfProseIsLong(string folder) =>
        Assert.That(
            LongLines(folder, "*.md", MostProse)
                .Where(l =>
                    Path.GetFileName(l.File) != "manual.md"
                    && l.Text[0] is not ('|' or '#')
                    && !l.Text.StartsWith("description: ", StringComparison.Ordinal)
                ),
            Is.Empty
        );

    [Test]
    public void NoLineOfAScriptIsLong() =>
        Assert.That(
            new[] { "packaging", "tests", ".ci", "." }
                .SelectMany(f => LongLines(f, "*", MostProse, isDeep: f != "."))
                .Where(l => IsScript(l.File)),
            Is.Empty
        );

    private static bool IsScript(string file) =>
        File.ReadLines(file).First().StartsWith("#!", StringComparison.Ordinal);

    private static IEnumerable<(string File, int Number, string Text)> LongLines(
        string folder,
        string pattern,
        int most,
        bool isDeep = true
    ) =>
        from file in Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder),
            pattern,
            isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly
        )
        where !file.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj")
        from line in File.ReadLines(file).Select((text, i) => (File: file, Number: i + 1, Text: text))
        where line.Text.Length > most
        select line;
}
