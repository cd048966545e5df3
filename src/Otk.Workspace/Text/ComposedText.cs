using System.Text;

namespace Otk.Workspace.Text;

/// <summary>
/// Compares texts in one Unicode form: <c>é</c> is <c>é</c>, whether it is written as one character or as two.
/// </summary>
/// <remarks>
/// The form is NFC (Unicode Standard Annex 15), for marks that stand in their canonical order, as systems write them.
/// </remarks>
public static class ComposedText
{
    private const int FirstSyllable = 0xAC00,
        LastSyllable = 0xD7A3;
    private const int Leading = 0x1100,
        Vowel = 0x1161,
        Trailing = 0x11A7;
    private const int Leadings = 19,
        Vowels = 21,
        Trailings = 28;
    private static readonly Lazy<Dictionary<(char, char), char>> _pairs = new(() =>
        Compositions.Pairs.Chunk(3).ToDictionary(p => (p[0], p[1]), p => p[2])
    );
    private static readonly Lazy<Dictionary<char, char>> _singles = new(() =>
        Compositions.Singles.Chunk(2).ToDictionary(p => p[0], p => p[1])
    );

    /// <summary>True where a text holds another, whatever their case.</summary>
    public static bool Contains(ReadOnlySpan<char> text, string wanted)
    {
        if (text.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            return true;
        return (!System.Text.Ascii.IsValid(text) || !System.Text.Ascii.IsValid(wanted))
            && Of(text.ToString()).Contains(Of(wanted), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text with each letter and its marks as one character, where there is one.</summary>
    public static string Of(string text)
    {
        if (!MayChange(text))
            return text;
        var composed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var one = _singles.Value.GetValueOrDefault(c, c);
            if (composed.Length > 0 && Together(composed[^1], one) is { } both)
                composed[^1] = both;
            else
                composed.Append(one);
        }

        return composed.ToString();
    }

    private static char? Together(char letter, char mark)
    {
        if (
            letter is >= (char)Leading and < (char)(Leading + Leadings)
            && mark is >= (char)Vowel and < (char)(Vowel + Vowels)
        )
            return (char)(FirstSyllable + ((((letter - Leading) * Vowels) + (mark - Vowel)) * Trailings));
        if (
            letter is >= (char)FirstSyllable and <= (char)LastSyllable
            && (letter - FirstSyllable) % Trailings == 0
            && mark is > (char)Trailing and < (char)(Trailing + Trailings)
        )
            return (char)(letter + (mark - Trailing));
        return _pairs.Value.TryGetValue((letter, mark), out var both) ? both : null;
    }

    // Below the combining marks all is composed already.
    private static bool MayChange(string text) => text.AsSpan().IndexOfAnyExceptInRange('\0', '\u02FF') >= 0;
}
