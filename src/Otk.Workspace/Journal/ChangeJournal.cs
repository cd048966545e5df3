using Otk.Workspace.Changes;
using Otk.Workspace.Files;

namespace Otk.Workspace.Journal;

/// <summary>
/// What was changed: the change set that is being written, and those that were, newest first. To be used under the
/// workspace lock.
/// </summary>
/// <remarks>
/// A change set is written down before its first file is touched (a write-ahead log), and becomes history behind its
/// last. One that is found unfinished was cut off by a crash: it is carried on to its end. Entries that this clone did
/// not write are passed over (<see cref="JournalBounds"/>).
/// </remarks>
public sealed class ChangeJournal
{
    private const int Kept = 200;

    // A change set holds each of its texts twice.
    private const int MostBytes = 500_000_000;

    // Nobody's acts come so far: a number above is looked at before it counts.
    private const int Unlikely = 10_000_000;
    private const string Begun = "pending";
    private readonly WorkspaceFolder _folder;
    private readonly string _path;
    private readonly JournalBounds _bounds;
    private string _pending = "";
    private DateTimeOffset _time;

    /// <param name="folder">The workspace.</param>
    /// <param name="environment">The value of an environment variable, null where it is not set; it tells where git is,
    /// which is asked where entries are read.</param>
    public ChangeJournal(WorkspaceFolder folder, Func<string, string?> environment)
    {
        _folder = folder;
        _path = folder.HasOwnArtifacts
            ? Path.Combine(folder.Settings, "journal")
            : Path.Combine(folder.Artifacts, ".otk-journal");
        _bounds = new JournalBounds(folder, _path, new Git(environment));
    }

    /// <summary>The change sets that are kept, newest first. No entry is read.</summary>
    public IReadOnlyList<JournalName> Names()
    {
        if (!Directory.Exists(_path))
            return [];
        var names = Directory
            .EnumerateFileSystemEntries(_path, "*.json")
            .Select(JournalName.Of)
            .OfType<JournalName>()
            .Where(n => n.Number < Unlikely || Read(n) is not null)
            .ToList();
        names.Sort((a, b) => b.Number.CompareTo(a.Number));
        return names;
    }

    /// <summary>A change set; null where it is not kept any more, damaged, or passed over.</summary>
    public JournalEntry? Read(JournalName name) => Read(name.Path, name.Number, out _);

    /// <summary>True where a change set was begun and not ended.</summary>
    public bool HasUnfinished => Unfinished().Any(f => Read(f, 0, out _) is not null);

    /// <summary>The entries that are passed over, each with the reason.</summary>
    public IEnumerable<(string Path, string Why)> PassedOver()
    {
        if (File.Exists(_path))
            yield return (_path, "It is a file, and the journal's folder should stand there.");
        if (!Directory.Exists(_path))
            yield break;
        var files = Accessed.At(_path, () => Directory.GetFileSystemEntries(_path, "*.json"));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            if (Read(file, 0, out var why) is null)
                yield return (file, why);
        }
    }

    /// <summary>Carries on what a crash cut off. What somebody changed since is left as it is.</summary>
    /// <returns>The acts of which something was still to be written, each with the files that were left.</returns>
    public IReadOnlyList<(string Act, IReadOnlyList<string> Left)> Finish()
    {
        var finished = new List<(string, IReadOnlyList<string>)>();
        foreach (var file in Unfinished())
        {
            _pending = file;
            if (Read(file, 0, out _) is { } entry)
            {
                _time = entry.Act.Time;
                var (carried, left, isDone) = CarryOn(entry);
                if (carried > 0 || left.Count > 0)
                    finished.Add((entry.Act.Text, left));
                if (isDone)
                    End();
            }
            else if (IsTorn(file))
            {
                // It was being written when the machine went down, so none of its files was touched.
                Abandon();
            }
        }

        _pending = "";
        return finished;
    }

    /// <summary>Removes the whole journal; its path, null where there was none.</summary>
    internal string? Delete()
    {
        if (!Directory.Exists(_path))
            return null;
        Accessed.At(_path, () => Directory.Delete(_path, recursive: true));
        return _path;
    }

    internal void Begin(JournalEntry entry)
    {
        if (!WorkspaceBounds.IsInside(_folder, Path.Combine(_path, Begun)))
            throw new IOException($"{_folder.Display(_path)} leads out of the workspace.");
        Accessed.At(_path, () => Directory.CreateDirectory(_path));

        // One that is passed over stays where it is.
        for (var i = 1; ; i++)
        {
            _pending = Path.Combine(_path, i == 1 ? $"{Begun}.json" : $"{Begun}-{i}.json");
            if (!Path.Exists(_pending) && new FileInfo(_pending).LinkTarget is null)
                break;
        }

        _time = entry.Act.Time;

        // One file is whole or not there by itself; several need the journal to outlive a power cut.
        AtomicFile.Overwrite(_pending, JournalText.Write(entry, _folder.Root), flush: entry.Changes.Count > 1);
    }

    internal void End()
    {
        var names = Names();
        var name = JournalName.New(_path, names.Count == 0 ? 1 : names[0].Number + 1, _time);
        if (File.Exists(_pending))
            Accessed.At(_path, () => File.Move(_pending, name.Path));
        foreach (var old in names.Skip(Kept - 1))
            AtomicFile.CleanUp(old.Path);
    }

    internal void Abandon() => Accessed.At(_path, () => File.Delete(_pending));

    // By their numbers, the oldest first.
    private List<string> Unfinished() =>
        Directory.Exists(_path)
            ?
            [
                .. Accessed
                    .At(_path, () => Directory.GetFileSystemEntries(_path, Begun + "*.json"))
                    .OrderBy(f => f.Length)
                    .ThenBy(f => f, StringComparer.Ordinal),
            ]
            : [];

    private JournalEntry? Read(string path, int number, out string why)
    {
        try
        {
            why = _bounds.Foreign(path) ?? "";
            if (why.Length > 0 || RegularFile.ReadIfThere(path, MostBytes) is not { } bytes)
                return null;
            var entry = JournalText.Read(bytes, number, _folder.Root);
            why =
                entry is null ? "It is damaged."
                : _bounds.Allows(entry) ? ""
                : "It names files that are no documents of this workspace.";
            return why.Length == 0 ? entry : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            why = FileProblem.Reason(e);
            return null;
        }
    }

    private bool IsTorn(string path)
    {
        try
        {
            return _bounds.Foreign(path) is null
                && RegularFile.ReadIfThere(path, MostBytes) is { } bytes
                && JournalText.Read(bytes, 0, _folder.Root) is null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read stays for the doctor.
            return false;
        }
    }

    // What cannot be written now is tried again by the next command; it keeps nobody from this one.
    private (int Carried, List<string> Left, bool IsDone) CarryOn(JournalEntry entry)
    {
        var (carried, left, isDone) = (0, new List<string>(), true);
        foreach (var change in entry.Changes)
        {
            try
            {
                switch (FileWriter.StateOf(change))
                {
                    case ChangeState.NotYet when FileWriter.Write(change):
                        carried++;
                        break;
                    case ChangeState.Done:
                        break;
                    default:
                        left.Add(_folder.Display(change.Path));
                        break;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                left.Add(_folder.Display(change.Path));
                isDone = false;
            }
        }

        return (carried, left, isDone);
    }
}
