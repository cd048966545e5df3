using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{argument}</c>: one word as a POSIX shell reads it: bare, in <c>'…'</c> or <c>"…"</c>, or put together of such
/// (<c>'don'\''t'</c>).
/// </summary>
internal static class ArgumentValue
{
    private static Parser<char, string> Single => field ??= AnyCharExcept('\'').ManyString().Between(Char('\''));

    private static Parser<char, string> Double =>
        field ??= OneOf(Try(Char('\\').Then(OneOf('"', '\\', '$', '`'))), AnyCharExcept('"'))
            .ManyString()
            .Between(Char('"'));

    private static Parser<char, string> Bare =>
        field ??= OneOf(
                Try(Char('\\').Then(Parser<char>.Token(c => c is ' ' or '\'' or '"' or '\\'))),
                Parser<char>.Token(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"'))
            )
            .AtLeastOnceString();

    /// <summary>The word, without its quotes. A backslash before a letter stays, as in a path of Windows.</summary>
    public static Parser<char, string> Parser =>
        field ??= OneOf(Try(Single), Try(Double), Bare).AtLeastOnce().Select(string.Concat);

    public static Recognizer Recognizer =>
        field ??= new("argument", _ => Reads.Each(Reads.Found(Parser))) { Samples = _ => ["'two words'"] };
}
