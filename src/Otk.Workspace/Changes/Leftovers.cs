using System.Text.RegularExpressions;
using Otk.Model.Documents;
using Otk.Workspace.Layout;

namespace Otk.Workspace.Changes;

/// <summary>The temporary files of processes that were killed before they could rename them.</summary>
public static partial class Leftovers
{
    private static readonly EnumerationOptions _readable = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };
    private static readonly TimeSpan _old = TimeSpan.FromMinutes(1);

    /// <summary>Their absolute paths. Files that may still be written are left out.</summary>
    public static IEnumerable<string> Of(WorkspaceFolder folder)
    {
        string[] folders =
        [
            folder.Root,
            folder.Settings,
            Path.Combine(folder.Settings, "journal"),
            CacheFolder.In(folder.Settings),
            folder.Artifacts,
            Path.Combine(folder.Artifacts, ".otk-journal"),
            .. AgentFiles.OfClaude(folder).Select(f => Path.GetDirectoryName(f.Path)!),
            folder.Templates,
            .. new[] { folder, folder.Archive }
                .SelectMany(f => Enum.GetValues<DocumentKind>().Select(f.FolderOf))
                .Distinct(),
        ];
        return folders
            .Distinct(StringComparer.Ordinal)
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, ".*.tmp", _readable))
            .Where(f => IsOne(f) && IsOld(new FileInfo(f)));
    }

    // One that was renamed since it was listed is none: it has no time, which the library gives as the year 1601.
    private static bool IsOld(FileInfo file) => file.Exists && DateTime.UtcNow - file.LastWriteTimeUtc > _old;

    /// <summary>True for the path of a temporary file, old or new.</summary>
    internal static bool IsOne(string path) => TemporaryName().IsMatch(Path.GetFileName(path));

    /// <summary>Removes one of them. To be used under the workspace lock.</summary>
    public static void Remove(string path) => File.Delete(path);

    [GeneratedRegex("^\\.\\d+-[0-9a-f]{32}\\.tmp$")]
    private static partial Regex TemporaryName();
}
