namespace Otk.Language.Values;

/// <summary>
/// <c>{ordinal}</c>: the number of an ordinal: <c>2nd</c>, "third", "twenty-first", "one hundred and first".
/// </summary>
internal static class OrdinalValue
{
    public static Recognizer Recognizer =>
        field ??= new(
            "ordinal",
            words =>
                words.Numbers.Row.Select(row =>
                    NumberParts
                        .Counted(row)
                        .Where(n => n.IsOrdinal && n.Number > 0 && NumberParts.IsCount(n.Number))
                        .Select(n => new Found(n.End, NumberValue.Text(n.Number)))
                )
        )
        {
            Names = true,
            Longest = 100,
            Begins = NumberParts.Begin,
            Samples = _ => ["second", "3rd"],
        };
}
