using System.Globalization;
using Otk.Workspace.Changes;

namespace Otk.Workspace.Journal;

/// <summary>What was changed: the change set that is being written, and those that were, newest first. To be used under the workspace lock.</summary>
/// <remarks>
/// A change set is written down before its first file is touched (a write-ahead log), and becomes history behind its
/// last. One that is found unfinished was cut off by a crash: it is carried on to its end.
/// </remarks>
public sealed class ChangeJournal(WorkspaceFolder folder)
{
    private const int Kept = 200;
    private readonly string _path = folder.HasOwnArtifacts ? Path.Combine(folder.Settings, "journal") : Path.Combine(folder.Artifacts, ".otk-journal");

    private string Pending => Path.Combine(_path, "pending.json");

    /// <summary>The numbers of the change sets that are kept, newest first. No entry is read.</summary>
    public IReadOnlyList<int> Numbers()
    {
        if (!Directory.Exists(_path))
            return [];
        var numbers = Directory.EnumerateFiles(_path, "*.json").Select(f => NumberOf(f)).Where(n => n > 0).ToList();
        numbers.Sort((a, b) => b.CompareTo(a));
        return numbers;
    }

    /// <summary>A change set by its number; null where it is not kept, or damaged.</summary>
    public JournalEntry? Read(int number)
    {
        try
        {
            return JournalText.Read(File.ReadAllBytes(PathOf(number)), number, folder.Root);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True where a change set was begun and not ended.</summary>
    public bool HasUnfinished => File.Exists(Pending);

    /// <summary>Carries on what a crash cut off. What somebody changed since is left as it is. The act, and the files that were left; null where there was nothing.</summary>
    public (string Act, IReadOnlyList<string> Left)? Finish()
    {
        if (!HasUnfinished)
            return null;
        if (JournalText.Read(File.ReadAllBytes(Pending), 0, folder.Root) is not { } entry)
        {
            // It was being written when the machine went down, so none of its files was touched.
            Abandon();
            return null;
        }

        var left = new List<string>();
        foreach (var change in entry.Changes)
        {
            switch (FileWriter.StateOf(change))
            {
                case ChangeState.NotYet when FileWriter.Write(change):
                case ChangeState.Done:
                    break;
                default:
                    left.Add(folder.Display(change.Path));
                    break;
            }
        }

        End();
        return (entry.Act, left);
    }

    /// <summary>Removes the whole journal; its path, null where there was none.</summary>
    internal string? Delete()
    {
        if (!Directory.Exists(_path))
            return null;
        Directory.Delete(_path, recursive: true);
        return _path;
    }

    internal void Begin(JournalEntry entry)
    {
        Directory.CreateDirectory(_path);

        // One file is whole or not there by itself; several need the journal to outlive a power cut.
        AtomicFile.Overwrite(Pending, JournalText.Write(entry, folder.Root), flush: entry.Changes.Count > 1);
    }

    internal void End()
    {
        var numbers = Numbers();
        File.Move(Pending, PathOf(numbers.Count == 0 ? 1 : numbers[0] + 1));
        foreach (var number in numbers.Skip(Kept - 1))
            File.Delete(PathOf(number));
    }

    internal void Abandon() => File.Delete(Pending);

    private static int NumberOf(string path) =>
        int.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string PathOf(int number) => Path.Combine(_path, number.ToString("000000", CultureInfo.InvariantCulture) + ".json");
}
