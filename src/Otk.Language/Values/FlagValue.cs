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
    private static readonly Parser<char, string> _long = Map(
        (hyphens, first, rest) => hyphens + first + rest,
        String("--"),
        Parser<char>.Token(char.IsLetter),
        NameText.Parser.Optional().Select(n => n.GetValueOrDefault(""))
    );

    private static readonly Parser<char, string> _short = Map(
        (hyphen, letter) => $"{hyphen}{letter}",
        Char('-'),
        Parser<char>.Token(char.IsAsciiLetter).Before(Not(Lookahead(Parser<char>.Token(c => !char.IsWhiteSpace(c)))))
    );

    private static readonly Parser<char, string> _value = OneOf(Char('=').IgnoreResult(), Reads.Blank)
        .Then(Not(Lookahead(Char('-'))))
        .Then(ArgumentValue.Parser);

    /// <summary>The option's name with its hyphens.</summary>
    public static Parser<char, Found> Name { get; } = Reads.Found(OneOf(Try(_long), _short));

    /// <summary>The option with the value behind it.</summary>
    public static Parser<char, Found> WithValue { get; } =
        Map(
            (name, value, end) => new Found(end, $"{name.Value}={value}") { Several = [name.Value, value] },
            Name,
            _value,
            Parser<char>.CurrentOffset
        );

    public static Recognizer Recognizer { get; } =
        new("flag", _ => Reads.Each(Name, WithValue)) { Samples = _ => ["--force"] };
}
