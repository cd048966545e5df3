using Pidgin;

namespace Otk.Language.Values;

/// <summary><c>{ids}</c>: two IDs or more, however they are dressed, with nothing but blanks between: "PLAN-a
/// (PLAN-b)".</summary>
internal static class IdListValue
{
    public static Recognizer Recognizer =>
        field ??= new("ids", words => Reads.Row(Item(words), Reads.Blank).Select(Lists))
        {
            Names = true,
            IsApart = true,
            Begins = IdValue.Recognizer.Begins,
            Samples = words => [.. IdValue.Recognizer.Samples(words).Select(id => $"{id} {id}")],
        };

    // More of them stand in several rows.
    private const int Most = 12;

    private static Parser<char, (string Id, int End, bool Owns)> Item(Words words) =>
        IdValue
            .Dressed(words)
            .Then(Parser<char>.CurrentOffset, (id, end) => (id.Value, end, id.Start == 0 && id.End < id.Length));

    // "PLAN-7's SPEC-9" is one document.
    private static IEnumerable<Found> Lists(IReadOnlyList<(string Id, int End, bool Owns)> items) =>
        Enumerable
            .Range(2, Math.Clamp(items.TakeWhile(i => !i.Owns).Count() - 1, 0, Most - 1))
            .Select(n => items.Take(n).Select(i => i.Id).ToList())
            .Select(ids => new Found(items[ids.Count - 1].End, string.Join(' ', ids)) { Several = ids });
}
