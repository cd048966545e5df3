using System.Text;
using Otk.Workspace.Documents;
using Otk.Workspace.Ids;
using Otk.Workspace.Text;

namespace Otk.Engine.References;

/// <summary>
/// Compares words as people type them: without regard to case, accents, kinds of quotes and punctuation.
/// </summary>
internal static class TextMatch
{
    /// <summary>The words of a text, folded.</summary>
    public static string[] Words(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Transliteration.ToAscii(text))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (c != '\'')
                folded.Append(' ');
        }

        return folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>
    /// False where a text cannot have words that begin as <paramref name="wanted"/> do, which costs less to know than its
    /// words.
    /// </summary>
    public static bool MayHave(string text, string[] wanted) =>
        !Ascii.IsValid(text)
        || text.Contains('\'')
        || Array.TrueForAll(wanted, w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>True where the two have the same words in the same order.</summary>
    public static bool Same(string[] a, string[] b) => a.AsSpan().SequenceEqual(b);

    /// <summary>
    /// True where two names of owners are one: without regard to case, accents and an <c>@</c> before them.
    /// </summary>
    public static bool SameName(string a, string b) => Name(a) == Name(b);

    private static string Name(string text) => Transliteration.ToAscii(text).Trim().TrimStart('@').ToLowerInvariant();

    /// <summary>True where a document mentions a text: in its title, body or ID, or with all of its words in the
    /// title.</summary>
    public static bool Mentions(Document document, string text) =>
        ComposedText.Contains(document.Title, text)
        || ComposedText.Contains(document.Body, text)
        || ComposedText.Contains(document.Id.Text, text)
        || HasAll(Words(document.Title), Words(text));

    /// <summary>True where all of <paramref name="wanted"/> stand among <paramref name="words"/>.</summary>
    public static bool HasAll(string[] words, string[] wanted) =>
        wanted.Length > 0 && wanted.All(w => words.Contains(w));

    /// <summary>True where each of <paramref name="wanted"/> begins one of <paramref name="words"/>.</summary>
    public static bool HasAllBegun(string[] words, string[] wanted) =>
        wanted.Length > 0 && wanted.All(w => words.Any(x => x.StartsWith(w, StringComparison.Ordinal)));
}
