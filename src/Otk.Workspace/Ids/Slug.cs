using System.Text;

namespace Otk.Workspace.Ids;

/// <summary>The readable end of an ID, made from a title: <c>jwt-authentication</c>.</summary>
/// <remarks>
/// Lower-case ASCII letters, digits and single hyphens; never empty, never a path. Other scripts are transliterated.
/// A leading add / create / make / build / new is left out, whole words are taken up to <see cref="MaxLength"/>
/// characters, and a preposition is not left hanging at the end.
/// </remarks>
public static class Slug
{
    /// <summary>The most characters of a slug.</summary>
    public const int MaxLength = 24;

    private static readonly string[] _hanging =
        ["a", "an", "the", "and", "or", "with", "without", "for", "of", "to", "in", "on", "at", "by", "from", "into", "using", "via", "as"];

    /// <summary>The slug of a title; <paramref name="fallback"/> where the title has nothing to make one of.</summary>
    public static string Of(string title, string fallback)
    {
        var words = Words(Transliteration.ToAscii(TitleSubject.Of(title)));
        if (words.Count == 0)
            return fallback;
        var slug = words[0].Length > MaxLength ? words[0][..MaxLength] : words[0];
        var taken = new List<string> { slug };
        foreach (var word in words.Skip(1))
        {
            if (slug.Length + 1 + word.Length > MaxLength)
                break;
            slug += "-" + word;
            taken.Add(word);
        }

        while (taken.Count > 1 && _hanging.Contains(taken[^1]))
            taken.RemoveAt(taken.Count - 1);
        return string.Join('-', taken);
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
            words.Add(word.ToString());
            word.Clear();
        }
    }
}
