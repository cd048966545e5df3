using Pidgin;

namespace Otk.Language.Values;

/// <summary><c>{word}</c>: one word with a letter in it, as it stands.</summary>
internal static class WordValue
{
    private static Parser<char, string> Parser =>
        field ??= Parser<char>
            .Token(char.IsLetterOrDigit)
            .Then(
                Parser<char>.Token(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/').ManyString(),
                (first, rest) => (first + rest).TrimEnd('.', '-', '/')
            )
            .Where(word => word.Any(char.IsLetter));

    public static Recognizer Recognizer =>
        field ??= new("word", _ => Reads.Each(Parser.Select(word => new Found(word.Length, word))))
        {
            Names = true,
            Begins = (token, _) => char.IsLetterOrDigit(token[0]),
            Samples = _ => ["search"],
        };
}
