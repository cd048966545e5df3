using System.Text.Json;
using Otk.Model.Problems;
using Otk.Workspace.Importing;
using Otk.Workspace.Text;

namespace Otk.Engine.Importing;

/// <summary>The tasks of Task Master (<c>.taskmaster/tasks/tasks.json</c>), in one list or by tags.</summary>
internal sealed class TaskMasterTasks : IImporter
{
    private const string Main = "master";
    private static readonly string[] _places =
    [
        "tasks.json",
        Path.Combine("tasks", "tasks.json"),
        Path.Combine(".taskmaster", "tasks", "tasks.json"),
    ];

    private static readonly string[] _placed =
    [
        "id",
        "title",
        "description",
        "status",
        "dependencies",
        "priority",
        "details",
        "testStrategy",
        "subtasks",
    ];

    public string Tool => "Task Master";

    public IEnumerable<string> Find(string path) =>
        SourceFiles.IsFile(path)
            ? Path.GetFileName(path) == "tasks.json"
                ? [path]
                : []
            : _places.Select(p => Path.Combine(path, p)).Where(SourceFiles.IsFile).Take(1);

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path) =>
        files
            .Text(path)
            .Then(text => SourceJson.Read(text, files.Display(path), root => Lists(root, files.Project(path))));

    private Result<IReadOnlyList<ImportedWork>> Lists(JsonElement root, string project)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return new List<ImportedWork>();
        IEnumerable<(string Tag, JsonElement Tasks)> lists = root.TryGetProperty("tasks", out var one)
            ? [(Main, one)]
            : root.EnumerateObject()
                .Where(l => l.Value.ValueKind == JsonValueKind.Object && l.Value.TryGetProperty("tasks", out _))
                .Select(l => (l.Name, l.Value.GetProperty("tasks")));
        return lists.SelectMany(l => SourceJson.Items(l.Tasks).Select(t => Of(project, l.Tag, t))).ToList();
    }

    private ImportedWork Of(string project, string tag, JsonElement task)
    {
        var parts = task.TryGetProperty("subtasks", out var under) ? SourceJson.Items(under).ToList() : [];
        var stage = ImportStages.Of(task.Text("status"));
        var isBegun = parts.Any(p => ImportStages.Of(p.Text("status")) == ImportStage.Done);
        return new ImportedWork(
            Source(project, tag, task.Text("id")),
            task.Text("title"),
            stage == ImportStage.Ready && isBegun ? ImportStage.Started : stage
        )
        {
            Status = task.Text("status"),
            Priority = task.Text("priority") is "critical" ? "high" : task.Text("priority"),
            Tags = tag == Main ? [] : [tag],
            After = [.. task.Texts("dependencies").Select(d => Source(project, tag, d))],
            Goal = task.Text("description"),
            Design = task.Text("details"),
            Steps = string.Join('\n', parts.Select(Step)),
            Rest =
            [
                ("Test Strategy", task.Text("testStrategy")),
                ImportedWork.Others(
                    Tool,
                    task.EnumerateObject()
                        .Where(p => !_placed.Contains(p.Name))
                        .Select(p => (p.Name, SourceJson.Plain(p.Value)))
                ),
            ],
        };
    }

    private static string Step(JsonElement part)
    {
        var box = ImportStages.Of(part.Text("status")) == ImportStage.Done ? "x" : " ";
        string[] more = [part.Text("description"), part.Text("details"), part.Text("testStrategy")];
        return string.Concat(
            more.Where(m => m.Length > 0)
                .Select(m => "\n\n" + string.Join('\n', TextLine.TextsOf(m).Select(l => "  " + l)))
                .Prepend($"- [{box}] {SourceJson.OneLine(part.Text("title"))}")
        );
    }

    private static string Source(string project, string tag, string id) =>
        $"task-master {project}{(tag == Main ? "" : tag + "/")}{id}";
}
