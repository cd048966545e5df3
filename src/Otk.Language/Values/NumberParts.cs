using System.Globalization;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>Reads the parts of a number, in digits and in the words of a language, and counts them together.</summary>
/// <remarks>
/// The tables are <c>cardinal</c> (below twenty, and the tens), <c>scale</c>, <c>ordinal</c> (of all three),
/// <c>ordinal_ending</c> (<c>nd</c> of <c>2nd</c>), <c>article</c>, <c>and</c>, <c>half</c>, <c>point</c>,
/// <c>minus</c>.
/// </remarks>
internal sealed class NumberParts
{
    private const decimal Hundred = 100;

    // Digits in groups of three, behind the first.
    private const int MostGrouped = 9;

    public NumberParts(Words words)
    {
        Parser<char, NumberPart> Of(string table, Func<decimal, NumberPartKind> kind, bool isOrdinal = false) =>
            words
                .In(table)
                .Select(v => decimal.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
                .Then(Parser<char>.CurrentOffset, (n, end) => new NumberPart(kind(n), n, end, isOrdinal));
        var digits = DigitsIn(words)
            .Then(
                Parser<char>.CurrentOffset,
                (d, end) => new NumberPart(NumberPartKind.Digits, d.Amount, end, d.IsOrdinal)
            );
        Any = OneOf(
            Try(digits),
            Of("cardinal", KindOf),
            Of("scale", _ => NumberPartKind.Scale),
            Of("ordinal", KindOf, isOrdinal: true),
            Of("half", _ => NumberPartKind.Half),
            Of("and", _ => NumberPartKind.And),
            Of("point", _ => NumberPartKind.Point),
            Of("article", _ => NumberPartKind.Article)
        );
        Minus = OneOf(Char('-').Or(Char('−')).IgnoreResult(), words.In("minus").Before(Reads.Blank).IgnoreResult());
        Row = Reads.Row(Any, Reads.Blank.Or(Char('-').IgnoreResult()));
    }

    /// <summary>True for what counts things: whole, as "2.0" is not.</summary>
    public static bool IsCount(decimal number) => number >= 0 && number.Scale == 0;

    /// <summary>True where a number or an ordinal may begin with a token.</summary>
    public static bool Begin(ReadOnlySpan<char> token, Words words)
    {
        if (char.IsAsciiDigit(token[0]))
            return true;
        var letters = token.IndexOf('-') is > 0 and var hyphen ? token[..hyphen] : token;
        var word = letters.ToString().ToLowerInvariant();
        return words["cardinal"].ContainsKey(word)
            || words["ordinal"].ContainsKey(word)
            || words["article"].ContainsKey(word);
    }

    /// <summary>One part.</summary>
    public Parser<char, NumberPart> Any { get; }

    /// <summary>The sign of what is below zero.</summary>
    public Parser<char, Unit> Minus { get; }

    /// <summary>As many parts as follow one another.</summary>
    public Parser<char, IReadOnlyList<NumberPart>> Row { get; }

    /// <summary>
    /// Every number that parts begin with, and where it ends: "two hundred and five" is also 2 and 200, where something
    /// else goes on behind.
    /// </summary>
    public static IEnumerable<(decimal Number, int End, bool IsOrdinal)> Counted(IReadOnlyList<NumberPart> parts)
    {
        var (total, group, lastScale) = (0m, 0m, decimal.MaxValue);
        for (var i = 0; i < parts.Count; i++)
        {
            var (part, before) = (parts[i], i == 0 ? default : parts[i - 1]);
            switch (part.Kind)
            {
                case NumberPartKind.Digits when i == 0:
                    group = part.Amount;
                    break;
                case NumberPartKind.Small
                or NumberPartKind.Tens
                    when i == 0
                        || before.Kind is NumberPartKind.Scale or NumberPartKind.And
                        || (
                            before.Kind == NumberPartKind.Tens
                            && part is { Kind: NumberPartKind.Small, Amount: > 0 and < 10 }
                        ):
                    group += part.Amount;
                    break;
                case NumberPartKind.Scale when i == 0 && part.IsOrdinal:
                    group = part.Amount;
                    break;
                case NumberPartKind.Scale
                    when part.Amount == Hundred && group is > 0 and < 10 && before.Kind != NumberPartKind.And:
                    group *= Hundred;
                    break;
                case NumberPartKind.Scale
                    when part.Amount > Hundred
                        && part.Amount < lastScale
                        && group > 0
                        && before.Kind != NumberPartKind.And:
                    (total, group, lastScale) = (total + (group * part.Amount), 0, part.Amount);
                    break;
                case NumberPartKind.Article when i == 0 && Kind(parts, 1) == NumberPartKind.Scale:
                    group = 1;
                    continue;
                case NumberPartKind.And when IsHalf(parts, i + 1):
                    yield return (total + group + 0.5m, parts[i + 2].End, false);
                    yield break;
                case NumberPartKind.And when before.Kind == NumberPartKind.Scale:
                    continue;
                case NumberPartKind.Point when i > 0 && !before.IsOrdinal:
                    foreach (var (fraction, end) in Fractions(parts, i + 1))
                        yield return (total + group + fraction, end, false);
                    yield break;
                default:
                    yield break;
            }

            yield return (total + group, part.End, part.IsOrdinal);
            if (part.IsOrdinal)
                yield break;
        }
    }

    private static bool IsHalf(IReadOnlyList<NumberPart> parts, int at) =>
        Kind(parts, at) == NumberPartKind.Article && Kind(parts, at + 1) == NumberPartKind.Half;

    private static NumberPartKind? Kind(IReadOnlyList<NumberPart> parts, int at) =>
        at < parts.Count ? parts[at].Kind : null;

    // "three point one four": a digit a word.
    private static IEnumerable<(decimal, int)> Fractions(IReadOnlyList<NumberPart> parts, int at)
    {
        var (fraction, place) = (0m, 1m);
        for (; at < parts.Count && parts[at] is { Amount: < 10, IsOrdinal: false } digit; at++)
        {
            if (digit.Kind is not (NumberPartKind.Small or NumberPartKind.Digits))
                yield break;
            place /= 10;
            fraction += digit.Amount * place;
            yield return (fraction, digit.End);
        }
    }

    private static NumberPartKind KindOf(decimal amount) =>
        amount < 20 ? NumberPartKind.Small
        : amount < Hundred ? NumberPartKind.Tens
        : NumberPartKind.Scale;

    private static Parser<char, (decimal Amount, bool IsOrdinal)> DigitsIn(Words words)
    {
        var thousands = Try(Char(',').Then(Parser<char>.Token(char.IsAsciiDigit).RepeatString(3))).AtLeastOnceString();
        var whole = Map(
            (first, rest) => first + rest,
            Reads.Digits,
            Try(
                    thousands
                        .Before(Not(Lookahead(Parser<char>.Token(char.IsAsciiDigit))))
                        .Where(t => t.Length <= MostGrouped)
                )
                .Optional()
                .Select(t => t.GetValueOrDefault(""))
        );
        var fraction = Try(Char('.').Then(Reads.Digits)).Optional();
        return Map(
            (number, part, ending) =>
                (
                    decimal.Parse(
                        part.HasValue ? $"{number}.{part.Value}" : number,
                        NumberStyles.AllowDecimalPoint,
                        CultureInfo.InvariantCulture
                    ),
                    ending.HasValue
                ),
            whole,
            fraction,
            Try(words.In("ordinal_ending")).Optional()
        );
    }
}
