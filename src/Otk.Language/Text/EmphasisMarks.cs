namespace Otk.Language.Text;

/// <summary>
/// The marks of Markdown's emphasis in a text: <c>**bold**</c>, <c>*italic*</c>, <c>__bold__</c>, <c>~~struck~~</c>.
/// </summary>
/// <remarks>
/// After CommonMark's rules: a run of marks opens where a word begins behind it, closes where one ends before it, and
/// is emphasis only where an opener and a closer of the same length stand on one line.
/// </remarks>
internal sealed class EmphasisMarks
{
    private readonly Dictionary<int, int> _ends = [];

    public EmphasisMarks(string text)
    {
        var open = new Dictionary<(char Mark, int Length), int>();
        for (var at = 0; at < text.Length; )
        {
            if (text[at] is '\n' or '\r')
                open.Clear();
            if (text[at] is not ('*' or '_' or '~'))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && text[end] == text[at])
                end++;
            if (text[at] != '~' || end - at == 2)
                Pair(text, at, end, open);
            at = end;
        }
    }

    /// <summary>Where the marks that begin at an offset end; -1 where none begin.</summary>
    public int End(int at) => _ends.GetValueOrDefault(at, -1);

    private void Pair(string text, int at, int end, Dictionary<(char, int), int> open)
    {
        var (before, after) = (at == 0 ? ' ' : text[at - 1], end == text.Length ? ' ' : text[end]);
        // `src/__tests__` is a path.
        var opens =
            !(text[at] == '_' && before is '/' or '\\' or '.')
            && !char.IsWhiteSpace(after)
            && (!IsMark(after) || char.IsWhiteSpace(before) || IsMark(before));
        var closes = !char.IsWhiteSpace(before) && (!IsMark(before) || char.IsWhiteSpace(after) || IsMark(after));
        if (opens == closes)
            return;
        var key = (text[at], end - at);
        if (opens)
        {
            open[key] = at;
        }
        else if (open.Remove(key, out var opener))
        {
            _ends[opener] = opener + end - at;
            _ends[at] = end;
        }
    }

    private static bool IsMark(char c) => char.IsPunctuation(c) || char.IsSymbol(c);
}
