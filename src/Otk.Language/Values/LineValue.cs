using Pidgin;

namespace Otk.Language.Values;

/// <summary>
/// <c>{line}</c>: the rest of a line, whatever it says; <c>{heading}</c>: one that begins with hash marks, as
/// Markdown's headings do.
/// </summary>
internal static class LineValue
{
    private static Parser<char, string> Rest =>
        field ??= Parser<char>.Token(c => c is not ('\n' or '\r' or '\u2028' or '\u2029')).AtLeastOnceString();

    private static Parser<char, Found> Parser =>
        field ??= Rest.Select(line => line.TrimEnd()).Select(line => new Found(line.Length, line));

    public static Recognizer Recognizer =>
        field ??= new("line", _ => Reads.Each(Parser)) { Samples = _ => ["Search, as discussed"] };

    public static Recognizer Heading =>
        field ??= new("heading", _ => Reads.Each(Parser))
        {
            Begins = (token, _) => token[0] == '#' && token.TrimEnd().TrimStart('#').Length == 0,
            Samples = _ => ["# Notes", "## Search"],
        };
}
