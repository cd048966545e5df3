namespace Otk.Language.Text;

/// <summary>
/// The view of a text by which words are compared: lower case, straight apostrophes, no accents on Latin letters.
/// </summary>
internal static class Folding
{
    // U+00C0 to U+017F, each by its base letter; '.' keeps the character.
    private const string Latin =
        "aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + "aaaaaaccccccccdd..eeeeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll."
        + "...nnnnnn...oooooo..rrrrrrsssssssstttt..uuuuuuuuuuuuwwyyyzzzzzz.";

    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 128 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
        return folded.ToString();
    }

    /// <summary>
    /// A word with each letter that stands three times or more in a row said once; null where there is none.
    /// </summary>
    public static string? Shorten(string folded)
    {
        var shorter = new System.Text.StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length; )
        {
            var end = at + 1;
            while (end < folded.Length && folded[end] == folded[at])
                end++;
            shorter.Append(folded[at], char.IsLetter(folded[at]) && end - at >= 3 ? 1 : end - at);
            at = end;
        }

        return shorter.Length < folded.Length ? shorter.ToString() : null;
    }

    private static char Fold(char c)
    {
        if (c < 0x80)
            return char.ToLowerInvariant(c);
        if (c is '’' or '‘' or 'ʼ' or '＇')
            return '\'';
        if (c is '‐' or '‑')
            return '-';
        var latin = c - 0xC0;
        return latin >= 0 && latin < Latin.Length && Latin[latin] != '.' ? Latin[latin] : char.ToLowerInvariant(c);
    }
}
