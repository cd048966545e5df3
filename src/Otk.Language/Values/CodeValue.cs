using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{code}</c>: what stands between backticks, on one line.</summary>
internal static class CodeValue
{
    /// <summary>The same, as tokens are cut.</summary>
    public static Parser<char, Found> Parser =>
        field ??= OneOf(
            Try(Reads.Between(String("``"), Inner("``"), String("``"))),
            Reads.Between(Char('`'), AnyCharExcept('`', '\n', '\r').AtLeastOnceString(), Char('`'))
        );

    public static Recognizer Recognizer =>
        field ??= new("code", _ => Reads.Each(Parser))
        {
            Begins = (token, _) => token[0] == '`',
            Samples = _ => ["`--force`"],
        };

    private static Parser<char, string> Inner(string mark) =>
        Not(Lookahead(Try(String(mark)))).Then(AnyCharExcept('\n', '\r')).AtLeastOnceString();
}
