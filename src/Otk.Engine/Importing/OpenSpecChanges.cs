using System.Text.RegularExpressions;
using Otk.Model.Problems;
using Otk.Workspace.Importing;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Importing;

/// <summary>
/// The changes of OpenSpec: a folder each, with the proposal (<c>proposal.md</c>), how it is built
/// (<c>design.md</c>), what is to be done (<c>tasks.md</c>) and what changes in the specifications.
/// </summary>
internal sealed partial class OpenSpecChanges : IImporter
{
    private const string Archive = "archive";

    public string Tool => "OpenSpec";

    public IEnumerable<string> Find(string path) =>
        IsChange(path)
            ? [path]
            : new[] { path, Path.Combine(path, "changes"), Path.Combine(path, "openspec", "changes") }
                .SelectMany(f => SourceFiles.Folders(f).Concat(SourceFiles.Folders(Path.Combine(f, Archive))))
                .Where(IsChange);

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path)
    {
        string[] names = ["proposal.md", "tasks.md", "design.md"];
        var specs = Path.Combine(path, "specs");
        var deltas = SourceFiles.MarkdownBelow(specs).ToList();
        return Results
            .Each(names.Select(n => Path.Combine(path, n)), files.TextIfThere)
            .Then(texts =>
                Results
                    .Each(deltas, files.Text)
                    .Select<IReadOnlyList<ImportedWork>>(changed =>
                        [
                            Of(
                                path,
                                files.Project(path),
                                texts,
                                [.. deltas.Select(d => Capability(specs, d)).Zip(changed)]
                            ),
                        ]
                    )
            );
    }

    // A capability may lie in another: ui/theme.
    private static string Capability(string specs, string delta) =>
        Path.GetRelativePath(specs, Path.GetDirectoryName(delta)!).Replace('\\', '/');

    private static ImportedWork Of(
        string path,
        string project,
        IReadOnlyList<string> texts,
        IReadOnlyList<(string Capability, string Text)> deltas
    )
    {
        var proposal = SectionedText.Of(texts[0]);
        var isArchived = Path.GetFileName(Path.GetDirectoryName(path)) == Archive;
        var name = isArchived ? Day().Replace(Path.GetFileName(path), "") : Path.GetFileName(path);
        var title = TitleMark().Replace(proposal.Title, "");
        var boxes = MarkdownOutline.Read(texts[1]).SelectMany(s => s.Items).Where(i => i.Done is not null).ToList();
        return new ImportedWork(
            $"openspec {project}{name}",
            title.Length > 0 && !title.Equals("Proposal", StringComparison.OrdinalIgnoreCase) ? title : Sentence(name),
            isArchived ? ImportStage.Done
                : boxes.Any(b => b.Done == true) ? ImportStage.Started
                : ImportStage.Ready
        )
        {
            Status = isArchived ? "archived" : $"{boxes.Count(b => b.Done == true)}/{boxes.Count} tasks",
            Goal = string.Join("\n\n", new[] { proposal.Opening, proposal.Section("Why") }.Where(t => t.Length > 0)),
            Design = texts[2].Length > 0 ? Untitled(texts[2]) : "",
            Steps = Untitled(texts[1]),
            Rest =
            [
                .. proposal.Without("Why"),
                .. deltas.Select(d => ($"Specification of {d.Capability}", d.Text.Trim())),
            ],
            IsSpecified = texts[1].Length > 0 || texts[2].Length > 0,
        };
    }

    // Without the heading that only says which file it is.
    private static string Untitled(string markdown) =>
        SectionedText.Of(markdown) is { Title.Length: > 0 } text
            ? string.Join(
                "\n\n",
                text.Sections.Select(s => $"## {s.Heading}\n\n{s.Text.Trim()}")
                    .Prepend(text.Opening)
                    .Where(t => t.Length > 0)
            )
            : markdown.Trim();

    private static string Sentence(string name) =>
        name.Replace('-', ' ') is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : name;

    private static bool IsChange(string path) => SourceFiles.IsFile(Path.Combine(path, "proposal.md"));

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-")]
    private static partial Regex Day();

    [GeneratedRegex("^(Change|Proposal|Change Proposal): *", RegexOptions.IgnoreCase)]
    private static partial Regex TitleMark();
}
