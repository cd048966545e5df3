using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary><c>{ids}</c>: two IDs or more in a row, however they are dressed: "PLAN-a PLAN-b", "PLAN-a, PLAN-b and PLAN-c".</summary>
internal static class IdListValue
{
    public static Recognizer Recognizer =>
        field ??= new("ids", words => Reads.Row(Item(words), Between(words)).Select(Lists))
        {
            Names = true,
            IsApart = true,
            Begins = IdValue.Recognizer.Begins,
            Samples = words => [.. IdValue.Recognizer.Samples(words).Select(id => $"{id} and {id}")],
        };

    private static Parser<char, (string Id, int End)> Item(Words words) =>
        IdValue.Dressed(words).Then(Parser<char>.CurrentOffset, (id, end) => (id.Value, end));

    private static Parser<char, Unit> Between(Words words)
    {
        var and = OneOf(words.In("and").IgnoreResult(), OneOf('&', '+').IgnoreResult());
        var comma = Reads.AnyBlank.Then(Char(',')).Then(Try(Reads.Blank.Then(and)).Optional()).Then(Reads.AnyBlank);
        return OneOf(Try(comma), Try(Reads.Blank.Then(and).Then(Reads.Blank)), Reads.Blank);
    }

    private static IEnumerable<Found> Lists(IReadOnlyList<(string Id, int End)> items) =>
        Enumerable
            .Range(2, Math.Max(0, items.Count - 1))
            .Select(n => items.Take(n).Select(i => i.Id).ToList())
            .Select(ids => new Found(items[ids.Count - 1].End, string.Join(' ', ids)) { Several = ids });
}
