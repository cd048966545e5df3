using System.Buffers;
using System.Text;

namespace Otk.Workspace.Markdown;

/// <summary>Counts the ticked and the open boxes of a Markdown text without parsing it.</summary>
/// <remarks>
/// It reads lists as people write them, and gives up (null) on whatever it is not sure of: then the outline is what
/// counts. A property test holds the two to the same answers.
/// </remarks>
internal static class BoxCount
{
    private const int MostNested = 16;
    private const int MostDigits = 9;
    private const int CodeIndent = 4;

    /// <summary>How many boxes are ticked, of how many; null where only parsing can tell.</summary>
    /// <param name="text">The body of a document, in UTF-8.</param>
    public static (int Done, int Total)? Of(ReadOnlySpan<byte> text)
    {
        // Where the text of each open item begins.
        Span<int> open = stackalloc int[MostNested];
        var (depth, done, total) = (0, 0, 0);
        var (isBehindBlank, isInParagraph) = (true, false);
        while (!text.IsEmpty)
        {
            var line = Line(ref text);
            if (line.IndexOfAny((byte)'\t', (byte)'\r') >= 0)
                return null;
            var indent = line.IndexOfAnyExcept((byte)' ');
            if (indent < 0)
            {
                (isBehindBlank, isInParagraph) = (true, false);
                continue;
            }

            var rest = line[indent..];
            var (wasBehindBlank, wasInParagraph) = (isBehindBlank, isInParagraph);
            (isBehindBlank, isInParagraph) = (false, false);
            switch (rest[0])
            {
                case (byte)'<':
                    // A comment is passed over; other HTML, and one in an item, is not for us. "<!-->" is one, too.
                    if (indent > 0 || !rest.StartsWith("<!--"u8) || !Skip(rest[2..], ref text))
                        return null;
                    depth = 0;
                    continue;
                case (byte)'>' or (byte)'|':
                    return null;
                case (byte)'`' or (byte)'~' when RunOf(rest) is >= 3 and var fence:
                    if (indent > 0 || !SkipFenced(rest, fence, ref text))
                        return null;
                    depth = 0;
                    continue;
                case (byte)'#' when RunOf(rest) is <= 6 and var level && (level == rest.Length || rest[level] == ' '):
                    if (indent >= CodeIndent)
                        return null;
                    depth = Closed(open, depth, indent);
                    continue;
                default:
                    break;
            }

            if (IsRule(rest))
            {
                depth = Closed(open, depth, indent);
                continue;
            }

            var mark = MarkLength(rest);
            if (mark == 0)
            {
                if (wasBehindBlank)
                    depth = Closed(open, depth, indent);
                if (indent - (depth == 0 ? 0 : open[depth - 1]) >= CodeIndent && !wasInParagraph)
                    return null;
                isInParagraph = true;
                continue;
            }

            var outer = depth;
            depth = Closed(open, depth, indent);
            var blanks = rest[mark..].IndexOfAnyExcept((byte)' ');
            if (
                blanks is < 1 or > CodeIndent
                || indent - (depth == 0 ? 0 : open[depth - 1]) >= CodeIndent
                || depth == MostNested
                || (wasInParagraph && depth == outer && mark > 1 && !(mark == 2 && rest[0] == '1'))
            )
                return null;
            var said = rest[(mark + blanks)..].TrimEnd((byte)' ');
            open[depth++] = indent + mark + blanks;
            isInParagraph = true;
            switch (Box(said))
            {
                case null:
                    return null;
                case { } box when box != default:
                    total++;
                    done += box is (byte)'x' or (byte)'X' ? 1 : 0;
                    break;
                default:
                    break;
            }
        }

        return (done, total);
    }

    // What the box of an item holds; 0 where it has none, null where nobody can tell from the line alone.
    private static byte? Box(ReadOnlySpan<byte> said)
    {
        if (
            MarkLength(said) > 0
            || said.IndexOf("<!--"u8) >= 0
            || said[0] is (byte)'#' or (byte)'>' or (byte)'<'
            || RunOf(said) >= 3
        )
            return null;

        // A blank of another alphabet may stand before the box, in it and behind it.
        if (said[0] != '[')
            return IsPlain(said) || !said.Contains((byte)'[') ? default(byte) : null;
        if (said.Length > 2 && char.IsAsciiLetterOrDigit((char)said[1]) && said[2] != ']')
            return said.Contains((byte)':') || said[2] >= 0x80 ? null : default(byte);
        if (said.Length < 5 || said[2] != ']' || said[3] != ' ' || !IsMark(said[1]))
            return null;
        var text = said[4..].TrimStart((byte)' ');
        return !IsPlain(text) || (text[0] == '[' && text.Length <= 4) ? null : said[1];
    }

    // True for what does not begin with a blank of another alphabet.
    private static bool IsPlain(ReadOnlySpan<byte> text) =>
        !text.IsEmpty
        && Rune.DecodeFromUtf8(text, out var first, out _) == OperationStatus.Done
        && !Rune.IsWhiteSpace(first)
        && !Rune.IsControl(first);

    // How many of its first character a line begins with.
    private static int RunOf(ReadOnlySpan<byte> line) =>
        line.IndexOfAnyExcept(line[0]) is >= 0 and var length ? length : line.Length;

    private static bool IsMark(byte mark) =>
        mark is (byte)' ' or (byte)'x' or (byte)'X' or (byte)'~' or (byte)'/' or (byte)'-';

    // Items that do not reach as far in as a line are closed by it.
    private static int Closed(ReadOnlySpan<int> open, int depth, int indent)
    {
        while (depth > 0 && open[depth - 1] > indent)
            depth--;
        return depth;
    }

    private static int MarkLength(ReadOnlySpan<byte> text)
    {
        var digits = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var length =
            text[0] is (byte)'-' or (byte)'*' or (byte)'+' ? 1
            : digits is > 0 and <= MostDigits && text[digits] is (byte)'.' or (byte)')' ? digits + 1
            : 0;
        return length > 0 && (length == text.Length || text[length] == ' ') ? length : 0;
    }

    // A line of three or more of one mark.
    private static bool IsRule(ReadOnlySpan<byte> text) =>
        text[0] is (byte)'-' or (byte)'*' or (byte)'_'
        && text.IndexOfAnyExcept(text[0], (byte)' ') < 0
        && text.Count(text[0]) >= 3;

    private static bool Skip(scoped ReadOnlySpan<byte> line, scoped ref ReadOnlySpan<byte> text)
    {
        while (line.IndexOf("-->"u8) < 0)
        {
            if (text.IsEmpty)
                return false;
            line = Line(ref text);
        }

        return true;
    }

    private static bool SkipFenced(scoped ReadOnlySpan<byte> opening, int length, scoped ref ReadOnlySpan<byte> text)
    {
        var mark = opening[0];
        if (opening[length..].Contains(mark))
            return false;
        while (!text.IsEmpty)
        {
            var line = Line(ref text);
            if (line.Contains((byte)'\t'))
                return false;
            var indent = line.IndexOfAnyExcept((byte)' ');
            if (indent is < 0 or >= CodeIndent)
                continue;
            var closing = line[indent..].TrimEnd((byte)' ');
            if (closing.Length >= length && closing.IndexOfAnyExcept(mark) < 0)
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<byte> Line(scoped ref ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        var line = end < 0 ? text : text[..end];
        text = end < 0 ? default : text[(end + 1)..];
        return line;
    }
}
