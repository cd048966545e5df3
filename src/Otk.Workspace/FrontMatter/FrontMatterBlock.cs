using Otk.Model.Problems;

namespace Otk.Workspace.FrontMatter;

/// <summary>The front matter of a document: its top-level keys, each with the place of its value in the text.</summary>
/// <remarks>
/// Reading keeps the text as it is; <see cref="With"/> replaces the characters of one value and nothing else, so
/// comments, order, unknown keys, quotes, line ends and a byte order mark stay.
/// </remarks>
public sealed class FrontMatterBlock
{
    private readonly string _text;
    private readonly int _close;
    private readonly List<FrontMatterEntry> _entries;

    private FrontMatterBlock(string text, int close, int bodyStart, List<FrontMatterEntry> entries)
    {
        _text = text;
        _close = close;
        BodyStart = bodyStart;
        _entries = entries;
    }

    /// <summary>Offset of the first character after the closing line.</summary>
    public int BodyStart { get; }

    /// <summary>The keys in their order.</summary>
    public IReadOnlyList<FrontMatterEntry> Entries => _entries;

    /// <summary>Reads the block at the start of a text. Problems name a line of <paramref name="path"/>.</summary>
    public static Result<FrontMatterBlock> Read(string text, string path)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (text.AsSpan(start).IsWhiteSpace())
            return Problem.Failed("The document is empty.", new SourceLocation(path, 1), "delete it, or restore it from git");

        var open = LineAt(text, start);
        if (!IsFence(text, open))
        {
            return Problem.Failed(
                "The document does not begin with front matter (a line of three hyphens).",
                new SourceLocation(path, 1),
                "begin the file with --- and the keys id, title, owner, created, status");
        }

        for (var line = LineAt(text, open.Next); ; line = LineAt(text, line.Next))
        {
            if (line.Start >= text.Length)
                break;
            if (IsFence(text, line))
            {
                var scanned = FrontMatterScanner.Scan(text, open.Next, line.Start)
                    ?? FrontMatterParser.Parse(text, open.Next, line.Start, path);
                return scanned.TryGet(out var entries, out var problem)
                    ? new FrontMatterBlock(text, line.Start, line.Next, entries)
                    : problem;
            }
        }

        return Problem.Failed(
            "The front matter is not closed: there is no second line of three hyphens.",
            new SourceLocation(path, 1),
            "put --- on a line of its own after the last key");
    }

    /// <summary>The entry of a key; null where there is none.</summary>
    public FrontMatterEntry? Find(string key) => _entries.Find(e => e.Key == key);

    /// <summary>The value of a key; empty where the key is missing, has no text, or is YAML's null.</summary>
    public string Value(string key) => Find(key) switch
    {
        null or { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } => "",
        { Value: { } value } => value.Trim(),
        _ => "",
    };

    /// <summary>The whole text with one value changed; a key that is missing is added after the last one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The new value; it is quoted where YAML would read it as anything but this text.</param>
    /// <param name="path">The file, for the message where the value cannot be changed.</param>
    /// <param name="typed">True for a value that may stand as YAML's own type, such as a time.</param>
    public Result<string> With(string key, string value, string path, bool typed = false)
    {
        if (Find(key) is not { } entry)
        {
            var newLine = _text.AsSpan(0, _close).EndsWith("\r\n") ? "\r\n" : "\n";
            return Checked(_text.Insert(_close, $"{key}: {YamlScalar.Write(value)}{newLine}"), key, value, path);
        }

        if (entry.Style == ScalarStyle.Other)
        {
            return Problem.Failed(
                $"The value of {key} is written over several lines or is no text, so otk does not change it.",
                new SourceLocation(path, entry.Line, key),
                $"write {key} on one line");
        }

        var before = _text.AsSpan(0, entry.Start);
        var space = before.EndsWith(":") ? " " : "";
        var after = _text.AsSpan(entry.End);
        var gap = after.StartsWith("#") ? " " : "";
        var style = entry.Start == entry.End ? ScalarStyle.Plain : entry.Style;
        var scalar = typed && style == ScalarStyle.Plain ? value : YamlScalar.Write(value, style);
        return Checked($"{before}{space}{scalar}{gap}{after}", key, value, path);
    }

    /// <summary>The whole text without a key and its line; the text as it is where the key is missing.</summary>
    /// <param name="key">The key.</param>
    /// <param name="path">The file, for the message where the key cannot be removed.</param>
    public Result<string> Without(string key, string path)
    {
        if (Find(key) is not { } entry)
            return _text;
        var start = _text.LastIndexOf('\n', entry.Start - 1) + 1;
        var changed = entry.Style == ScalarStyle.Other ? _text : _text.Remove(start, LineAt(_text, start).Next - start);
        var others = Entries.Where(e => e.Key != key).Select(e => (e.Key, e.Value));
        if (Read(changed, path).TryGet(out var block, out _) && block.Entries.Select(e => (e.Key, e.Value)).SequenceEqual(others))
            return changed;
        return Problem.Failed($"The front matter is written in a way in which otk cannot remove {key}.", new SourceLocation(path, entry.Line, key), $"remove {key} by hand");
    }

    // Front matter that is valid YAML of another form (braces, an indented mapping) may not bear the change.
    private Result<string> Checked(string changed, string key, string value, string path)
    {
        var others = Entries.Where(e => e.Key != key).Select(e => (e.Key, e.Value));
        if (Read(changed, path).TryGet(out var block, out _)
            && block.Find(key)?.Value == value
            && block.Entries.Where(e => e.Key != key).Select(e => (e.Key, e.Value)).SequenceEqual(others))
            return changed;
        return Problem.Failed(
            $"The front matter is written in a way in which otk cannot change {key}.",
            new SourceLocation(path, Find(key)?.Line ?? 1, key),
            "write one key: value a line, without indentation or braces");
    }

    private static bool IsFence(string text, (int Start, int End, int Next) line) =>
        text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "---";

    private static (int Start, int End, int Next) LineAt(string text, int start)
    {
        if (start >= text.Length)
            return (text.Length, text.Length, text.Length);
        var feed = text.IndexOf('\n', start);
        var next = feed < 0 ? text.Length : feed + 1;
        var end = feed < 0 ? text.Length : feed;
        if (end > start && text[end - 1] == '\r')
            end--;
        return (start, end, next);
    }
}
