using System.Text.Json.Nodes;
using Otk.Language.Tests.Corpus;
using Otk.Language.Text;
using Otk.Model.Documents;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>
/// A phrase of the corpus as it is read: which characters are the user's own, and which are words of commands.
/// </summary>
/// <remarks>A phrase that is not understood has no words of commands: all of it is the user's own.</remarks>
public sealed class ReadPhrase
{
    private static readonly Interpreter _interpreter = CorpusCase.Reader;
    private static readonly string[] _ownSlots =
    [
        "title",
        "text",
        "name",
        "owner",
        "id",
        "item",
        "path",
        "evidence",
        "reason",
        "linked",
        "add",
        "remove",
        "tag",
        "tags",
    ];
    private readonly EntityMatch[] _own;
    private readonly Lazy<HashSet<Token>> _sayNothing;

    private ReadPhrase(CorpusCase from)
    {
        Case = from;
        Reading = _interpreter.Interpret(from.Phrase);
        Tokens = new Phrase(from.Phrase).Tokens;
        Intents = InterpretedJson.Readings(Reading)[0];
        _own = [.. Reading.Spans.Where(s => _ownSlots.Contains(s.Type) || DocumentId.Parse(s.Text) is not null)];
        _sayNothing = new(() =>
            [
                .. CommandWords.Where(w =>
                    _interpreter.Interpret(With(w.Start, w.End, "")).Intents.SequenceEqual(Reading.Intents)
                ),
            ]
        );
    }

    // Each phrase is said in some eighty other ways: a share of the corpus, spread over all its files, tells as much in
    // a quarter of the time.
    private const int OneIn = 4;

    public static ReadPhrase[] All { get; } =
    [
        .. CorpusCase
            .All()
            .Where(c => !c.IsPasted)
            .DistinctBy(c => c.Phrase)
            .Where((_, i) => i % OneIn == 0)
            .Select(c => new ReadPhrase(c)),
    ];

    public CorpusCase Case { get; }

    public Interpretation Reading { get; }

    public JsonArray Intents { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public string Text => Case.Phrase;

    public bool IsUnderstood => Reading.Verdict == Verdict.Understood;

    /// <summary>True for a phrase in a code fence, which nothing stands before or behind on a line.</summary>
    public bool IsFenced => Text.Contains("```", StringComparison.Ordinal);

    /// <summary>A random number generator of its own, the same in every run.</summary>
    public Random Random() => new(Text.Aggregate(17, (seed, c) => unchecked((seed * 31) + c)));

    public bool IsOwn(int at) => !IsUnderstood || _own.Any(s => s.Start <= at && at < s.End);

    /// <summary>The words that are no part of a title, a name, an ID or a note.</summary>
    public IEnumerable<Token> CommandWords => Tokens.Where(t => t.Kind == TokenKind.Word && !IsOwn(t.Start));

    /// <summary>The blanks between tokens of a line that stand in no text of the user's.</summary>
    public IEnumerable<(int Start, int End)> Blanks =>
        Tokens
            .Zip(Tokens.Skip(1))
            .Where(p =>
                p.First.End < p.Second.Start
                && p.First.Kind != TokenKind.LineBreak
                && p.Second.Kind != TokenKind.LineBreak
            )
            .Select(p => (p.First.End, p.Second.Start))
            .Where(b => !_own.Any(s => s.Start < b.Item1 && b.Item2 < s.End));

    /// <summary>The quoted texts, marks included, that are a value as a whole.</summary>
    public IEnumerable<Token> QuotedValues =>
        Tokens.Where(t => t.Kind == TokenKind.Quoted && _own.Any(s => s.Start == t.Start + 1 && s.End == t.End - 1));

    /// <summary>True where the last words are a title, a name or a note that only the end of the phrase ends.</summary>
    public bool EndsInOwnText
    {
        get
        {
            var last = Tokens.Last(t =>
                t.Kind is not (TokenKind.Punctuation or TokenKind.Noise or TokenKind.LineBreak)
            );
            return last.Kind == TokenKind.Word
                && _own.Any(s => s.Type != "id" && s.Start <= last.Start && last.End <= s.End);
        }
    }

    /// <summary>True for a word without which the phrase reads the same: "please", "now", "again".</summary>
    public bool SaysNothing(Token word) => _sayNothing.Value.Contains(word);

    /// <summary>The phrase with characters replaced.</summary>
    public string With(int start, int end, string text) => string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
}
