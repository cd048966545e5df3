using System.Buffers;
using Otk.Workspace.Text;

namespace Otk.Workspace.Markdown;

/// <summary>
/// Finds in one pass the line at which a Markdown text may be nested too deeply, so that most texts need not be parsed
/// to know.
/// </summary>
internal static class Nesting
{
    /// <summary>Levels that are read at most. The library stops at fewer of lists.</summary>
    public const int Most = 100;

    // A level takes two characters at least; the library reads some sixty levels of lists.
    private const int Suspicious = 50;
    private const int TabWidth = 4;
    private static readonly SearchValues<char> _marks = SearchValues.Create(" \t>-*+.)0123456789");

    /// <summary>
    /// The number of the line with most marks and blanks before its text, from 1; null where none has many.
    /// </summary>
    public static int? DeepestLine(string text)
    {
        var (deepest, depth, number) = (0, Suspicious, 0);
        for (var line = TextLine.At(text, 0); line.Start < text.Length; line = TextLine.At(text, line.Next))
        {
            number++;
            var content = text.AsSpan(line.Start, line.End - line.Start);
            if (
                content.Length <= depth
                || content.IndexOfAnyExcept(_marks) is var marks && (marks < 0 ? content.Length : marks) <= depth
            )
                continue;
            (deepest, depth) = (number, content.IndexOfAnyExcept(_marks) is >= 0 and var at ? at : content.Length);
        }

        return deepest == 0 ? null : deepest;
    }

    /// <summary>
    /// How deep lists and quotes are nested, at most, by their marks and columns; what stands in code blocks counts
    /// too.
    /// </summary>
    public static int Levels(string text)
    {
        var (deepest, open) = (0, new Stack<int>());
        for (var line = TextLine.At(text, 0); line.Start < text.Length; line = TextLine.At(text, line.Next))
        {
            var column = 0;
            for (var at = line.Start; at < line.End; )
            {
                if (text[at] is ' ' or '\t')
                {
                    column += text[at++] == '\t' ? TabWidth - (column % TabWidth) : 1;
                    continue;
                }

                var length = MarkAt(text.AsSpan(at, line.End - at));
                if (length == 0)
                    break;
                while (open.TryPeek(out var outer) && outer >= column)
                    open.Pop();
                open.Push(column);
                (at, column) = (at + length, column + length);
            }

            // A row of one mark is a line across.
            if (!IsRule(text.AsSpan(line.Start, line.End - line.Start)))
                deepest = Math.Max(deepest, open.Count);
        }

        return deepest;
    }

    private static int MarkAt(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var length =
            text[0] is '-' or '*' or '+' ? 1
            : text.IndexOfAnyExceptInRange('0', '9') is > 0 and < 10 and var digits && text[digits] is '.' or ')'
                ? digits + 1
            : 0;
        return length > 0 && (length == text.Length || text[length] is ' ' or '\t') ? length : 0;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Trim() is { Length: > 0 } row && row[0] is '-' or '*' && row.IndexOfAnyExcept(row[0], ' ', '\t') < 0;
}
