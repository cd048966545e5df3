using System.Text.Json;
using System.Text.RegularExpressions;
using Otk.Model.Problems;
using Otk.Workspace.Importing;
using Otk.Workspace.Text;

namespace Otk.Engine.Importing;

/// <summary>Issues as <c>gh issue list --json number,title,body,labels,assignees,state</c> prints them.</summary>
internal sealed partial class GitHubIssues : IImporter
{
    /// <summary>The command whose output is read.</summary>
    public const string Command = "gh issue list --json number,title,body,labels,assignees,state | otk import -";

    private static readonly string[] _placed = ["number", "title", "body", "labels", "assignees", "state", "url"];

    public string Tool => "GitHub";

    public IEnumerable<string> Find(string path) =>
        SourceFiles.IsFile(path) && Path.GetExtension(path) == ".json" && Path.GetFileName(path) != "tasks.json"
            ? [path]
            : [];

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path) =>
        files.Text(path).Then(text => Read(text, files.Display(path)));

    /// <summary>The issues of a text.</summary>
    /// <param name="json">What gh printed.</param>
    /// <param name="path">Where it stands, for messages.</param>
    public Result<IReadOnlyList<ImportedWork>> Read(string json, string path) =>
        SourceJson.Read<IReadOnlyList<ImportedWork>>(
            json,
            path,
            root =>
                SourceJson.Items(root).ToList() is var issues && issues.All(i => i.Text("number").Length > 0)
                    ? issues.Select(Of).ToList()
                    : Problem.Failed($"{path} has no issues with numbers.", new SourceLocation(path), Command)
        );

    private ImportedWork Of(JsonElement issue)
    {
        var body = SectionedText.Of(string.Join('\n', TextLine.TextsOf(issue.Text("body"))));
        var labels = issue.Texts("labels", "name");
        var priority = labels.Select(PriorityIn).FirstOrDefault(p => p.Length > 0, "");
        var people = issue.Texts("assignees", "login");
        return new ImportedWork(
            $"github {Repository().Match(issue.Text("url")).Groups[1].Value}#{issue.Text("number")}",
            issue.Text("title"),
            issue.Text("state").Equals("closed", StringComparison.OrdinalIgnoreCase)
                ? ImportStage.Done
                : ImportStage.Draft
        )
        {
            Status = issue.Text("state").ToLowerInvariant(),
            Owner = people.FirstOrDefault(""),
            Priority = priority,
            Tags = [.. labels.Where(l => PriorityIn(l).Length == 0)],
            Goal = body.Opening,
            Rest =
            [
                .. body.Sections,
                ImportedWork.Others(
                    Tool,
                    [
                        ("issue", issue.Text("url")),
                        ("assignees", people.Count > 1 ? string.Join(", ", people) : ""),
                        .. issue
                            .EnumerateObject()
                            .Where(p => !_placed.Contains(p.Name))
                            .Select(p => (p.Name, SourceJson.Plain(p.Value))),
                    ]
                ),
            ],
        };
    }

    [GeneratedRegex("^https?://[^/]+/([^/]+/[^/]+)/")]
    private static partial Regex Repository();

    // "priority: high", "high priority", "P1".
    private static string PriorityIn(string label)
    {
        var words = label.ToLowerInvariant().Split([' ', ':', '/', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words is ["p0" or "p1"] || IsPriority("high") || IsPriority("critical") || IsPriority("urgent") ? "high"
            : words is ["p2"] || IsPriority("medium") ? "medium"
            : words is ["p3" or "p4"] || IsPriority("low") ? "low"
            : "";

        bool IsPriority(string level) =>
            words is ["priority", var last] && last == level || words is [var first, "priority"] && first == level;
    }
}
