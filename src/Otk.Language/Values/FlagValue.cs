using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{flag}</c>: an option as on a command line: <c>--name</c>, <c>-r</c>, and with its value <c>--name value</c>,
/// <c>--name=value</c>, <c>--name "a value"</c>.
/// </summary>
/// <remarks>Of one with a value there are two single values, the name with its hyphens and the value.</remarks>
internal static class FlagValue
{
    private static Parser<char, string> Long =>
        field ??= Map(
            (hyphens, first, rest) => hyphens + first + rest,
            String("--"),
            Parser<char>.Token(char.IsLetter),
            NameText.Parser.Optional().Select(n => n.GetValueOrDefault(""))
        );

    private static Parser<char, string> Short =>
        field ??= Map(
            (hyphen, letter) => $"{hyphen}{letter}",
            Char('-'),
            Parser<char>
                .Token(char.IsAsciiLetter)
                .Before(Not(Lookahead(Parser<char>.Token(c => !char.IsWhiteSpace(c)))))
        );

    private static Parser<char, string> Value =>
        field ??= OneOf(Char('=').IgnoreResult(), Reads.Blank)
            .Then(Not(Lookahead(Char('-'))))
            .Then(ArgumentValue.Parser);

    /// <summary>The option's name with its hyphens.</summary>
    public static Parser<char, Found> Name => field ??= Reads.Found(OneOf(Try(Long), Short));

    /// <summary>The option with the value behind it.</summary>
    public static Parser<char, Found> WithValue =>
        field ??= Map(
            (name, value, end) => new Found(end, $"{name.Value}={value}") { Several = [name.Value, value] },
            Name,
            Value,
            Parser<char>.CurrentOffset
        );

    public static Recognizer Recognizer =>
        field ??= new("flag", _ => Reads.Each(Name, WithValue))
        {
            Begins = (token, _) => token[0] == '-',
            Samples = _ => ["--force"],
        };
}
