using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{clock}</c>: when a message was sent, as chats show it, not as logs of programs do: <c>10:42</c>, <c>3:05 PM</c>,
/// <c>2025-11-04 08:59</c>,
/// <c>12/11/2025, 10:42:07</c>. It is kept as written.
/// </summary>
internal static class ClockValue
{
    private static Parser<char, string> Figures =>
        field ??= Parser<char>.Token(char.IsAsciiDigit).AtLeastOnceString().Where(f => f.Length <= 4);

    // 2025-11-04, 4.11.2025, 12/11/25, with what parts it from the time.
    private static Parser<char, Unit> Date =>
        field ??= Figures
            .Then(OneOf('-', '/', '.'))
            .Then(Figures)
            .Then(OneOf('-', '/', '.'))
            .Then(Figures)
            .Then(Char(',').Optional())
            .Then(Reads.Blank);

    private static Parser<char, Unit> Time =>
        field ??= Figures
            .Where(f => f.Length <= 2)
            .Then(Char(':'))
            .Then(Figures.Where(f => f.Length == 2))
            .Then(Try(Char(':').Then(Figures.Where(f => f.Length == 2))).Optional())
            .Then(Try(Reads.AnyBlank.Then(OneOf(CIString("am"), CIString("pm")))).Optional())
            .Then(Reads.WordEnd);

    public static Recognizer Recognizer =>
        field ??= new(
            "clock",
            _ => Reads.Each(Reads.Found(Try(Date).Optional().Then(Time).Slice((text, _) => text.ToString())))
        )
        {
            Begins = (token, _) => char.IsAsciiDigit(token[0]),
            Longest = 40,
            Samples = _ => ["10:42", "3:05 PM", "2025-11-04 08:59"],
        };
}
