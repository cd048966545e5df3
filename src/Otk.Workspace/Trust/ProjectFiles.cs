namespace Otk.Workspace.Trust;

/// <summary>The hooks and the grammar of a project, as they stand.</summary>
public static class ProjectFiles
{
    // A repository cannot make a command read without end.
    private const int MostFiles = 1000;

    /// <summary>The files in <c>.otk/hooks/</c> that are no samples and not hidden, in order of name.</summary>
    public static IReadOnlyList<ProjectFile> Hooks(WorkspaceFolder folder) =>
        In(
            folder,
            folder.Hooks,
            SearchOption.TopDirectoryOnly,
            n => n[0] != '.' && !n.EndsWith(".sample", StringComparison.Ordinal)
        );

    /// <summary>The <c>*.yaml</c> and <c>*.yml</c> files below <c>.otk/grammar/</c>, in order of path.</summary>
    public static IReadOnlyList<ProjectFile> Grammar(WorkspaceFolder folder) =>
        In(folder, folder.Grammar, SearchOption.AllDirectories, n => Path.GetExtension(n) is ".yaml" or ".yml");

    // Below a folder links are passed over, so that none leads in a circle.
    private static EnumerationOptions Options(SearchOption depth) =>
        depth == SearchOption.AllDirectories
            ? new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }
            : new EnumerationOptions { AttributesToSkip = FileAttributes.None };

    private static ProjectFile[] In(
        WorkspaceFolder folder,
        string path,
        SearchOption depth,
        Func<string, bool> isOne
    ) =>
        !Directory.Exists(path)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(path, "*", Options(depth))
                    .Where(f => isOne(Path.GetFileName(f)))
                    .Order(StringComparer.Ordinal)
                    .Take(MostFiles)
                    .Select(f => ProjectFile.Read(folder, f))
                    .OfType<ProjectFile>(),
            ];
}
