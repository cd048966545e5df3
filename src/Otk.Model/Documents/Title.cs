using System.Globalization;
using System.Text;
using Otk.Model.Problems;

namespace Otk.Model.Documents;

/// <summary>The rules for the title of a document, and for other values kept on one line of front matter.</summary>
public static class Title
{
    /// <summary>The most characters a title may have, counted in Unicode code points.</summary>
    public const int MaxLength = 300;

    /// <summary>
    /// Checks a value that is to stand on one line: not blank, at most <see cref="MaxLength"/> characters, no control
    /// characters, no line breaks, no half of a surrogate pair. The value itself is kept to the letter, but for
    /// white space around it.
    /// </summary>
    /// <param name="value">The text as given.</param>
    /// <param name="what">What it is, for the message: <c>title</c>, <c>owner</c>.</param>
    public static Result<string> Check(string value, string what)
    {
        var text = value.Trim();
        if (text.Length == 0)
            return Problem.Usage($"The {what} is empty.", $"give the {what} in quotes");
        var length = 0;
        for (var at = 0; at < text.Length; length++)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return Problem.Usage(
                    $"The {what} has half of a character in it (an unpaired surrogate).",
                    $"type the {what} again"
                );
            at += rune.Utf16SequenceLength;
            if (IsLineBreak(rune))
                return Problem.Usage($"The {what} has a line break in it.", $"put the {what} on one line");
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control)
                return Problem.Usage(
                    $"The {what} has a control character in it (U+{rune.Value:X4}).",
                    "leave out escapes, tabs and other control characters"
                );
        }

        return length <= MaxLength
            ? text
            : Problem.Usage(
                $"The {what} has {length:N0} characters; {MaxLength} is the most.",
                $"shorten the {what} and put the rest into the document"
            );
    }

    private static bool IsLineBreak(Rune rune) => rune.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029;
}
