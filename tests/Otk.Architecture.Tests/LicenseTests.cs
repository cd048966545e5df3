using System.Text.Json;

namespace Otk.Architecture.Tests;

/// <summary>The notices that go into each package name everything that the programs are made with.</summary>
public sealed class LicenseTests
{
    [Test]
    public void TheNoticesNameEveryPackage()
    {
        var notices = File.ReadAllText(Path.Combine(Repository.Root, "packaging/THIRD-PARTY-NOTICES.txt"));
        var packages = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "packages.lock.json", SearchOption.AllDirectories)
            // The compiler of the grammar runs when otk is built, and goes into no package.
            .Where(f => !f.Contains("Otk.GrammarCompiler", StringComparison.Ordinal))
            .SelectMany(PackagesOf)
            .Distinct()
            .ToList();
        Assert.That(packages, Does.Contain("Markdig").And.Contain("ModelContextProtocol.Core"));

        // Not in a lock file, since its libraries are taken out of its packages.
        foreach (var package in packages.Append("Microsoft.Recognizers.Text"))
            Assert.That(
                notices,
                Does.Contain(
                    package.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                        ? "Microsoft.Extensions.*"
                        : package
                )
            );
    }

    private static IEnumerable<string> PackagesOf(string lockFile)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(lockFile));
        return
        [
            .. file
                .RootElement.GetProperty("dependencies")
                .EnumerateObject()
                .SelectMany(f => f.Value.EnumerateObject())
                .Where(p => p.Value.GetProperty("type").GetString() != "Project")
                .Select(p => p.Name),
        ];
    }
}
