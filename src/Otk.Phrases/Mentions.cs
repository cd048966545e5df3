using System.Buffers;
using Otk.Language.Matching;
using Otk.Language.Text;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>Documents that a phrase names where it does not ask for anything: "I looked at PLAN-b today. Archive
/// it."</summary>
/// <remarks>
/// The intent <c>_mention</c> of the grammar reads one behind a mark that nobody types, <c>_all</c> several, and
/// <c>_no_title</c> what is never a new plan's title. Mentions are looked for only where "it" has no other meaning,
/// from the right, the longest that ends at a place.
/// </remarks>
internal sealed class Mentions(SmallQuestions questions, Phrase phrase)
{
    private const string Mark = "⁂ ";
    private const int MostWords = 12;

    // What is longer says more than a document's name.
    private const int LongestNoTitle = 300;

    private const int LongestSlip = 5;

    // In words.
    private const int LongestLeave = 4;

    // In words, its article and noun among them.
    private const int LongestName = 5;

    // A phrase of many words is looked through no further back.
    private const int Furthest = 60;

    // A document is named by its ID or with a noun.
    private static readonly string[] _nouns = [.. Enum.GetValues<DocumentKind>().Select(k => k.Word()), "item", "step"];

    // "And", "&".
    private static readonly SearchValues<char> _lettersAndSign = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ&"
    );

    private static readonly SearchValues<char> _ends = SearchValues.Create(".;:!?\n");

    // For each token, as far as that was asked, the last one up to it that may name a document; -1 for none.
    private readonly List<int> _lastTelling = [];

    /// <summary>True where something was said before the phrase: "them" may be of that.</summary>
    public bool GoesOn { get; init; }

    /// <summary>The last one between two offsets of the phrase; null where there is none.</summary>
    public Capture? Last(int from, int to) => Last(from, to, ["_mention"])?.Target;

    /// <summary>
    /// The documents that are named in a row before an offset, "PLAN-a and PLAN-b", with none behind them; null where there
    /// are no such.
    /// </summary>
    public Clause? SeveralBefore(int to) =>
        Last(0, to, ["_several", "_mention", "_all"]) is { Clause: { Intent: "_several" } row } ? row : null;

    /// <summary>
    /// The document or documents that the phrase names last before an offset, and where the words stand; null where it
    /// names none.
    /// </summary>
    public (Capture Target, int Start, int End)? NamedBefore(int to) =>
        Last(0, to, ["_mention", "_all"]) is { } last
            ? (last.Target, phrase.Tokens[last.First].Start, phrase.Tokens[last.Behind - 1].End)
            : null;

    /// <summary>True where the words say "it" or the like.</summary>
    public bool HasPronoun => phrase.Tokens.Any(t => BeginsWithPronoun(t.Start));

    /// <summary>True where a document is named between two offsets, and not behind "of", "in" and the like.</summary>
    public bool IsDirect(int from, int to) =>
        Last(from, to, ["_mention"]) is { First: var first }
        && !(first > 0 && Best(phrase.TextOf(phrase.Tokens[first - 1])) is { Clauses: [{ Intent: "_link" }] });

    // And the tokens that it is made of.
    private (Clause Clause, Capture Target, int First, int Behind)? Last(int from, int to, string[] intents)
    {
        // Only what stands near by is looked through.
        var (tokens, behind) = (phrase.Tokens, Behind(to));
        var first = Math.Max(0, behind - Furthest);
        while (first < behind && tokens[first].Start < from)
            first++;
        for (var end = behind; end > first; end--)
        {
            // Something in it must tell that it names a document.
            var telling = LastTelling(end);
            for (var start = Math.Max(first, end - MostWords); start <= telling; start++)
            {
                if (
                    Read(phrase.Text[tokens[start].Start..tokens[end - 1].End], intents) is { } clause
                    && clause.Find("target") is { } target
                )
                    return (target.Find("name") is null ? null : Overlapped(first, start, intents))
                        ?? (clause, target, start, end);
            }
        }

        return null;
    }

    // "The cellar spec on the screen": the noun belongs to what stands before it.
    private (Clause Clause, Capture Target, int First, int Behind)? Overlapped(int first, int noun, string[] intents)
    {
        if (!Tells(phrase.Tokens[noun]))
            return null;
        for (var start = Math.Max(first, noun + 1 - MostWords); start < noun; start++)
        {
            if (
                Read(phrase.Text[phrase.Tokens[start].Start..phrase.Tokens[noun].End], intents) is { } clause
                && clause.Find("target") is { } target
            )
                return (clause, target, start, noun + 1);
        }

        return null;
    }

    private int LastTelling(int end)
    {
        while (_lastTelling.Count < end)
        {
            var at = _lastTelling.Count;
            _lastTelling.Add(
                Tells(phrase.Tokens[at]) ? at
                : at == 0 ? -1
                : _lastTelling[at - 1]
            );
        }

        return _lastTelling[end - 1];
    }

    // The number of tokens that end before an offset.
    private int Behind(int to)
    {
        var (low, high) = (0, phrase.Tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (phrase.Tokens[middle].End <= to)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>
    /// True for what is no title of a new plan: a pronoun or a noun of otk alone, a document or an item that is there.
    /// </summary>
    /// <param name="title">What would be the title, without quotes around it.</param>
    /// <param name="clause">The clause.</param>
    public bool IsNoTitle(Capture title, Clause clause) =>
        !title.Text.Any(char.IsLetterOrDigit)
        || IsCode(title.Text)
        || title.Text.EndsWith(':')
        || IsLabelled(title)
        || Array.Exists(_nouns, n => title.Text.StartsWith(n + ",", StringComparison.OrdinalIgnoreCase))
        || (
            title.Text.Length <= LongestNoTitle
            && Best(title.Text) is { Corrections.Count: 0, Clauses: [var first, ..] clauses }
            && (
                first.Intent is "_no_title" or "_no_name" or "_link" or "_article" or "_place" or "_pronoun"
                || (first.Intent is "_mention" or "_all" or "_mine" && clauses.Skip(1).All(c => c.IsAside))
            )
        )
        || (IsNumbered(title.Text) && EndsInNoun(phrase.Text[..title.Start]))
        || (clause.IsWork && Last(clause.Start, title.End, ["_mention", "_all", "_mine"]) is not null)
        || NamesId(title)
        || (HasNoun(title.Start, title.End) && HasCommand(Before(title.Start), title.End))
        || IsMention(phrase.Text[Before(title.Start)..title.End]);

    /// <summary>Where the word before an offset begins: the article of what is named there.</summary>
    public int Before(int start) => Behind(start) is > 0 and var at ? phrase.Tokens[at - 1].Start : start;

    /// <summary>True for words that name nothing: "the", "it", "a note".</summary>
    public bool IsNoName(string text) =>
        text.Length <= LongestNoTitle
        && Best(text)
            is { Corrections.Count: 0, Clauses: [{ Intent: "_no_title" or "_link" or "_article" or "_pronoun" }, ..] };

    /// <summary>
    /// True where a hedge or another time ends a title: "rename plan 2 to Search maybe" may not be meant.
    /// </summary>
    public bool IsHedged(string title) =>
        title.Length <= LongestNoTitle && Best(title) is { Corrections.Count: 0, Clauses: [{ Intent: "_hedged" }, ..] };

    /// <summary>
    /// True where a quoted text ends a free one and a word, or the name of a document, is all before it: "log the auth plan
    /// 'x'" may be a note 'x' on that.
    /// </summary>
    public bool IsNameBeforeQuote(Capture text)
    {
        var (first, quote) = (Behind(text.Start), Behind(text.End) - 1);
        return phrase.Tokens[quote].Kind == TokenKind.Quoted
            && quote - first is > 0 and <= LongestName
            && (quote - first == 1 || Tells(phrase.Tokens[quote - 1]));
    }

    /// <summary>True for a number, in digits or in words: "plan twelve" names no title.</summary>
    public bool IsNumber(string word) => Best(word) is { Corrections.Count: 0, Clauses: [{ Intent: "_number" }] };

    /// <summary>True where leave is asked for what follows: "can I zap the auth plan?"</summary>
    public bool AsksLeave(int from, int to)
    {
        var behind = Behind(to);
        for (var at = behind - 2; at >= Math.Max(0, behind - LongestLeave) && phrase.Tokens[at].Start >= from; at--)
        {
            if (
                Best(phrase.Text[phrase.Tokens[at].Start..to]) is
                { Corrections.Count: 0, Clauses: [{ Intent: "_leave" }] }
            )
                return Best(WordAt(to)) is not { Clauses: [{ Intent: "_obtain" }] };
        }

        return false;
    }

    /// <summary>True where no sentence ends between two offsets: "scout and execute SPEC-a".</summary>
    public bool IsOneSentence(int end, int start) =>
        end >= 0 && end <= start && !phrase.Text.AsSpan(end, start - end).ContainsAny(_ends);

    /// <summary>True where nothing but marks stands between an offset and the end of its line.</summary>
    public bool EndsLine(int end)
    {
        var rest = phrase.Text.AsSpan(end);
        var length = rest.IndexOfAny('\n', '\r');
        return length >= 0 && !rest[..length].ContainsAny(_lettersAndSign);
    }

    /// <summary>True where one word and nothing else stands between two offsets: "finish and archive PLAN-a".</summary>
    public bool IsJoinedByWord(int end, int start) =>
        end >= 0
        && end <= start
        && phrase.Text.AsSpan(end, start - end).Trim() is { Length: > 0 } joint
        && !joint.ContainsAnyExcept(_lettersAndSign);

    /// <summary>True for words that tell how things are or were, and propose nothing: "we talked about PLAN-a".</summary>
    public bool Tells(int from, int to) =>
        to - from <= LongestNoTitle
        && Best(phrase.Text[from..to]) is { Corrections.Count: 0, Clauses: [{ Intent: "_tells" }] };

    /// <summary>
    /// True where behind a comma or "and" a sentence says what to do with a document: "it's old, zap PLAN-b".
    /// </summary>
    public bool GoesOnWithDocument(int from, int to)
    {
        for (var at = Behind(to) - 1; at > 0 && phrase.Tokens[at].Start > from; at--)
        {
            if (phrase.TextOf(phrase.Tokens[at]) is "," or "and" or "but" or ";" && phrase.Tokens[at].End is var start)
                return IsDirect(start, to) && !Tells(start + 1, to);
        }

        return false;
    }

    /// <summary>True where the word at an offset is a pronoun: "that's ready".</summary>
    public bool BeginsWithPronoun(int at) =>
        Best(WordAt(at)) is { Corrections.Count: 0, Clauses: [{ Intent: "_pronoun" }] };

    private string WordAt(int start) => phrase.TextOf(phrase.Tokens[Behind(start)]);

    /// <summary>True where only blanks stand between two offsets.</summary>
    public bool IsNextTo(int end, int start) =>
        end >= 0
        && end <= start
        && phrase.Text.AsSpan(end, start - end).IsWhiteSpace()
        && !phrase.Text.AsSpan(end, start - end).Contains('\n');

    /// <summary>True where the word before an offset leaves something out: "but", "except".</summary>
    public bool IsBehindExcept(int start) =>
        Behind(start) is > 0 and var at
        && Best(phrase.TextOf(phrase.Tokens[at - 1])) is { Corrections.Count: 0, Clauses: [{ Intent: "_except" }] };

    /// <summary>
    /// True for a free text that begins with a slip for a word that a command has there: "tp Dana" is no owner, and "kt"
    /// no title. An owner does not begin with such a word either, but for an article.
    /// </summary>
    public bool BeginsWithSlip(Capture text) =>
        text.Type is not ("quoted" or "mention")
        && text.Text.AsSpan().IndexOfAny(' ', '\'') is var end
        && (end < 0 ? text.Text : text.Text[..end]) is { Length: >= 2 and <= LongestSlip } word
        && word.All(char.IsAsciiLetterLower)
        && Best(word) is { Clauses: [{ Intent: "_link" or "_article" }] } read
        && (read.Corrections.Count == 1 || (text.Slot == "owner" && read.Clauses[0].Intent == "_link"));

    /// <summary>True for a word that is no document's name: "the next plan", "the secnd plan".</summary>
    public bool IsNoReference(string word) =>
        Best(word) is { Clauses: [{ Intent: "_no_name" or "_place" }] } read
        && (read.Clauses[0].Intent == "_no_name" || read.Corrections.Count == 1);

    /// <summary>True for a text that names a document which is there, and says no more.</summary>
    public bool IsMention(string text) =>
        text.Length <= LongestNoTitle
        && Best(text) is { Corrections.Count: 0, Clauses: [{ Intent: "_mention" or "_all" or "_mine" }] };

    // "Plan to archive PLAN-7".
    private bool NamesId(Capture title)
    {
        for (var at = Behind(title.End) - 1; at >= 0 && phrase.Tokens[at].Start >= title.Start; at--)
        {
            if (DocumentId.Parse(phrase.TextOf(phrase.Tokens[at])) is not null)
                return true;
        }

        return false;
    }

    // "Put plan 12 away": the number belongs to the noun.
    private static bool IsNumbered(string text) =>
        text.TrimStart('#', ' ') is [>= '0' and <= '9', ..]
        || text.StartsWith("number ", StringComparison.OrdinalIgnoreCase);

    private static bool EndsInNoun(string text) =>
        Array.Exists(_nouns, n => text.TrimEnd().EndsWith(n, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// True where the words between two offsets end in a command, behind the first of them, that changes what it names:
    /// "I'd be glad if you archived PLAN-a" is no remark.
    /// </summary>
    public bool HasCommand(int from, int to) =>
        questions
            .Grammar.Match(new Phrase(phrase.Text[from..to]), beginsAnywhere: true)
            .Readings.Any(r => r.Corrections.Count == 0 && IsCommand(r));

    private static bool IsCommand(Reading reading) =>
        reading.Clauses.All(c => c.Intent[0] != '_')
        && IntentBinder.Bind(reading.Clauses, out _) is { Count: > 0 } intents
        && intents.Any(i =>
            i.Changes()
            && (
                i.Target() is not (null or DocumentRef.ByPick { Pick: Pick.Current or Pick.Previous })
                || (
                    i is Intent.CreatePlan
                    && reading.Clauses.Any(c => c.IsWork && c.Find("title") is { Type: "quoted" })
                )
            )
        );

    // "> Task :server:compileJava": a colon that ends nothing.
    private bool IsLabelled(Capture title) =>
        phrase.Text.AsSpan(0, title.Start).EndsWith(" :", StringComparison.Ordinal);

    // "SET status = 'done';"
    private static bool IsCode(string text) =>
        !text.Contains('`') && (text.AsSpan().IndexOfAny('=', '{', '}') >= 0 || text.EndsWith(';'));

    private Reading? Best(string text) => questions.Best(Mark + text);

    private Clause? Read(string text, string[] intents) =>
        Best(text) is { Corrections.Count: 0, Clauses: [var clause] } && intents.Contains(clause.Intent)
            ? clause
            : null;

    /// <summary>True where a noun of otk stands between two offsets: "stick a plan in for that".</summary>
    public bool HasNoun(int from, int to) => phrase.Tokens.Any(t => t.Start >= from && t.End <= to && Tells(t));

    private bool Tells(Token token) =>
        phrase.TextOf(token) is var text
        && (
            Array.Exists(_nouns, n => text.TrimStart('`', '(', '[').StartsWith(n, StringComparison.OrdinalIgnoreCase))
            || DocumentId.Parse(text.Trim('`', '(', ')', '[', ']')) is not null
        );
}
