using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Files;

namespace Otk.Workspace.Importing;

/// <summary>Reads what is imported; messages name files as the user can type them.</summary>
public sealed class SourceFiles(WorkspaceFolder folder)
{
    private static readonly EnumerationOptions _noLinks = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    private static readonly EnumerationOptions _below = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
        MaxRecursionDepth = 10,
    };

    // Folders that the tools make in a project.
    private static readonly string[] _ofTools =
    [
        "backlog",
        ".backlog",
        "tasks",
        "completed",
        "drafts",
        "specs",
        ".specify",
        ".taskmaster",
        "openspec",
        "changes",
        "archive",
    ];

    /// <summary>
    /// What tells the projects apart whose tools number their work alike: empty for the one that is imported into,
    /// <c>services/api/</c> for one below it, <c>other/</c> for one elsewhere.
    /// </summary>
    /// <param name="path">A file or folder that a tool made.</param>
    public string Project(string path)
    {
        var project = Path.GetDirectoryName(path)!;
        while (_ofTools.Contains(Path.GetFileName(project)))
            project = Path.GetDirectoryName(project)!;
        var below = Path.GetRelativePath(folder.Root, project).Replace('\\', '/');
        return below == "." ? ""
            : below.StartsWith("..", StringComparison.Ordinal) ? Path.GetFileName(project) + "/"
            : below + "/";
    }

    /// <summary>The path as messages have it.</summary>
    public string Display(string path) => folder.Display(path);

    /// <summary>True where a file is there.</summary>
    public static bool IsFile(string path) => File.Exists(path);

    /// <summary>True where a file or a folder is there.</summary>
    public static bool IsThere(string path) => Path.Exists(path);

    /// <summary>The text of a file; or why it cannot be read: no UTF-8, larger than 10 MB, no file at all.</summary>
    public Result<string> Text(string path)
    {
        try
        {
            return DocumentText.Decode(RegularFile.Read(path), Display(path)).Select(t => t.TrimStart('\uFEFF'));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileProblem.Reading(e, Display(path));
        }
    }

    /// <summary>The text of a file; empty where there is none.</summary>
    public Result<string> TextIfThere(string path) => File.Exists(path) ? Text(path) : "";

    /// <summary>The Markdown files of a folder, in order, without links; none where it is not there.</summary>
    public static IEnumerable<string> Markdown(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.md", _noLinks).Order(StringComparer.Ordinal)
            : [];

    /// <summary>The Markdown files of a folder and those in it, in order; no link is followed.</summary>
    public static IEnumerable<string> MarkdownBelow(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md", _below).Order(StringComparer.Ordinal) : [];

    /// <summary>The folders in a folder, in order; none where it is not there.</summary>
    public static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];
}
