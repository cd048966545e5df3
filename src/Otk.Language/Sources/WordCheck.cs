using System.Globalization;

namespace Otk.Language.Sources;

/// <summary>What the tables of words may hold: those that stand for numbers have numbers that can be.</summary>
internal static class WordCheck
{
    private static readonly Dictionary<string, (int Least, int Most)> _counted = new(StringComparer.Ordinal)
    {
        ["cardinal"] = (0, 99),
        ["scale"] = (100, 1_000_000_000),
        ["ordinal"] = (1, 1_000_000_000),
        ["unit"] = (1, 1_000_000_000),
        ["weekday"] = (1, 7),
        ["month"] = (1, 12),
        ["day"] = (-1000, 1000),
        ["which"] = (-1000, 1000),
        ["noon"] = (0, 23),
        ["meridiem"] = (0, 12),
    };

    /// <summary>What is wrong with a word of a table; null where nothing is.</summary>
    public static string? Mistake(string table, string word, string stands) =>
        _counted.TryGetValue(table, out var range)
        && !(
            int.TryParse(stands, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= range.Least
            && number <= range.Most
        )
            ? $"A word of the table '{table}' stands for a whole number from {range.Least} to {range.Most}; '{word}' stands for '{stands}'."
            : null;
}
