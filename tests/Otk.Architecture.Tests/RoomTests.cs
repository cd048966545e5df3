using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Otk.Architecture.Tests;

/// <summary>The walls between the rooms: who may use whom, and which library stays behind which door.</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> _allowed = new()
    {
        ["Otk.Model"] = [],
        ["Otk.Language"] = [],
        ["Otk.Phrases"] = ["Otk.Model", "Otk.Language"],
        ["Otk.Recognizers"] = ["Otk.Language"],
        ["Otk.English"] = ["Otk.Language"],
        ["Otk.GrammarCompiler"] = ["Otk.Phrases"],
        ["Otk.Workspace"] = ["Otk.Model"],
        ["Otk.Engine"] = ["Otk.Model", "Otk.Workspace"],
        ["Otk.App"] =
        [
            "Otk.Model",
            "Otk.Language",
            "Otk.Phrases",
            "Otk.Recognizers",
            "Otk.English",
            "Otk.Workspace",
            "Otk.Engine",
        ],
        ["Otk.Mcp"] = ["Otk.App"],
        ["Otk.Cli"] = ["Otk.App", "Otk.Mcp"],
        ["otk"] = ["Otk.Cli"],
        ["otk-new"] = ["Otk.Cli"],
    };

    private static readonly Dictionary<string, string[]> _packages = new()
    {
        ["Otk.Model"] = ["Ulid"],
        ["Otk.Language"] = ["Pidgin", "YamlDotNet"],
        ["Otk.Phrases"] = [],
        ["Otk.Recognizers"] = ["Microsoft.Extensions.Caching.Memory"],
        ["Otk.English"] = [],
        ["Otk.GrammarCompiler"] = ["Cocona"],
        ["Otk.Workspace"] = ["AnyAscii", "Blake3", "Markdig", "System.IO.Hashing", "YamlDotNet"],
        ["Otk.Engine"] = [],
        ["Otk.App"] = ["System.IO.Hashing"],
        ["Otk.Mcp"] = ["ModelContextProtocol.Core"],
        ["Otk.Cli"] = ["Spectre.Console", "System.CommandLine"],
        ["otk"] = [],
        ["otk-new"] = [],
    };

    private static IEnumerable<string> Rooms() =>
        Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(d => Path.GetFileName(d)!);

    [TestCaseSource(nameof(Rooms))]
    public void ARoomUsesOnlyTheRoomsItMay(string room)
    {
        Assert.That(_allowed, Does.ContainKey(room), "a new room needs a place in this table");
        var used = Items(room, "ProjectReference")
            .Where(r => r.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value));
        Assert.That(used, Is.SubsetOf(_allowed[room]));
    }

    [TestCaseSource(nameof(Rooms))]
    public void ARoomUsesOnlyThePackagesItMay(string room) =>
        Assert.That(
            Items(room, "PackageReference").Select(r => r.Attribute("Include")!.Value),
            Is.SubsetOf(_packages[room])
        );

    // What lies in a room's own folder puts its parts together, and is what they share.
    [TestCaseSource(nameof(Rooms))]
    public void ThePartsOfARoomLeadOneWay(string room)
    {
        var uses = Repository
            .Sources(room)
            .Select(s => (Part: PartOf(room, s.Path), Used: Used(room, s.Text)))
            .Where(s => s.Part.Length > 0)
            .GroupBy(s => s.Part)
            .ToDictionary(g => g.Key, g => g.SelectMany(s => s.Used).Where(u => u != g.Key).ToHashSet());
        Assert.That(uses.Keys.Select(p => Way(uses, p, p)).FirstOrDefault(w => w is not null), Is.Null);
    }

    private static string PartOf(string room, string path) =>
        string.Join('.', path[$"src/{room}/".Length..].Split('/').SkipLast(1));

    private static IEnumerable<string> Used(string room, string text) =>
        Regex
            .Matches(text, $@"^using {Regex.Escape(room)}\.([\w.]+);", RegexOptions.Multiline)
            .Select(m => m.Groups[1].Value);

    // The way from one part to another, over the parts between; null where there is none.
    private static string? Way(Dictionary<string, HashSet<string>> uses, string from, string to)
    {
        var ways = new Queue<string[]>([
            [from],
        ]);
        var seen = new HashSet<string>();
        while (ways.TryDequeue(out var way))
        {
            foreach (var next in uses.GetValueOrDefault(way[^1], []))
            {
                if (next == to)
                    return string.Join(" → ", [.. way, next]);
                if (seen.Add(next))
                    ways.Enqueue([.. way, next]);
            }
        }

        return null;
    }

    [Test]
    public void TheYamlLibraryStaysBehindTheGrammarReaderAndTheFrontMatterParser() =>
        Assert.That(
            FilesThatUse("using YamlDotNet"),
            Is.EquivalentTo(
                new[]
                {
                    "src/Otk.Language/Sources/GrammarReader.cs",
                    "src/Otk.Workspace/FrontMatter/FrontMatterParser.cs",
                }
            )
        );

    [Test]
    public void FilesAreTouchedInTheWorkspaceAndByTheReadersOfGrammarsOnly() =>
        Assert.That(
            FilesThatUse("File.", "Directory.", "FileStream(")
                .Where(f => !f.StartsWith("src/Otk.Workspace/", StringComparison.Ordinal)),
            Is.SubsetOf(
                new[]
                {
                    "src/Otk.Language/Sources/GrammarReader.cs",
                    "src/Otk.Language/Sources/GrammarFile.cs",
                    "src/Otk.GrammarCompiler/Program.cs",
                    "src/Otk.App/Host.cs",
                    "src/Otk.Cli/Watching/Watch.cs",
                    "src/Otk.Mcp/ClientFolder.cs",
                    "src/Otk.Mcp/Resources/ChangeFeed.cs",
                }
            )
        );

    [Test]
    public void FilesAreReadByOneReaderThatHasLimits() =>
        Assert.That(
            FilesThatUse(
                "File.ReadAllText",
                "File.ReadAllBytes",
                "File.ReadLines",
                "File.ReadAllLines",
                "File.OpenRead",
                "File.OpenText"
            ),
            Is.EquivalentTo(
                new[] { "src/Otk.Language/Sources/GrammarFile.cs", "src/Otk.Workspace/Files/RegularFile.cs" }
            )
        );

    [Test]
    public void LinesOfDocumentsAreFoundInOneWay() =>
        Assert.That(
            new[] { "Otk.Engine", "Otk.Workspace" }
                .SelectMany(Repository.Sources)
                .Where(s =>
                    s.Path.StartsWith("src/Otk.Engine/", StringComparison.Ordinal)
                    || s.Path.Split('/')[2] is "Documents" or "Markdown" or "Templates" or "Text"
                )
                .Where(s =>
                    s.Text.Contains("EnumerateLines", StringComparison.Ordinal)
                    || s.Text.Contains("ReplaceLineEndings", StringComparison.Ordinal)
                )
                .Select(s => s.Path),
            Is.Empty
        );

    [Test]
    public void TheConsoleAndTheEnvironmentStayInTheHostAndTheCommandLine() =>
        Assert.That(
            FilesThatUse("Console.", "Environment.GetEnvironmentVariable")
                .Where(f => !f.StartsWith("src/Otk.Cli/", StringComparison.Ordinal)),
            Is.EquivalentTo(new[] { "src/Otk.GrammarCompiler/Program.cs", "src/Otk.App/Host.cs" })
        );

    [Test]
    public void TheEngineNeverSeesAPhrase() =>
        Assert.That(
            Assembly.Load("Otk.Engine").GetReferencedAssemblies().Select(a => a.Name),
            Has.None.EqualTo("Otk.Language")
        );

    [TestCaseSource(nameof(Rooms))]
    public void NamespacesAreFolders(string room)
    {
        foreach (
            var (path, text) in Repository
                .Sources(room)
                .Where(s => !s.Path.EndsWith("Program.cs", StringComparison.Ordinal))
        )
        {
            var expected = Path.GetDirectoryName(path)!["src/".Length..].Replace('/', '.');
            Assert.That(text, Does.Contain($"namespace {expected};"), path);
        }
    }

    [TestCaseSource(nameof(Rooms))]
    public void NoNameIsAnEmptyWord(string room)
    {
        foreach (var (path, _) in Repository.Sources(room))
            Assert.That(
                Path.GetFileNameWithoutExtension(path),
                Does.Not.Match("(Manager|Helper|Utils|Service|Data|Info)$"),
                path
            );
    }

    private static IEnumerable<XElement> Items(string room, string name) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", room, room + ".csproj")).Descendants(name);

    private static IEnumerable<string> FilesThatUse(params string[] words) =>
        Rooms()
            .SelectMany(Repository.Sources)
            .Where(s => words.Any(w => s.Text.Split('\n').Any(l => Uses(l, w))))
            .Select(s => s.Path);

    private static bool Uses(string line, string word)
    {
        var at = line.IndexOf(word, StringComparison.Ordinal);
        return at >= 0
            && (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '_' or '<'))
            && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);
    }
}
