namespace Otk.Language.Text;

/// <summary>The view of a text by which words are compared: lower case, straight apostrophes, no accents on Latin letters.</summary>
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
