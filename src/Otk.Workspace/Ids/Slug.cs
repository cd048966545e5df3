using System.Text;

namespace Otk.Workspace.Ids;

/// <summary>The readable end of an ID, made from a title: <c>jwt-authentication</c>.</summary>
/// <remarks>
/// Lower-case ASCII letters, digits and single hyphens; never empty, never a path. Other scripts are transliterated.
/// A leading add / create / make / build / new is left out, whole words are taken up to <see cref="MaxLength"/>
/// characters, and a preposition is not left hanging at the end; where only one word would be left before it, the
/// word behind it is taken too (<c>implementation-for-notifications</c>).
/// </remarks>
public static class Slug
{
    /// <summary>
    /// How many characters whole words are taken up to; also the most characters of one word, and half the most of a
    /// slug.
    /// </summary>
    public const int MaxLength = 24;

    private static readonly string[] _hanging =
    [
        "a",
        "an",
        "the",
        "and",
        "or",
        "with",
        "without",
        "for",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "from",
        "into",
        "using",
        "via",
        "as",
    ];

    /// <summary>The slug of a title; <paramref name="fallback"/> where the title has nothing to make one of.</summary>
    public static string Of(string title, string fallback)
    {
        var words = Words(Transliteration.ToAscii(TitleSubject.Of(title)));
        if (words.Count == 0)
            return fallback;
        var taken = 1;
        var length = words[0].Length;
        while (taken < words.Count && length + 1 + words[taken].Length <= MaxLength)
            length += 1 + words[taken++].Length;
        while (taken > 1 && _hanging.Contains(words[taken - 1]))
            taken--;
        if (taken == 1 && words.FindIndex(1, w => !_hanging.Contains(w)) is > 1 and var next)
            taken = words.Take(next + 1).Sum(w => w.Length + 1) <= 2 * MaxLength ? next + 1 : 1;
        return string.Join('-', words.Take(taken));
    }

    private static List<string> Words(string ascii)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in ascii)
        {
            if (char.IsAsciiLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c != '\'' && word.Length > 0)
                End();
        }

        if (word.Length > 0)
            End();
        return words;

        void End()
        {
            words.Add(word.ToString(0, Math.Min(word.Length, MaxLength)));
            word.Clear();
        }
    }
}
