using Otk.Testing;

namespace Otk.Architecture.Tests;

/// <summary>The sources that the tests look at.</summary>
internal static class Repository
{
    public static string Root => SourceTree.Root;

    public static IEnumerable<(string Path, string Text)> Sources(string room) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src", room), "*.cs", SearchOption.AllDirectories)
            .Where(f =>
                !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal)
            )
            .Select(f => (Path.GetRelativePath(Root, f), File.ReadAllText(f)));
}
