using Pidgin;
using static Pidgin.Parser;

namespace Otk.Language.Values;

/// <summary>
/// <c>{quoted}</c>: a text in quotes, without its marks: <c>'…'</c>, <c>"…"</c>, <c>“…”</c>, <c>‘…’</c>, <c>«…»</c>,
/// <c>„…“</c> and <c>`…`</c>.
/// </summary>
/// <remarks>
/// An apostrophe inside a word (don't, Bob's) neither opens nor closes. Marks of another kind inside are the text's
/// own. A quote does not run over a line break, and one that is not closed is no quote; nor is an ID in backticks.
/// </remarks>
internal static class QuotedValue
{
    private static Parser<char, char> Letter => field ??= Parser<char>.Token(char.IsLetterOrDigit);
    private static Parser<char, char> Space =>
        field ??= Parser<char>.Token(c => char.IsWhiteSpace(c) && c is not ('\n' or '\r'));

    private static Parser<char, Unit> NoSpace =>
        field ??= Lookahead(Parser<char>.Token(c => !char.IsWhiteSpace(c))).IgnoreResult();

    private const string Marks = "'‘’\"“„«»`";
    private static readonly Parser<char, Found>?[] _quotes = new Parser<char, Found>[Marks.Length];

    /// <summary>The same, as tokens are cut.</summary>
    public static Parser<char, Found> Parser => field ??= Lookahead(Parser<char>.Token(IsMark)).Then(Behind);

    public static Recognizer Recognizer =>
        field ??= new("quoted", words => Reads.Each(Not(Lookahead(Try(IdValue.InCode(words)))).Then(Parser)))
        {
            Begins = (token, _) => IsMark(token[0]),
            Samples = _ => ["'nightly backups'", "\"onboarding emails\""],
        };

    /// <summary>True for a character that a quoted text may begin with.</summary>
    public static bool IsMark(char c) => Marks.Contains(c);

    // Made when a text has its mark: at a start, every parser counts.
    private static Parser<char, Found> Behind(char mark) =>
        _quotes[Marks.IndexOf(mark)] ??= mark switch
        {
            '\'' => Single(mark, "'’"),
            '‘' => Single(mark, "’'"),
            '’' => Single(mark, "’"),
            '"' => Double(mark, "\"”"),
            '“' => Double(mark, "”\""),
            '„' => Double(mark, "“”"),
            '«' => Pair(mark, '»'),
            '»' => Pair(mark, '«'),
            _ => CodeValue.Parser,
        };

    private static Parser<char, Found> Pair(char opener, char closer) =>
        Text(opener, NoSpace, Other([closer]), Char(closer).IgnoreResult());

    private static Parser<char, Found> Double(char opener, string closers)
    {
        var closer = OneOf(closers);
        var end = closer.Before(Not(Lookahead(Letter))).IgnoreResult();
        return Text(opener, NoSpace, OneOf(Other([.. closers]), Try(closer.Before(Lookahead(Letter)))), end);
    }

    // Neither an apostrophe before letters nor one behind a space closes; nor does a plural's ("the users' settings")
    // while a better one follows on the line.
    private static Parser<char, Found> Single(char opener, string closers)
    {
        var closer = OneOf(closers);
        var better = Better(opener, opener == '\'' ? '\'' : '’');
        var plural = Map(
            (s, mark) => $"{s}{mark}",
            OneOf('s', 'S'),
            closer.Before(Lookahead(Try(Char(' ').Then(Lookahead(Parser<char>.Token(char.IsLetter))).Then(better))))
        );
        var afterSpace = Map((spaces, mark) => spaces + mark, Space.AtLeastOnceString(), closer);
        var piece = OneOf(
            Try(plural),
            Try(afterSpace),
            Try(closer.Before(Lookahead(Letter))).Select(c => c.ToString()),
            Other([.. closers]).Select(c => c.ToString())
        );
        return Reads.Between(
            Char(opener).Then(NoSpace),
            piece.AtLeastOnce().Select(string.Concat),
            closer.Before(Not(Lookahead(Letter)))
        );
    }

    // A closing mark further on the line, behind a word and before none; no mark stands before it that says otherwise.
    private static Parser<char, Unit> Better(char opener, char closer)
    {
        var stop = opener == closer ? [closer] : new[] { opener, closer };
        var mark = Parser<char>.Token(c => !char.IsWhiteSpace(c) && !stop.Contains(c)).Then(Char(closer));
        var inWord = Try(mark.Then(Letter)).IgnoreResult();
        var end = Try(mark.Then(Not(Lookahead(Letter))));
        return OneOf(inWord, Not(Lookahead(end)).Then(Other(stop)).IgnoreResult()).SkipMany().Then(end);
    }

    private static Parser<char, Found> Text(
        char opener,
        Parser<char, Unit> first,
        Parser<char, char> inner,
        Parser<char, Unit> closer
    ) => Reads.Between(Char(opener).Then(first), inner.AtLeastOnceString(), closer);

    private static Parser<char, char> Other(char[] closers) =>
        Parser<char>.Token(c => c is not ('\n' or '\r') && Array.IndexOf(closers, c) < 0);
}
