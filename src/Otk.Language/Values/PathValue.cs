using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{path}</c>: the path of a file or folder: <c>docs/a.md</c>, <c>./notes</c>, <c>~/todo.txt</c>, <c>/tmp</c>,
/// <c>C:\work</c>, in backticks too.
/// </summary>
/// <remarks>A bare word is one where it has a slash, a backslash, or an ending of two to five letters.</remarks>
internal static class PathValue
{
    private const string BehindSentences = ".,;:!?)";

    /// <summary>The path as it is typed, without what ends a sentence behind it.</summary>
    public static Parser<char, string> Parser =>
        field ??= Parser<char>
            .Token(c => !char.IsWhiteSpace(c) && c is not ('`' or '\'' or '"' or '(' or '[' or ']' or '<' or '>'))
            .AtLeastOnceString()
            .Select(Trimmed)
            .Where(IsPath);

    public static Recognizer Recognizer =>
        field ??= new(
            "path",
            _ =>
                Reads.Each(
                    Parser.Select(p => new Found(p.Length, p)),
                    Reads.Between(Char('`'), AnyCharExcept('`', '\n', '\r').AtLeastOnceString(), Char('`'))
                )
        )
        {
            Samples = _ => ["docs/notes.md"],
        };

    private static string Trimmed(string text) => text is "." or ".." ? text : text.TrimEnd([.. BehindSentences]);

    private static bool IsPath(string text) =>
        !text.Contains("://", StringComparison.Ordinal)
        && (
            text is "." or ".."
            || text.Contains('/')
            || text.Contains('\\')
            || (
                text.LastIndexOf('.') is > 0 and var dot
                && text.Length - dot - 1 is >= 2 and <= 5
                && text.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0
            )
        );
}
