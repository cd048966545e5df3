using Otk.Model.Problems;
using Otk.Workspace.Files;

namespace Otk.Workspace.Changes;

/// <summary>
/// The files of a workspace as they will be: the changes of an act that are computed and not yet written.
/// </summary>
/// <remarks>
/// Each intent of an act is computed over what those before it changed; in the end there is one change set, from what
/// the disk holds to what all of them made of it. Where one is refused, nothing was written.
/// </remarks>
public sealed class StagedFiles
{
    private readonly Dictionary<string, Staged> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string? Before, string? After)> _links = new(StringComparer.Ordinal);

    /// <summary>True where nothing is staged.</summary>
    public bool IsEmpty => _files.Count == 0 && _links.Count == 0;

    /// <summary>Takes the changes of one intent in; a problem where they do not fit to what there is.</summary>
    internal Problem? Add(ChangeSet changes, WorkspaceFolder folder)
    {
        foreach (var change in changes.Changes)
        {
            if (!Take(change))
                return ChangeSet.Unfit(folder, change);
        }

        return null;
    }

    /// <summary>All that is staged, as one change set.</summary>
    public ChangeSet Compose()
    {
        var all = new ChangeSet();
        var moved = _files.Values.Select(f => f.Source).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (path, file) in _files)
        {
            if (file.Source is { } source && source != path)
                all.Add(new FileChange.Move(source, path));
            if (file.Text is not null)
                all.Add(new FileChange.Content(path, file.Before, file.Text));
            else if (file.Source is null && file.Before is not null && !moved.Contains(path))
                all.Add(FileChange.Delete(path, file.Before));
        }

        foreach (var (path, (before, after)) in _links.Where(l => l.Value.Before != l.Value.After))
            all.Add(new FileChange.Link(path, before, after));
        return all;
    }

    /// <summary>
    /// True where a path is staged; its text, or where only its place is new, the path that it is still read from; both
    /// null where there is no such file any more.
    /// </summary>
    internal bool TryFind(string path, out string? text, out string? source)
    {
        var isStaged = _files.TryGetValue(path, out var file);
        (text, source) = isStaged ? (file.Text, file.Source) : (null, null);
        return isStaged;
    }

    /// <summary>The staged target of a link, null where it is to go; false where the link is not staged.</summary>
    internal bool TryFindLink(string path, out string? target)
    {
        var isStaged = _links.TryGetValue(path, out var link);
        target = link.After;
        return isStaged;
    }

    /// <summary>The files of a folder that are new in it, and those that are gone.</summary>
    internal (IReadOnlyList<string> Come, IReadOnlySet<string> Gone) In(string folder)
    {
        var here = _files
            .Select(f => (Path: f.Key, f.Value.Exists))
            .Concat(_links.Select(l => (Path: l.Key, Exists: l.Value.After is not null)))
            .Where(f => Path.GetDirectoryName(f.Path) == folder)
            .ToLookup(f => f.Exists, f => f.Path);
        return ([.. here[true]], here[false].ToHashSet(StringComparer.Ordinal));
    }

    private bool Take(FileChange change)
    {
        switch (change)
        {
            case FileChange.Content c:
                return Take(c);
            case FileChange.Move m:
                if (!Exists(m.Path) || Exists(m.To))
                    return false;
                var from = _files.GetValueOrDefault(m.Path, new Staged(null, m.Path, null));
                _files[m.To] = from;
                _files[m.Path] = new Staged(from.Source is null ? null : from.Before, null, null);
                return true;
            case FileChange.Link l:
                _links[l.Path] = (_links.TryGetValue(l.Path, out var known) ? known.Before : l.Before, l.After);
                return true;
            default:
                throw new InvalidOperationException($"A change of no known kind: {change}");
        }
    }

    private bool Take(FileChange.Content change)
    {
        if (!_files.TryGetValue(change.Path, out var file))
        {
            if (FileWriter.StateOf(change) != ChangeState.NotYet)
                return false;
            _files[change.Path] = new Staged(change.Before, change.Before is null ? null : change.Path, change.After);
            if (change.After is null)
                _files[change.Path] = new Staged(change.Before, null, null);
            return true;
        }

        // A file that was only moved so far holds what it holds on disk.
        var now = file.Text ?? (file.Source is { } source ? RegularFile.TextIfThere(source, keepMark: true) : null);
        if (now != change.Before)
            return false;
        var before = file.Text is null && file.Source is not null ? change.Before : file.Before;
        _files[change.Path] = change.After is null
            ? new Staged(before, null, null)
            : file with
            {
                Before = before,
                Text = change.After,
            };
        return true;
    }

    private bool Exists(string path) => _files.TryGetValue(path, out var file) ? file.Exists : Path.Exists(path);

    /// <param name="Before">What the file held on disk; null where it did not exist, or was not changed.</param>
    /// <param name="Source">Where it lies on disk; null where it is new, or gone.</param>
    /// <param name="Text">What it is to hold; null where that is what it holds on disk, or where it is gone.</param>
    private readonly record struct Staged(string? Before, string? Source, string? Text)
    {
        public bool Exists => Source is not null || Text is not null;
    }
}
