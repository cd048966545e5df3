namespace Otk.Recognizers;

/// <summary>A time as the library gives it, written as the everyday forms write theirs: ISO 8601.</summary>
/// <param name="Start">Its beginning; empty where it has none.</param>
/// <param name="End">Its end, exclusive; empty where it has none; null where it is one day or moment.</param>
internal sealed record LibraryMoment(string Start, string? End)
{
    private const string Open = "..";

    /// <summary>The time that a resolution of the library stands for; null where it stands for none.</summary>
    public static LibraryMoment? Of(IReadOnlyDictionary<string, string> resolution)
    {
        string? Get(string key) => resolution.GetValueOrDefault(key);
        return Get("type") switch
        {
            "date" or "datetime" when Get("value") is { } value && value != "not resolved" => new(Iso(value), null),
            "daterange" or "datetimerange" when Get("start") is not null || Get("end") is not null => new(
                Iso(Get("start") ?? ""),
                Iso(Get("end") ?? "")
            ),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public override string ToString() => End is null ? Start : $"{Side(Start)}/{Side(End)}";

    private static string Side(string text) => text.Length == 0 ? Open : text;

    // "2026-11-23 17:00:00"; midnight is a day's beginning.
    private static string Iso(string value) =>
        value.Length < 16 ? value
        : value.EndsWith(" 00:00:00", StringComparison.Ordinal) ? value[..10]
        : $"{value[..10]}T{value[11..16]}";
}
