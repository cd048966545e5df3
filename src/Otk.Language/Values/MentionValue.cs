using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{mention}</c>: the name of an <c>@name</c>.</summary>
internal static class MentionValue
{
    /// <summary>The same, as tokens are cut.</summary>
    public static Parser<char, Found> Parser =>
        field ??= Reads.Between(Char('@'), NameText.Parser, Try(NameText.Possessive).Optional());

    public static Recognizer Recognizer =>
        field ??= new("mention", _ => Reads.Each(Parser))
        {
            Begins = (token, _) => token[0] == '@',
            Samples = _ => ["@dana"],
        };
}
