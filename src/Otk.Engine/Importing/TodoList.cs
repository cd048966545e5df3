using System.Text.RegularExpressions;
using Otk.Model.Problems;
using Otk.Workspace.Importing;
using Otk.Workspace.Markdown;
using Otk.Workspace.Text;

namespace Otk.Engine.Importing;

/// <summary>A Markdown list of things to do: a plan for each item, with what stands below it.</summary>
/// <remarks>
/// Where any item has a box, those without one are no things to do. What stands below an item with boxes or bullets are
/// its steps.
/// </remarks>
internal sealed partial class TodoList : IImporter
{
    public string Tool => "Markdown";

    public IEnumerable<string> Find(string path) =>
        SourceFiles.IsFile(path)
        && Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt"
        && !new BacklogTasks().Find(path).Any()
            ? [path]
            : [];

    public Result<IReadOnlyList<ImportedWork>> Read(SourceFiles files, string path) =>
        files
            .Text(path)
            .Select<IReadOnlyList<ImportedWork>>(text =>
                [.. Items(text, files.Project(path) + Path.GetFileName(path))]
            );

    private static IEnumerable<ImportedWork> Items(string text, string name)
    {
        var outline = MarkdownOutline.Read(text);
        var inner = outline
            .SelectMany(s => s.Items)
            .SelectMany(i => i.Inner)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var hasBoxes = outline.SelectMany(s => s.Items).Any(i => i.Done is not null);
        return outline.SelectMany(s =>
            s.Items.Where(i => !inner.Contains(i) && (!hasBoxes || i.Done is not null))
                .Select(i => Of(text, name, s.Heading, i))
        );
    }

    private static ImportedWork Of(string text, string name, string heading, MarkdownItem item)
    {
        var below = Outdented(text[item.TextEnd..item.End]);
        var (goal, steps) = item.Inner.Count == 0 ? (below, "") : Cut(below);
        var ticked = All(item).Count(i => i.Done == true);
        return new ImportedWork(
            $"{name} {item.Text}",
            item.Text,
            item.Done == true ? ImportStage.Done
                : ticked > 0 ? ImportStage.Started
                : ImportStage.Draft
        )
        {
            Status = item.Done == true ? "ticked" : "open",
            Goal = goal,
            Steps = steps,
            Rest = [ImportedWork.Others(name, [("section", heading)])],
        };
    }

    private static IEnumerable<MarkdownItem> All(MarkdownItem item) => item.Inner.SelectMany(i => All(i).Prepend(i));

    // What is said before the first item below, and those items.
    private static (string Goal, string Steps) Cut(string below)
    {
        var first = Bullet().Match(below);
        return first.Success ? (below[..first.Index].Trim(), below[first.Index..].TrimEnd()) : (below, "");
    }

    // As it would stand by itself.
    private static string Outdented(string text)
    {
        var lines = TextLine.TextsOf(text).ToList();
        var indent = lines
            .Where(l => l.Trim().Length > 0)
            .Select(l => l.Length - l.TrimStart().Length)
            .DefaultIfEmpty(0)
            .Min();
        return string.Join('\n', lines.Select(l => l.Length < indent ? "" : l[indent..])).Trim('\n');
    }

    [GeneratedRegex(@"^([-*+]|\d+[.)]) ", RegexOptions.Multiline)]
    private static partial Regex Bullet();
}
