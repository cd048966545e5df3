using Otk.Language.Sources;
using Otk.Model.Problems;
using Otk.Workspace.Text;

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

    /// <summary>The most characters of a block that is read.</summary>
    public const int MostLetters = 64_000;

    // What a document has at least; a block without them is no front matter of otk's.
    private static readonly string[] _needed = ["id", "title", "status"];
    private readonly List<FrontMatterEntry> _entries;

    private FrontMatterBlock(string text, int close, int bodyStart, List<FrontMatterEntry> entries, Problem? notYaml)
    {
        NotYaml = notYaml;
        _text = text;
        _close = close;
        BodyStart = bodyStart;
        _entries = entries;
    }

    /// <summary>
    /// Why the block is no YAML, where otk's own keys were read as they stand; null where it is YAML.
    /// </summary>
    public Problem? NotYaml { get; }

    /// <summary>Offset of the first character after the closing line.</summary>
    public int BodyStart { get; }

    /// <summary>The keys in their order.</summary>
    public IReadOnlyList<FrontMatterEntry> Entries => _entries;

    /// <summary>Reads the block at the start of a text. Problems name a line of <paramref name="path"/>.</summary>
    public static Result<FrontMatterBlock> Read(string text, string path)
    {
        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        if (text.AsSpan(start).IsWhiteSpace())
            return Problem.Failed(
                "The document is empty.",
                new SourceLocation(path, 1),
                "delete it, or restore it from git"
            );

        var open = TextLine.At(text, start);
        if (!IsFence(text, open))
        {
            return Problem.Failed(
                "The document does not begin with front matter (a line of three hyphens).",
                new SourceLocation(path, 1),
                "begin the file with --- and the keys id, title, owner, created, status"
            ) with
            {
                IsForeign = true,
            };
        }

        for (var line = TextLine.At(text, open.Next); ; line = TextLine.At(text, line.Next))
        {
            if (line.Start >= text.Length)
                break;
            if (IsFence(text, line))
            {
                return
                    FrontMatterScanner.Scan(text, open.Next, line.Start) is { } scanned
                    && scanned.TryGet(out var entries, out _)
                    ? new FrontMatterBlock(text, line.Start, line.Next, entries, null)
                    : Parse(text, open.Next, line, path);
            }
        }

        return Problem.Failed(
            "The front matter is not closed: there is no second line of three hyphens.",
            new SourceLocation(path, 1),
            "put --- on a line of its own after the last key"
        );
    }

    // The library's time grows with the square of the depth, and not much less with the length.
    private static Result<FrontMatterBlock> Parse(string text, int start, TextLine close, string path)
    {
        var block = text.AsSpan(start, close.Start - start);
        if (block.Length > MostLetters)
        {
            return Problem.Failed(
                $"The front matter has more than {MostLetters / 1000},000 characters, the most that is read.",
                new SourceLocation(path, 1),
                "move what is long behind the front matter"
            );
        }

        if (YamlDepth.IsTooDeep(block))
        {
            return Problem.Failed(
                $"The front matter is nested more than {YamlDepth.Most} levels deep, the most that is read.",
                new SourceLocation(path, 1),
                "write it flatter"
            );
        }

        if (FrontMatterParser.Parse(text, start, close.Start, path).TryGet(out var entries, out var problem))
            return new FrontMatterBlock(
                text,
                close.Start,
                close.Next,
                [.. entries.Select(e => LenientParser.OneText(text, start, close.Start, e))],
                null
            );
        var lenient = LenientParser.Parse(text, start, close.Start, path);
        return
            lenient.DistinctBy(e => e.Key).Count() == lenient.Count && _needed.All(k => lenient.Exists(e => e.Key == k))
            ? new FrontMatterBlock(text, close.Start, close.Next, lenient, problem)
            : problem;
    }

    /// <summary>
    /// The whole text with those of otk's values in quotes that stand in the way of YAML; null where it would still be
    /// none.
    /// </summary>
    /// <param name="path">The file, for messages.</param>
    public string? Quoted(string path)
    {
        if (NotYaml is null)
            return null;
        var text = _text;
        foreach (var key in _entries.Where(e => e.Style == ScalarStyle.Raw).Select(e => e.Key))
        {
            if (
                !Read(text, path).TryGet(out var block, out _)
                || !block.With(key, block.Value(key), path).TryGet(out text, out _)
            )
                return null;
        }

        return Read(text, path).TryGet(out var quoted, out _) && quoted.NotYaml is null ? text : null;
    }

    /// <summary>The entry of a key; null where there is none.</summary>
    public FrontMatterEntry? Find(string key)
    {
        foreach (var entry in _entries)
        {
            if (entry.Key == key)
                return entry;
        }

        return null;
    }

    /// <summary>The value of a key; empty where the key is missing, has no text, or is YAML's null.</summary>
    public string Value(string key) =>
        Find(key) switch
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
            var newLine = TextLine.EndIn(_text);
            return Checked(_text.Insert(_close, $"{key}: {YamlScalar.Write(value)}{newLine}"), key, value, path);
        }

        if (entry.Style == ScalarStyle.Other)
        {
            return Problem.Failed(
                $"The value of {key} is written over several lines or is no text, so otk does not change it.",
                new SourceLocation(path, entry.Line, key),
                $"write {key} on one line"
            );
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
        var start = _text.AsSpan(0, entry.Start).LastIndexOfAny('\n', '\r') + 1;
        var end = TextLine.At(_text, Math.Max(entry.Start, entry.End)).Next;
        var changed = entry.Style == ScalarStyle.Other ? _text : _text.Remove(start, end - start);
        if (Read(changed, path).TryGet(out var block, out _) && block.Find(key) is null && KeepsOthers(block, key))
            return changed;
        return Problem.Failed(
            $"The front matter is written in a way in which otk cannot remove {key}.",
            new SourceLocation(path, entry.Line, key),
            $"remove {key} by hand"
        );
    }

    // Front matter that is valid YAML of another form (braces, an indented mapping) may not bear the change.
    private Result<string> Checked(string changed, string key, string value, string path)
    {
        if (
            Read(changed, path).TryGet(out var block, out _)
            && block.Find(key)?.Value == value
            && KeepsOthers(block, key)
        )
            return changed;
        return Problem.Failed(
            $"The front matter is written in a way in which otk cannot change {key}.",
            new SourceLocation(path, Find(key)?.Line ?? 1, key),
            "write one key: value a line, without indentation or braces"
        );
    }

    // A block that is YAML now has keys, too, that could not be read before.
    private bool KeepsOthers(FrontMatterBlock changed, string key)
    {
        var (before, after) = (Others(this), Others(changed));
        return NotYaml is null ? before.SequenceEqual(after) : before.All(after.Contains);

        IEnumerable<(string, string?)> Others(FrontMatterBlock block) =>
            block._entries.Where(e => e.Key != key).Select(e => (e.Key, e.Value));
    }

    private static bool IsFence(string text, TextLine line) =>
        text.AsSpan(line.Start, line.End - line.Start).TrimEnd() is "---";
}
