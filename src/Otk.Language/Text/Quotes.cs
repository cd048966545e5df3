using Otk.Language.Values;
using Pidgin;

namespace Otk.Language.Text;

/// <summary>The quoted texts of a text, from left to right.</summary>
/// <remarks>Where nothing closes a mark up to the end of its line, later ones of its kind on that line are not
/// tried.</remarks>
internal sealed class Quotes(string text)
{
    private readonly Dictionary<char, int> _openUpTo = [];

    /// <summary>
    /// Where the quoted text that begins at <paramref name="start"/> ends (behind its closing mark); -1 where none
    /// begins.
    /// </summary>
    public int End(int start)
    {
        var mark = text[start];
        if (!QuotedValue.IsMark(mark) || !CanOpen(start) || _openUpTo.GetValueOrDefault(mark, -1) > start)
            return -1;
        var line = text.AsSpan(start).IndexOfAny('\n', '\r');
        var rest = line < 0 ? text.AsSpan(start) : text.AsSpan(start, line);
        if (QuotedValue.Parser.Parse(rest) is { Success: true, Value: var quoted })
            return start + quoted.Length;
        if (rest.Length > 1 && !char.IsWhiteSpace(rest[1]))
            _openUpTo[mark] = start + rest.Length;
        return -1;
    }

    // A mark behind a letter is an apostrophe, or closes.
    private bool CanOpen(int at) =>
        at == 0
        || text[at] == '`'
        || !(char.IsLetterOrDigit(text[at - 1]) || (text[at] is '\'' or '‘' or '’' && text[at - 1] == '\''));
}
