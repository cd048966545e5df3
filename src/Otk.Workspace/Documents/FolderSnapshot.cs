using Otk.Workspace.Files;

namespace Otk.Workspace.Documents;

/// <summary>
/// Which documents stood in some folders at one moment: two of them tell what came, went and changed.
/// </summary>
internal sealed class FolderSnapshot
{
    private readonly Dictionary<string, FileMark> _files = new(StringComparer.Ordinal);

    private FolderSnapshot() { }

    /// <summary>Looks at folders; one that is not there, or may not be read, is empty.</summary>
    public static FolderSnapshot Of(IEnumerable<string> folders)
    {
        var snapshot = new FolderSnapshot();
        foreach (var folder in folders)
            snapshot.Add(folder);
        return snapshot;
    }

    /// <summary>What is another than in an earlier snapshot.</summary>
    public IReadOnlyList<DocumentChange> Since(FolderSnapshot before)
    {
        var changes = new List<DocumentChange>();
        foreach (var (path, file) in _files)
        {
            if (!before._files.TryGetValue(path, out var old))
                changes.Add(new DocumentChange(path, CameOrWent: true));
            else if (old != file)
                changes.Add(new DocumentChange(path, CameOrWent: false));
        }

        var gone = before._files.Keys.Where(p => !_files.ContainsKey(p));
        return [.. changes, .. gone.Select(p => new DocumentChange(p, CameOrWent: true))];
    }

    private void Add(string folder)
    {
        try
        {
            var files = Directory.EnumerateFiles(folder, "*.md");
            foreach (var path in files.Where(p => DocumentStore.IsDocument(Path.GetFileName(p.AsSpan()))))
            {
                if (FileMark.Of(path) is { } mark)
                    _files[path] = mark;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is not there, or it went while it was looked at: what it had is gone until the next look.
            return;
        }
    }
}
