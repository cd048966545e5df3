using System.Runtime.InteropServices;
using System.Text.Json;

namespace Otk.Cli.Tests.Faults.Fuzz;

/// <summary>
/// Puts odd files into a workspace: documents, links, pipes and folders with a document's name, settings that
/// nobody can read.
/// </summary>
internal sealed class OddFiles(Random random, string work)
{
    private static readonly string[] _kinds =
    [
        "plans",
        "specs",
        "scout_reports",
        "exec_logs",
        "tasks",
        "archive/plans",
        "archive/specs",
    ];

    private static readonly string[] _settings =
    [
        ".otk/.owner",
        ".otk/lock",
        ".otk/journal/000001.json",
        ".otk/journal/pending.json",
        ".otk/history",
        ".otk/grammar/odd.yaml",
        ".otk/hooks/plan-created",
        ".claude/templates/plan.md",
        ".claude/templates/spec.md",
        "ai_docs/.gitignore",
        "ai_docs/.gitattributes",
        "AGENTS.md",
        "CLAUDE.md",
    ];

    private readonly List<string> _told = [];
    private readonly List<string> _ids = [];

    /// <summary>IDs that documents have, or that are named like some.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>What was put where, for messages.</summary>
    public string Told => string.Join(", ", _told);

    /// <summary>Puts them there.</summary>
    public void Put()
    {
        _ids.AddRange(Documents().Select(f => Path.GetFileNameWithoutExtension(f)));
        foreach (var path in Documents().Where(_ => random.Next(4) == 0).ToList())
            Put(path, "spoilt", p => File.WriteAllBytes(p, OddText.Spoilt(random, File.ReadAllText(p))));
        for (var count = random.Next(1, 9); count > 0; count--)
            PutDocument();
        if (random.Next(3) == 0)
            PutSpecial();
        if (random.Next(6) == 0)
            PutSetting();
    }

    private IEnumerable<string> Documents()
    {
        var folder = Path.Combine(work, "ai_docs");
        return Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Where(f => new FileInfo(f).LinkTarget is null)
                .Order(StringComparer.Ordinal)
            : [];
    }

    private void PutDocument()
    {
        var kind = random.GetItems(_kinds, 1)[0];
        var id = NewId(kind);
        _ids.Add(id);
        var path = Path.Combine(work, "ai_docs", kind, Name(id));
        Put(path, "odd", p => File.WriteAllBytes(p, OddText.Document(random, id, _ids)));
    }

    private string NewId(string kind)
    {
        var spec = _ids.Where(i => i.StartsWith("SPEC-", StringComparison.Ordinal)).ToArray();
        var stamp = $"20251014-01K{random.Next(1000):000}";
        return kind switch
        {
            "scout_reports" when spec.Length > 0 => random.GetItems(spec, 1)[0] + "-scout",
            "exec_logs" when spec.Length > 0 => random.GetItems(spec, 1)[0]
                + $"-exec-20251014-{random.Next(240000):000000}",
            "specs" or "archive/specs" => $"SPEC-{stamp}-odd",
            "tasks" => $"T-{random.Next(20):0000}",
            _ => random.Next(4) == 0 ? $"P-{random.Next(20):0000}" : $"PLAN-{stamp}-odd",
        };
    }

    private string Name(string id) =>
        random.Next(20) switch
        {
            0 => id + ".MD",
            1 => "-" + id + ".md",
            2 => id + " (copy).md",
            3 => id + "\u202E\u001b[31m.md",
            4 => id + "\nline.md",
            5 => new string('n', 240) + ".md",
            6 => "." + id + ".md",
            7 => "日本語 🦉.md",
            _ => id + ".md",
        };

    private void PutSpecial()
    {
        var kind = random.GetItems(_kinds, 1)[0];
        var id = NewId(kind);
        var path = Path.Combine(work, "ai_docs", kind, id + ".md");
        _ids.Add(id);
        var others = Documents().ToList();
        switch (random.Next(9))
        {
            case 0:
                Put(path, "pipe", p => _ = MakePipe(p, 0x1B6));
                break;
            case 1:
                Put(path, "folder", p => Directory.CreateDirectory(p));
                break;
            case 2:
                Put(path, "link to nowhere", p => File.CreateSymbolicLink(p, "nowhere.md"));
                break;
            case 3:
                Put(path, "link out", p => File.CreateSymbolicLink(p, "/etc/passwd"));
                break;
            case 4:
                Put(path, "link to itself", p => File.CreateSymbolicLink(p, Path.GetFileName(p)));
                break;
            case 5 when others.Count > 0:
                Put(path, "link in", p => File.CreateSymbolicLink(p, others[random.Next(others.Count)]));
                break;
            case 6:
                Put(path, "link to endless zeros", p => File.CreateSymbolicLink(p, "/dev/zero"));
                break;
            case 7 when id.StartsWith("SPEC-", StringComparison.Ordinal):
                var link = Path.Combine(work, "ai_docs", "exec_logs", id + "-exec-latest.md");
                Put(link, "pipe for a link", p => _ = MakePipe(p, 0x1B6));
                break;
            default:
                Put(path, "link to a folder", p => File.CreateSymbolicLink(p, "../.."));
                break;
        }
    }

    private void PutSetting()
    {
        var setting = random.GetItems(_settings, 1)[0];
        if (random.Next(8) == 0)
            Put(Path.Combine(work, setting), "folder", p => Directory.CreateDirectory(p));
        else
            Put(Path.Combine(work, setting), "odd", p => File.WriteAllBytes(p, OddText.Document(random, "odd", _ids)));
    }

    private void Put(string path, string what, Action<string> make)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (what != "spoilt")
                File.Delete(path);
            make(path);
            var size = what is "odd" or "spoilt" ? $" {new FileInfo(path).Length} B" : "";
            var shown = JsonSerializer
                .Serialize(Path.GetRelativePath(work, path))
                .Trim('"')
                .Replace(new string('n', 200), "n…", StringComparison.Ordinal);
            _told.Add($"{shown} ({what}{size})");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another odd thing stands there already.
        }
    }

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi, BestFitMapping = false)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe([MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint mode);
}
