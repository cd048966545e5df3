using System.Globalization;
using Microsoft.Recognizers.Text;
using Otk.Language.Values;

namespace Otk.Recognizers;

/// <summary>
/// The values of English whose rare forms Microsoft.Recognizers.Text reads: "two dozen", "a fortnight",
/// "the last Friday of March", "three weeks from Friday".
/// </summary>
/// <remarks>
/// The library is asked where a slot of such a value may stand, the everyday forms do not read, and the phrase has a
/// word of the value's table of rare words; what it holds is loaded then. Times are local, and weeks begin on Monday.
/// </remarks>
public static class RareForms
{
    /// <summary>Values whose numbers, ordinals, durations and times are read in their rare forms too.</summary>
    /// <param name="values">The values to begin with.</param>
    public static ValueSet WithRareForms(this ValueSet values) =>
        values
            .With("number", "rare_number", Numbers)
            .With("ordinal", "rare_number", Ordinals)
            .With("duration", "rare_duration", Durations)
            .With("when", "rare_time", (text, now) => Times(text, now, isPast: false))
            .With("past", "rare_time", (text, now) => Times(text, now, isPast: true));

    private static ValueSet With(this ValueSet values, string name, string words, RareReader reader) =>
        values[name] is { } recognizer ? values.Add(recognizer with { Rare = reader, RareWords = words }) : values;

    private static IEnumerable<(int Start, Found Found)> Numbers(string text, DateTime now) =>
        EnglishModels
            .Number.Parse(text)
            .Where(r => Value(r) is { Length: > 0 } value && value.All(char.IsAsciiDigit))
            .Select(r => At(r, Value(r)!));

    private static IEnumerable<(int Start, Found Found)> Ordinals(string text, DateTime now) =>
        EnglishModels
            .Ordinal.Parse(text)
            .Where(r => Value(r) is { Length: > 0 } value && value.All(char.IsAsciiDigit))
            .Select(r => At(r, Value(r)!));

    private static IEnumerable<(int Start, Found Found)> Durations(string text, DateTime now) =>
        from result in EnglishModels.Time.Parse(text, now)
        from value in Values(result)
        where value.GetValueOrDefault("type") == "duration"
        let seconds = decimal.Parse(value["value"], NumberStyles.Number, CultureInfo.InvariantCulture)
        let iso = IsoDuration.Of(seconds)
        where iso.Length > 0
        select At(result, iso);

    // Of what may be one of two, the sense decides: the last one that was, or the first to come.
    private static IEnumerable<(int Start, Found Found)> Times(string text, DateTime now, bool isPast) =>
        from result in EnglishModels.Time.Parse(text, now)
        let moments = Values(result).Select(LibraryMoment.Of).OfType<LibraryMoment>().ToList()
        where moments.Count > 0
        select At(result, (isPast ? moments[0] : moments[^1]).ToString());

    private static (int Start, Found Found) At(ModelResult result, string value) =>
        (result.Start, new Found(result.End - result.Start + 1, value));

    private static string? Value(ModelResult result) => result.Resolution.GetValueOrDefault("value") as string;

    private static List<Dictionary<string, string>> Values(ModelResult result) =>
        result.Resolution?.GetValueOrDefault("values") as List<Dictionary<string, string>> ?? [];
}
