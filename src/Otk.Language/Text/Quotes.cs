namespace Otk.Language.Text;

/// <summary>
/// Finds quoted texts: <c>'…'</c>, <c>"…"</c>, <c>“…”</c>, <c>‘…’</c>, <c>«…»</c>, <c>„…“</c> and <c>`…`</c>.
/// </summary>
/// <remarks>
/// An apostrophe inside a word (don't, Bob's) neither opens nor closes. A quote does not run over a line break, and one
/// that is not closed is no quote.
/// </remarks>
internal sealed class Quotes(string text)
{
    // How far it is known that nothing closes an opener of this kind.
    private readonly Dictionary<char, int> _openUpTo = [];

    /// <summary>
    /// Where the quoted text that begins at <paramref name="start"/> ends (behind its closing mark); -1 where none
    /// begins.
    /// </summary>
    public int End(int start)
    {
        var closers = text[start] switch
        {
            '\'' => "'’",
            '‘' => "’'",
            '’' => "’",
            '"' => "\"”",
            '“' => "”\"",
            '„' => "“”",
            '«' => "»",
            '»' => "«",
            '`' => "`",
            _ => "",
        };
        if (closers.Length == 0 || start + 1 >= text.Length || _openUpTo.GetValueOrDefault(text[start], -1) > start)
            return -1;
        var single = text[start] is '\'' or '‘' or '’';
        if (text[start] != '`' && (char.IsWhiteSpace(text[start + 1]) || !CanOpen(text, start, single)))
            return -1;
        var i = start + 1;
        for (; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (closers.Contains(text[i], StringComparison.Ordinal) && i > start + 1 && CanClose(text, i, text[start]))
                return i + 1;
        }

        _openUpTo[text[start]] = i;
        return -1;
    }

    private static bool CanOpen(string text, int at, bool single) =>
        at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || (single && text[at - 1] == '\''));

    private static bool CanClose(string text, int at, char opener)
    {
        if (opener is '`' or '«' or '»')
            return true;
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (char.IsLetterOrDigit(next))
            return false;
        if (opener is not ('\'' or '‘' or '’'))
            return true;

        // A plural's apostrophe ("the users' settings") is not the end while a better one follows on the line.
        return !char.IsWhiteSpace(text[at - 1]) && !(IsPlural(text, at) && CloserFollows(text, at + 1, opener));
    }

    private static bool IsPlural(string text, int at) =>
        text[at - 1] is 's' or 'S' && at + 2 < text.Length && text[at + 1] == ' ' && char.IsLetter(text[at + 2]);

    private static bool CloserFollows(string text, int from, char opener)
    {
        var closer = opener == '\'' ? '\'' : '’';
        for (var i = from; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == opener && opener != closer)
                return false;
            if (text[i] != closer)
                continue;
            var before = text[i - 1];
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (char.IsWhiteSpace(before))
                return false;
            if (!char.IsLetterOrDigit(after))
                return true;
        }

        return false;
    }
}
