using System.Text.RegularExpressions;
using Otk.Model.Problems;
using Otk.Workspace.FrontMatter;
using Otk.Workspace.Importing;

namespace Otk.Engine.Importing;

/// <summary>The tasks and drafts of Backlog.md: a Markdown file each, in <c>backlog/</c>.</summary>
internal sealed partial class BacklogTasks : IImporter
{
    private static readonly string[] _placed =
    [
        "id",
        "title",
        "status",
        "assignee",
        "labels",
        "priority",
        "dependencies",
        "ordinal",
    ];

    private static readonly string[] _folders = ["tasks", "completed", "drafts"];

    public string Tool => "Backlog.md";

    public IEnumerable<string> Find(string path) =>
        SourceFiles.IsFile(path)
            ? IsTask(path)
                ? [path]
                : []
            : new[] { path, Path.Combine(path, "backlog"), Path.Combine(path, ".backlog") }
                .SelectMany(f => _folders.Select(d => Path.Combine(f, d)))
                .Append(_folders.Contains(Path.GetFileName(path)) ? path : "")
                .SelectMany(d => SourceFiles.Markdown(d))
                .Where(IsTask);

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path) =>
        files
            .Text(path)
            .Then(text => ForeignFrontMatter.Read(text, files.Display(path)))
            .Select<IReadOnlyList<ImportedWork>>(task => [Of(task, path, files.Project(path))]);

    private ImportedWork Of(ForeignFrontMatter task, string path, string project)
    {
        var text = SectionedText.Of(Marks().Replace(task.Body, ""));
        var id = task.Value("id") is { Length: > 0 } said ? said : TaskName().Match(Path.GetFileName(path)).Value;
        var folder = Path.GetFileName(Path.GetDirectoryName(path)!);
        string[] placed = ["Description", "Acceptance Criteria", "Definition of Done", "Implementation Plan"];
        return new ImportedWork(
            Source(project, id),
            task.Value("title"),
            folder == "drafts" ? ImportStage.Draft
                : folder == "completed" ? ImportStage.Done
                : ImportStages.Of(task.Value("status"))
        )
        {
            Status = task.Value("status"),
            Owner = task.All("assignee").Select(a => a.TrimStart('@')).FirstOrDefault(""),
            Priority = task.Value("priority"),
            Tags = task.All("labels"),
            After = [.. task.All("dependencies").Select(d => Source(project, d))],
            Goal = string.Join("\n\n", new[] { text.Opening, text.Section("Description") }.Where(t => t.Length > 0)),
            Steps = text.Section("Implementation Plan"),
            Criteria = Numbers()
                .Replace(
                    string.Join(
                        "\n",
                        new[] { text.Section("Acceptance Criteria"), text.Section("Definition of Done") }.Where(t =>
                            t.Length > 0
                        )
                    ),
                    "$1"
                ),
            Rest =
            [
                .. text.Without(placed),
                ImportedWork.Others(
                    Tool,
                    [
                        ("assignees", task.All("assignee").Count > 1 ? task.Value("assignee") : ""),
                        .. task
                            .Values.Keys.Except(_placed, StringComparer.OrdinalIgnoreCase)
                            .Select(k => (k, task.Value(k))),
                    ]
                ),
            ],
        };
    }

    private static string Source(string project, string id) => $"backlog.md {project}{id.ToLowerInvariant()}";

    private static bool IsTask(string path) => TaskName().IsMatch(Path.GetFileName(path));

    [GeneratedRegex(@"^(?:task|draft)-[\d.]+\d|^(?:task|draft)-\d", RegexOptions.IgnoreCase)]
    private static partial Regex TaskName();

    // What the tool finds its own sections by.
    [GeneratedRegex(@"^<!-- [A-Z_]+(:[A-Z_]+)*:(BEGIN|END) -->\r?\n?", RegexOptions.Multiline)]
    private static partial Regex Marks();

    // "- [ ] #1 It works": the number is the tool's.
    [GeneratedRegex(@"^(\s*- \[[ xX]\] )#\d+ ", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
