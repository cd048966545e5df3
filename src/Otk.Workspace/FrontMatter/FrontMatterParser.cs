using Otk.Model.Documents;
using Otk.Model.Problems;
using Otk.Workspace.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Otk.Workspace.FrontMatter;

/// <summary>Reads any front matter with the YAML library.</summary>
internal static class FrontMatterParser
{
    public static Result<List<FrontMatterEntry>> Parse(string text, int start, int end, string path)
    {
        var block = text[start..end];
        try
        {
            return Parse(new Parser(new StringReader(block)), block, start, path);
        }
        catch (YamlException e)
        {
            return Problem.Failed(
                $"The front matter is not valid YAML: {Reason(e)}",
                new SourceLocation(path, LineOf(e, block)),
                "mend that line; a text with ': ' or ' #' in it needs quotes"
            );
        }
        catch (Exception e) when (e is not YamlException)
        {
            // The library's scanner runs past the end of a list or mapping that is not closed, without an error of its
            // own.
            return Problem.Failed(
                "The front matter is not valid YAML: a '[' or '{' is not closed.",
                new SourceLocation(path, OpenLine(block)),
                "close it, or put the text in quotes"
            );
        }
    }

    /// <summary>The values of each key: one of a text, several of a list, none of a mapping; null for what is no
    /// YAML.</summary>
    public static Dictionary<string, IReadOnlyList<string>>? Values(string block)
    {
        try
        {
            return Values(new Parser(new StringReader(block)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library's scanner may run past the end, with whatever error that gives.
            return null;
        }
    }

    private static Dictionary<string, IReadOnlyList<string>> Values(Parser parser)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return values;
        parser.Consume<DocumentStart>();
        parser.Consume<MappingStart>();
        while (!parser.TryConsume<MappingEnd>(out _))
            values[parser.Consume<Scalar>().Value] = [.. ValuesOf(parser).Where(v => v.Length > 0)];
        return values;
    }

    private static List<string> ValuesOf(Parser parser)
    {
        var values = new List<string>();
        if (parser.TryConsume<Scalar>(out var one))
        {
            values.Add(
                one is { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "~" or "null" } ? "" : one.Value.Trim()
            );
            return values;
        }

        if (!parser.TryConsume<SequenceStart>(out _))
        {
            parser.SkipThisAndNestedEvents();
            return values;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var item))
                values.Add(item.Value.Trim());
            else
                parser.SkipThisAndNestedEvents();
        }

        return values;
    }

    private static int OpenLine(string block)
    {
        string[] lines = [.. TextLine.TextsOf(block)];
        var open = Array.FindIndex(lines, l => l.Count(c => c is '[' or '{') > l.Count(c => c is ']' or '}'));
        return Math.Max(open, 0) + 2;
    }

    private static Result<List<FrontMatterEntry>> Parse(Parser parser, string block, int offset, string path)
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
            return new List<FrontMatterEntry>();
        parser.Consume<DocumentStart>();
        if (!parser.TryConsume<MappingStart>(out _))
            return NotAMapping(path, parser.Current);
        var entries = new List<FrontMatterEntry>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                return NotAMapping(path, parser.Current);
            var line = (int)key.Start.Line + 1;
            if (!known.Add(key.Value))
            {
                return Problem.Failed(
                    $"The key {key.Value} stands twice in the front matter.",
                    new SourceLocation(path, line, key.Value),
                    "delete one of the two lines"
                );
            }

            if (Fields.Find(key.Value) is not null && IsSign(parser.Current, block))
                return NotText(key.Value, new SourceLocation(path, line, key.Value));
            entries.Add(ReadValue(parser, key.Value, line, offset));
        }

        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        return entries;
    }

    // A word with a sign of YAML's before it, and nothing behind it: meant as a text by whoever wrote it.
    private static bool IsSign(ParsingEvent? value, string block) =>
        value switch
        {
            AnchorAlias alias => !block.Contains("&" + alias.Value, StringComparison.Ordinal),
            Scalar { Value: "", Style: YamlDotNet.Core.ScalarStyle.Plain } scalar => !scalar.Anchor.IsEmpty
                || !scalar.Tag.IsEmpty,
            _ => false,
        };

    private static Problem NotText(string key, SourceLocation at) =>
        Problem.Failed(
            $"The front matter is not valid YAML: the value of {key} begins with a sign that means something else "
                + "there.",
            at,
            "put it in quotes"
        );

    private static FrontMatterEntry ReadValue(Parser parser, string key, int line, int offset)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var style = scalar.Style switch
            {
                YamlDotNet.Core.ScalarStyle.Plain => ScalarStyle.Plain,
                YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
                YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
                _ => ScalarStyle.Other,
            };
            if (scalar.Start.Line != scalar.End.Line || !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
                style = ScalarStyle.Other;
            return new FrontMatterEntry(
                key,
                scalar.Value,
                style,
                offset + (int)scalar.Start.Index,
                offset + (int)scalar.End.Index,
                line
            );
        }

        var from = parser.Current!.Start;
        parser.SkipThisAndNestedEvents();
        return new FrontMatterEntry(
            key,
            null,
            ScalarStyle.Other,
            offset + (int)from.Index,
            offset + (int)from.Index,
            line
        );
    }

    // The library counts from the block's first line, which is the file's second, and says where it began to read what
    // is wrong. A tab is wrong where it stands; a missing bracket is missing in the block, not on its closing line.
    private static int LineOf(YamlException e, string block)
    {
        string[] lines = [.. TextLine.TextsOf(block)];
        var (start, end) = ((int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.End.Line));
        return end <= lines.Length && lines[end - 1].StartsWith('\t')
            ? end + 1
            : Math.Min(start, Math.Max(1, lines.Length)) + 1;
    }

    private static Problem NotAMapping(string path, ParsingEvent? at) =>
        Problem.Failed(
            "The front matter is not a list of keys and values.",
            new SourceLocation(path, (int)(at?.Start.Line ?? 1) + 1),
            "write one key: value a line"
        );

    // The library's messages may run over several lines and repeat the position, which the location says already.
    private static string Reason(YamlException e)
    {
        var message = (e.InnerException ?? e).Message.ReplaceLineEndings(" ").Trim();
        return message.EndsWith('.') ? message : message + ".";
    }
}
