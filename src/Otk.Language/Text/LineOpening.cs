using System.Text.RegularExpressions;

namespace Otk.Language.Text;

/// <summary>
/// What may stand at the start of a pasted line without saying anything: bullets, boxes, numbers, mail quotes,
/// headings, code fences, prompts.
/// </summary>
internal static partial class LineOpening
{
    /// <summary>Where the opening that begins at <paramref name="at"/> ends; -1 where none begins.</summary>
    public static int End(string text, int at)
    {
        if (char.IsLetter(text[at]))
            return -1;
        var match = Opening().Match(text, at);
        return match.Success && match.Length > 0 ? at + match.Length : -1;
    }

    [GeneratedRegex(
        @"\G(?:```[^\n\r]*|~~~[^\n\r]*|[-*+•–]\s+(?:\[[ xX]\]\s+)?|\[[ xX]\]\s+|\d{1,3}[.)]\s+(?=\S)|#{1,6}\s+|>+|\$\s+|-{3,}(?=\s*$))"
    )]
    private static partial Regex Opening();
}
