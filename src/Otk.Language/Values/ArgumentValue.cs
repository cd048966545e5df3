using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{argument}</c>: one word as a POSIX shell reads it: bare, in <c>'…'</c> or <c>"…"</c>, or put together of such
/// (<c>'don'\''t'</c>).
/// </summary>
internal static class ArgumentValue
{
    private static readonly Parser<char, string> _single = AnyCharExcept('\'').ManyString().Between(Char('\''));

    private static readonly Parser<char, string> _double = OneOf(
            Try(Char('\\').Then(OneOf('"', '\\', '$', '`'))),
            AnyCharExcept('"')
        )
        .ManyString()
        .Between(Char('"'));

    private static readonly Parser<char, string> _bare = OneOf(
            Char('\\').Then(Parser<char>.Any),
            Parser<char>.Token(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '\\'))
        )
        .AtLeastOnceString();

    /// <summary>The word, without its quotes.</summary>
    public static Parser<char, string> Parser { get; } =
        OneOf(Try(_single), Try(_double), _bare).AtLeastOnce().Select(string.Concat);

    public static Recognizer Recognizer { get; } =
        new("argument", _ => Reads.Each(Reads.Found(Parser))) { Samples = _ => ["'two words'"] };
}
