using Otk.Model.Problems;

namespace Otk.Workspace.Trust;

/// <summary>The hooks and the grammar of a project, as they stand.</summary>
public static class ProjectFiles
{
    // A repository cannot make a command read without end.
    private const int MostFiles = 1000;

    /// <summary>The files in <c>.otk/hooks/</c> that are no samples and not hidden, in order of name.</summary>
    public static BroughtFiles Hooks(WorkspaceFolder folder) =>
        In(
            folder,
            folder.Hooks,
            SearchOption.TopDirectoryOnly,
            n => n[0] != '.' && !n.EndsWith(".sample", StringComparison.Ordinal)
        );

    /// <summary>The <c>*.yaml</c> and <c>*.yml</c> files below <c>.otk/grammar/</c>, in order of path.</summary>
    public static BroughtFiles Grammar(WorkspaceFolder folder) =>
        In(folder, folder.Grammar, SearchOption.AllDirectories, n => Path.GetExtension(n) is ".yaml" or ".yml");

    // Below a folder links are passed over, so that none leads in a circle.
    private static EnumerationOptions Options(SearchOption depth) =>
        depth == SearchOption.AllDirectories
            ? new EnumerationOptions
            {
                RecurseSubdirectories = true,
                AttributesToSkip = FileAttributes.ReparsePoint,
                IgnoreInaccessible = false,
            }
            : new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private static BroughtFiles In(WorkspaceFolder folder, string path, SearchOption depth, Func<string, bool> isOne)
    {
        var (files, unusable) = (new List<ProjectFile>(), new List<Problem>());
        foreach (
            var file in Paths(folder, path, depth, unusable).Where(f => isOne(Path.GetFileName(f))).Take(MostFiles)
        )
        {
            if (ProjectFile.Read(folder, file) is not { } read)
                continue;
            if (read.TryGet(out var usable, out var problem))
                files.Add(usable);
            else
                unusable.Add(problem);
        }

        return new BroughtFiles(files, unusable);
    }

    private static List<string> Paths(WorkspaceFolder folder, string path, SearchOption depth, List<Problem> unusable)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. Directory.EnumerateFiles(path, "*", Options(depth)).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            unusable.Add(FileProblem.Reading(e, folder.Display(path)));
            return [];
        }
    }
}
