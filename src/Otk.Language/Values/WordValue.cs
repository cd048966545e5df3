using Pidgin;

namespace Otk.Language.Values;

/// <summary><c>{word}</c>: one word that begins with a letter, as it stands.</summary>
internal static class WordValue
{
    private static Parser<char, string> Parser =>
        field ??= Parser<char>
            .Token(char.IsLetter)
            .Then(
                Parser<char>.Token(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/').ManyString(),
                (first, rest) => (first + rest).TrimEnd('.', '-', '/')
            );

    public static Recognizer Recognizer =>
        field ??= new("word", _ => Reads.Each(Parser.Select(word => new Found(word.Length, word))))
        {
            Names = true,
            Begins = (token, _) => char.IsLetter(token[0]),
            Samples = _ => ["search"],
        };
}
