using System.Text.RegularExpressions;
using Otk.Model.Problems;
using Otk.Workspace.Importing;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Importing;

/// <summary>
/// The features of Spec Kit: a folder each, with what is wanted (<c>spec.md</c>), how it is built (<c>plan.md</c>) and
/// what is to be done (<c>tasks.md</c>).
/// </summary>
internal sealed partial class SpecKitFeatures : IImporter
{
    private static readonly string[] _criteria = ["Requirements", "Success Criteria", "Acceptance Criteria"];

    public string Tool => "Spec Kit";

    public IEnumerable<string> Find(string path) =>
        IsFeature(path)
            ? [path]
            : new[] { path, Path.Combine(path, "specs"), Path.Combine(path, ".specify", "specs") }
                .SelectMany(SourceFiles.Folders)
                .Where(f => Numbered().IsMatch(Path.GetFileName(f)) && IsFeature(f));

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path) =>
        files
            .Text(Path.Combine(path, "spec.md"))
            .Then(spec =>
                files
                    .TextIfThere(Path.Combine(path, "plan.md"))
                    .Then(plan =>
                        files
                            .TextIfThere(Path.Combine(path, "tasks.md"))
                            .Select<IReadOnlyList<ImportedWork>>(tasks =>
                                [Of(path, files.Project(path), spec, plan, tasks)]
                            )
                    )
            );

    private ImportedWork Of(string path, string project, string spec, string plan, string tasks)
    {
        var name = Path.GetFileName(path);
        var (wanted, built, work) = (SectionedText.Of(spec), SectionedText.Of(plan), SectionedText.Of(tasks));
        var title = TitleMark().Replace(wanted.Title, "");
        var facts = Fact()
            .Matches(wanted.Opening)
            .DistinctBy(m => m.Groups[1].Value)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value.Trim());
        var status = facts.GetValueOrDefault("Status", "");
        var input = Input().Match(facts.GetValueOrDefault("Input", "")).Groups[1].Value;
        var isTasked = work.Sections.ToLookup(s =>
            MarkdownOutline.Read(s.Text).Any(o => o.Items.Any(i => i.Done is not null))
        );
        var criteria = wanted
            .Sections.Where(s => _criteria.Any(s.Heading.StartsWith))
            .SelectMany(Parts)
            .ToLookup(IsOfEntities);
        return new ImportedWork($"spec-kit {project}{name}", title.Length > 0 ? title : name, Stage(status, tasks))
        {
            Status = status,
            Goal = input.Length > 0 ? input : Fact().Replace(wanted.Opening, "").Trim(),
            Criteria = Joined(criteria[false]),
            Design = Joined(built.Sections),
            Steps = Joined(isTasked[true]),
            Rest =
            [
                .. wanted.Without(_criteria),
                .. criteria[true],
                .. isTasked[false],
                ImportedWork.Others(
                    Tool,
                    facts
                        .Where(f => f.Key is not ("Input" or "Status"))
                        .Select(f => (f.Key.ToLowerInvariant(), f.Value))
                ),
            ],
            IsSpecified = plan.Length > 0 || tasks.Length > 0,
        };
    }

    // The parts of a section, which by itself may say something before the first.
    private static IEnumerable<(string Heading, string Text)> Parts((string Heading, string Text) section)
    {
        var text = SectionedText.Of(section.Text);
        return
        [
            .. text.Opening.Length > 0 ? [(section.Heading, text.Opening)] : Array.Empty<(string, string)>(),
            .. text.Sections,
        ];
    }

    // Things of the world that the requirements speak of, which ask for nothing.
    private static bool IsOfEntities((string Heading, string Text) section) =>
        section.Heading.StartsWith("Key Entities", StringComparison.OrdinalIgnoreCase);

    // What is ticked tells more than what the head of the file says: nobody changes that.
    private static ImportStage Stage(string status, string tasks)
    {
        var boxes = MarkdownOutline.Read(tasks).SelectMany(s => s.Items).Where(i => i.Done is not null).ToList();
        var ticked = boxes.Count(b => b.Done == true);
        return ticked > 0
            ? ticked == boxes.Count
                ? ImportStage.Done
                : ImportStage.Started
            : ImportStages.Of(status);
    }

    private static string Joined(IEnumerable<(string Heading, string Text)> sections) =>
        string.Join("\n\n", sections.Select(s => $"## {s.Heading}\n\n{s.Text.Trim()}"));

    private static bool IsFeature(string path) => SourceFiles.IsFile(Path.Combine(path, "spec.md"));

    [GeneratedRegex(@"^\d{3,}-|^\d{8}-\d{6}-")]
    private static partial Regex Numbered();

    [GeneratedRegex("^Feature Specification: *", RegexOptions.IgnoreCase)]
    private static partial Regex TitleMark();

    [GeneratedRegex(@"^\*\*([^*:]+)\*\*: *(.*)$", RegexOptions.Multiline)]
    private static partial Regex Fact();

    [GeneratedRegex("^User description: \"(.*)\"$", RegexOptions.Singleline)]
    private static partial Regex Input();
}
