using System.Runtime.CompilerServices;
using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{when}</c> and <c>{past}</c>: a day, a time or a stretch of time, as ISO 8601: "yesterday", "last week", "since
/// Monday", "next Friday", "until tomorrow 5 pm", "between Monday and Friday", <c>2026-11-23</c>.
/// </summary>
/// <remarks>
/// What does not say which one is to come in <c>{when}</c>, and was in <c>{past}</c>; behind "since" it always was.
/// <c>3/4</c> is refused: it is one day here and another there. The end of a stretch is exclusive.
/// </remarks>
internal static class WhenValue
{
    // What the first word of a time is in, besides numbers.
    private static readonly string[] _tables =
    [
        "which",
        "weekday",
        "month",
        "day",
        "article",
        "the",
        "in",
        "period",
        "edge",
        "noon",
        "past_of",
        "on",
        "at",
        "since",
        "until",
        "through",
        "after",
        "between",
        "from",
    ];
    private static readonly ConditionalWeakTable<Words, HashSet<string>> _first = [];

    /// <summary>What is to come.</summary>
    public static Recognizer ToCome =>
        field ??= new("when", words => Parser(words, isPast: false))
        {
            Begins = MayBegin,
            Samples = static _ => ["tomorrow", "next friday", "2027-03-01"],
        };

    /// <summary>What was.</summary>
    public static Recognizer Past =>
        field ??= new("past", words => Parser(words, isPast: true))
        {
            Begins = MayBegin,
            Samples = static _ => ["yesterday", "last week", "2026-10-01"],
        };

    // Most words begin no time, and a parser of so many ways takes long to say so.
    private static bool MayBegin(ReadOnlySpan<char> token, Words words)
    {
        if (char.IsDigit(token[0]) || NumberParts.Begin(token, words))
            return true;
        var end = 0;
        while (end < token.Length && char.IsLetter(token[end]))
            end++;
        return end > 0
            && _first.GetValue(words, FirstWords).GetAlternateLookup<ReadOnlySpan<char>>().Contains(token[..end]);
    }

    private static HashSet<string> FirstWords(Words words) =>
        _tables.SelectMany(t => words[t].Keys).Select(FirstWord).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string FirstWord(string words) => string.Concat(words.TakeWhile(char.IsLetter));

    private static Parser<char, IEnumerable<Found>> Parser(Words words, bool isPast)
    {
        var parts = new DayParts(words);
        Parser<char, Unit> Word(string table) => words.In(table).Then(Reads.Blank);
        Parser<char, Unit> Small(string table) => Reads.Blank.Then(Try(Word(table)).Optional()).IgnoreResult();
        var day = parts.Day;
        var time = parts.Time.Select(TimeAlone);
        var dayAndTime = Map(At, day, Small("at").Then(parts.Time));
        var timeAndDay = Map((t, d) => At(d, t), parts.Time, Small("on").Then(day));
        var point = OneOf(Try(dayAndTime), Try(timeAndDay), Try(day), Try(time));
        var onPoint = Try(OneOf(Try(Word("on")), Word("at"))).Optional().Then(point);
        Parser<char, MomentOf> Behind(string table, Func<MomentOf, DateTime, Moment> meant) =>
            Word(table).Then(onPoint).Select(p => (MomentOf)((now, _) => meant(p, now)));
        Parser<char, MomentOf> Stretch(string before, string between) =>
            Map(FromTo, Word(before).Then(point), Reads.Blank.Then(Word(between)).Then(point));
        MomentOf FromTo(MomentOf from, MomentOf to) =>
            (now, past) =>
            {
                var first = from(now, past);
                var second = to(now, past);
                return first with { End = (second.Start > first.Start ? second : to(first.Start, false)).Start };
            };
        return Reads.Each([
            .. new[]
            {
                day,
                time,
                dayAndTime,
                timeAndDay,
                Word("on").Then(OneOf(Try(dayAndTime), day)),
                Word("at").Then(OneOf(Try(timeAndDay), time)),
                parts.Last,
                Behind("since", (p, now) => p(now, true).Since),
                Behind("until", (p, now) => p(now, false).Until),
                Behind("through", (p, now) => p(now, false).Through),
                Behind("after", (p, now) => p(now, isPast).After),
                Stretch("between", "and"),
                Stretch("from", "to"),
            }.Select(p => Counted(p, isPast)),
        ]);
    }

    // A time by itself is the next one, or the last one.
    private static MomentOf TimeAlone(TimeSpan time) =>
        (now, isPast) =>
        {
            var today = Moment.Days(now, 1).At(time);
            var isBehind = today.Start <= now;
            return isBehind == isPast ? today : Moment.Days(now.AddDays(isPast ? -1 : 1), 1).At(time);
        };

    private static MomentOf At(MomentOf day, TimeSpan time) => (now, isPast) => day(now, isPast).At(time);

    private static Parser<char, Found> Counted(Parser<char, MomentOf> parser, bool isPast) =>
        Map(
            (moment, end) => new Found(end, "") { Counted = now => moment(now, isPast).ToString() },
            parser,
            Parser<char>.CurrentOffset
        );
}
