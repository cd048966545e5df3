using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>The words of a line, as a POSIX shell splits them.</summary>
public static class ShellWords
{
    private static Parser<char, IEnumerable<ShellWord>> Line =>
        field ??= Map(
                (start, word, end) => new ShellWord(word, start, end),
                Parser<char>.CurrentOffset,
                ArgumentValue.Parser,
                Parser<char>.CurrentOffset
            )
            .SeparatedAndOptionallyTerminated(Reads.Blank)
            .Between(Reads.AnyBlank, Parser<char>.End);

    /// <summary>The words in order; null where a quote is not closed or the text has several lines.</summary>
    public static IReadOnlyList<ShellWord>? Of(string line) =>
        Line.Parse(line) is { Success: true, Value: var words } ? [.. words] : null;
}

/// <summary>A word of a line.</summary>
/// <param name="Text">The word, without its quotes.</param>
/// <param name="Start">Offset of its first character in the line, quotes included (UTF-16).</param>
/// <param name="End">Offset after its last character.</param>
public readonly record struct ShellWord(string Text, int Start, int End)
{
    /// <summary>True where it has quotes or backslashes, so that the line writes it in another way.</summary>
    public bool IsQuoted => End - Start > Text.Length;
}
