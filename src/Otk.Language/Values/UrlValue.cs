using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{url}</c>: an address of the web: <c>https://example.com/a?b=c</c>, <c>www.example.com</c>.</summary>
internal static class UrlValue
{
    private const string BehindSentences = ".,;:!?)'\"";

    private static Parser<char, string> Start =>
        field ??= OneOf(Try(CIString("https://")), Try(CIString("http://")), Try(CIString("ssh://")), CIString("www."));

    /// <summary>The address, without what ends a sentence behind it.</summary>
    public static Parser<char, Found> Parser =>
        field ??= Map(
                (start, rest) => (start + rest).TrimEnd([.. BehindSentences]),
                Start,
                Parser<char>
                    .Token(c => !char.IsWhiteSpace(c) && c is not ('<' or '>' or '`' or '|'))
                    .AtLeastOnceString()
            )
            .Select(url => new Found(url.Length, url));

    public static Recognizer Recognizer =>
        field ??= new("url", _ => Reads.Each(Parser))
        {
            Begins = (token, _) =>
                token.Contains("://", StringComparison.Ordinal)
                || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase),
            Samples = _ => ["https://example.com"],
        };
}
