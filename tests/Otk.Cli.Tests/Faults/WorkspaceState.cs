using System.Text;
using System.Text.RegularExpressions;

namespace Otk.Cli.Tests.Faults;

/// <summary>
/// What stands in a folder, file by file, with what differs from run to run made alike: stamps, times, its own
/// name.
/// </summary>
/// <remarks>
/// Lock and journal are left out: they are how otk works, and not what it keeps. Names that were there before keep
/// their stamps.
/// </remarks>
internal sealed partial class WorkspaceState
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);

    private WorkspaceState() { }

    /// <summary>Text by path; a link is an arrow and what it points to.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>Reads a folder.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="known">Stamps and log times that stay as they are: see <see cref="MarksOf"/>.</param>
    /// <param name="leaveOut">A word; files with it in their names are left out.</param>
    public static WorkspaceState Of(string root, IReadOnlySet<string> known, string? leaveOut = null)
    {
        var raw = Raw(root)
            .Where(f => leaveOut is null || !f.Key.Contains(leaveOut, StringComparison.Ordinal))
            .ToList();
        var stamps = raw.SelectMany(f => Stamp().Matches(f.Key + "\n" + f.Value))
            .Select(m => m.Value)
            .Where(s => !known.Contains(s))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((s, i) => (s, i))
            .ToDictionary(p => p.s, p => $"<stamp {p.i + 1}>");
        string Alike(string text)
        {
            text = text.Replace(root, "<root>", StringComparison.Ordinal);
            text = LogTime().Replace(text, m => known.Contains(m.Value) ? m.Value : "exec-<new>");
            text = Time().Replace(text, "<time>");
            return Stamp().Replace(text, m => stamps.GetValueOrDefault(m.Value, m.Value));
        }

        var state = new WorkspaceState();
        foreach (var (path, text) in raw)
        {
            var name = Alike(path);
            while (!state._files.TryAdd(name, Alike(text)))
                name += " (again)";
        }

        return state;
    }

    /// <summary>The stamps and log times that a folder has.</summary>
    public static IReadOnlySet<string> MarksOf(string root) =>
        Raw(root)
            .SelectMany(f => new[] { f.Key, f.Value })
            .SelectMany(t => Stamp().Matches(t).Concat(LogTime().Matches(t)))
            .Select(m => m.Value)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The state without some files.</summary>
    public WorkspaceState Without(IEnumerable<string> leftovers)
    {
        var state = new WorkspaceState();
        var gone = leftovers.ToHashSet(StringComparer.Ordinal);
        foreach (var (path, text) in _files.Where(f => !gone.Contains(f.Key)))
            state._files.Add(path, text);
        return state;
    }

    /// <summary>Hidden files that neither of two states has.</summary>
    public IEnumerable<string> Leftovers(WorkspaceState one, WorkspaceState other) =>
        _files.Keys.Where(p =>
            Path.GetFileName(p).StartsWith('.') && !one._files.ContainsKey(p) && !other._files.ContainsKey(p)
        );

    /// <summary>True where both have the same files with the same text.</summary>
    public bool IsSameAs(WorkspaceState other) => _files.SequenceEqual(other._files);

    /// <summary>True where both have the same documents; what else otk writes may differ.</summary>
    public bool HasSameDocumentsAs(WorkspaceState other) => Documents().SequenceEqual(other.Documents());

    /// <summary>How each file that differs between two states stands here.</summary>
    public string Between(WorkspaceState before, WorkspaceState after)
    {
        var told = new List<string>();
        foreach (var path in _files.Keys.Union(before._files.Keys).Union(after._files.Keys))
        {
            var now = _files.GetValueOrDefault(path);
            var (was, will) = (before._files.GetValueOrDefault(path), after._files.GetValueOrDefault(path));
            if (was == will && now == was)
                continue;
            told.Add(
                $"{path}: "
                    + (
                        now == was ? "as before"
                        : now == will ? "as after"
                        : now is null ? "GONE"
                        : "NEITHER" + Difference(was ?? will, now)
                    )
            );
        }

        return string.Join("; ", told);
    }

    /// <summary>
    /// Lines that stood in a document before and should stand there afterwards, and are not in the document of that
    /// name.
    /// </summary>
    public IReadOnlyList<string> Lost(WorkspaceState before, WorkspaceState after)
    {
        var lost = new List<string>();
        foreach (var (path, text) in before._files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)))
        {
            if (text.StartsWith('→'))
                continue;
            var name = Path.GetFileName(path);
            if (after.Named(name) is not { } later)
                continue;
            var kept = Lines(later);
            var due = Lines(text).Where(l => kept.Contains(l)).ToList();
            var here = Lines(Named(name) ?? "");
            lost.AddRange(due.Where(l => !here.Contains(l)).Select(l => $"{name}: {l}"));
        }

        return lost;
    }

    private IEnumerable<KeyValuePair<string, string>> Documents() =>
        _files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal) && DocumentFolder().IsMatch(f.Key));

    // A document keeps its name when it goes to the archive.
    private string? Named(string name) =>
        _files.Where(f => Path.GetFileName(f.Key) == name).Select(f => f.Value).FirstOrDefault(t => !t.StartsWith('→'));

    private static HashSet<string> Lines(string text) =>
        text.Split('\n').Where(l => l.Trim().Length > 0).ToHashSet(StringComparer.Ordinal);

    private static string Difference(string? expected, string now)
    {
        if (expected is null)
            return "";
        var (was, here) = (Lines(expected), Lines(now));
        var line = here.FirstOrDefault(l => !was.Contains(l)) ?? was.FirstOrDefault(l => !here.Contains(l));
        return line is null ? "" : $" ({(here.Contains(line) ? "has" : "lacks")}: {line.Trim()})";
    }

    private static SortedDictionary<string, string> Raw(string root)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        void Add(string folder)
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(root, entry.FullName);
                if (entry.LinkTarget is { } target)
                    files[path] = "→ " + target;
                else if (entry is DirectoryInfo)
                {
                    if (entry.Name is not ("journal" or ".otk-journal" or ".git"))
                        Add(entry.FullName);
                }
                else if (entry.Name is not ("lock" or ".otk-lock"))
                    files[path] = Encoding.Latin1.GetString(File.ReadAllBytes(entry.FullName));
            }
        }

        Add(root);
        return files;
    }

    [GeneratedRegex("/ai_docs/|^elsewhere/")]
    private static partial Regex DocumentFolder();

    // A log's time has the form of a stamp, too, and is looked for first.
    [GeneratedRegex("exec-\\d{8}-\\d{6}")]
    private static partial Regex LogTime();

    [GeneratedRegex("(?<!exec-)\\d{8}-[0-9A-HJKMNP-TV-Z]{6}(?![0-9A-Za-z])")]
    private static partial Regex Stamp();

    [GeneratedRegex("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z| UTC)")]
    private static partial Regex Time();
}
