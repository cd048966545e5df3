using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>Finds what would be understood, and is nearest to a phrase that was not.</summary>
/// <remarks>
/// The examples of the grammar, by the words that they share with the phrase and by verbs of the same sense, with the
/// phrase's own document, quoted text and owner in place of the example's.
/// </remarks>
/// <param name="grammar">The grammar.</param>
/// <param name="isRead">Tells whether a phrase is understood.</param>
internal sealed class Suggester(Grammar grammar, Func<string, bool> isRead)
{
    private const int Wanted = 3;
    private const int MostTried = 6;
    private const int MostLookedAt = 10;
    private const int MostOfIntent = 2;
    private const int MaxWords = 200;
    private const int LongestPlan = 80;

    // A long text names many documents, and is about none of them.
    private const int LongestAbout = 300;

    // What an example shares that is nearer than to look at the document: a verb, or words that few have.
    private const double Telling = 0.03;

    // What a newcomer most likely wants, where the phrase itself gives no hint.
    private static readonly string[] _common = ["help", "scout", "orchestrate", "create-plan"];

    // Intents that change nothing, and words of people who do not ask for anything to be changed.
    private static readonly string[] _looks = ["help", "list", "show", "next", "resume", "board", "search"];

    // What turns around the part that was read, where it was left unread: "all but", "was done".
    private static readonly string[] _turns =
    [
        "but",
        "except",
        "everything",
        "leave",
        "spare",
        "rest",
        "others",
        "was",
        "were",
        "thinks",
        "hear",
        "heard",
        "could",
        "would",
        "how",
    ];

    private static readonly string[] _hesitations =
    [
        "not",
        "never",
        "no",
        "don't",
        "dont",
        "doesn't",
        "won't",
        "wouldn't",
        "shouldn't",
        "cannot",
        "can't",
        "should",
        "maybe",
        "perhaps",
        "think",
        "if",
        "why",
        "when",
        "isn't",
        "aren't",
        "stay",
        "stays",
        "keep",
        "keeps",
        "almost",
        "nearly",
        "hardly",
        "except",
        "without",
        "until",
        "unless",
    ];

    private static readonly HashSet<string> _sayNothing =
    [
        "a",
        "an",
        "are",
        "hello",
        "here",
        "hi",
        "is",
        "please",
        "the",
        "there",
    ];

    private readonly Lazy<List<Candidate>> _candidates = new(() =>
        [
            .. grammar
                .Examples.Where(e => e.IsSayable && !IsSeveral(e.Phrase))
                .Select((e, i) => new Candidate(e, i, Said.WordsOf(grammar, new Phrase(e.Phrase).Tokens))),
        ]
    );
    private Dictionary<string, int> InHowMany =>
        field ??= _candidates.Value.SelectMany(c => c.Words).CountBy(w => w).ToDictionary();

    /// <summary>True for words that were not read and may turn what was read into its opposite.</summary>
    public static bool IsContrary(string unread) =>
        new Phrase(unread).Tokens.Any(t =>
            Array.IndexOf(_hesitations, t.Folded) >= 0 || Array.IndexOf(_turns, t.Folded) >= 0
        );

    /// <summary>Three phrases that would be understood, nearest first.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="hint">The command that some of its words make; null for none.</param>
    public IReadOnlyList<string> For(string text, string? hint)
    {
        var said = Said.In(grammar, text.Length <= LongestAbout ? text : "", text);

        // Who says "don't", "should I" or "maybe" is shown ways to look, and none to act.
        var looksOnly = said.Words.Overlaps(_hesitations);
        var (near, far) = Composed(said, looksOnly);
        var fallback =
            said.Document is { } document ? $"show {document.Text}"
            : looksOnly ? null
            : AsPlan(text);
        return
        [
            .. new[] { looksOnly ? null : hint }
                .Concat(near)
                .Append(looksOnly ? null : WithStatus(said))
                .Append(fallback)
                .Concat(far)
                .OfType<string>()
                .Where(isRead)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Wanted),
        ];
    }

    // Examples, each of another intent, with what the phrase names: those that are near, and others.
    private (List<string> Near, List<string> Far) Composed(Said said, bool looksOnly)
    {
        // What an example names is only looked for where it may be near: that takes as long as to read it.
        var ranked = _candidates
            .Value.Where(c => looksOnly ? _looks.Contains(c.Example.Intent) : MayBeMeant(c, said))
            .OrderByDescending(c => Nearness(c.Words, said))
            .ThenByDescending(c => _common.IndexOf(c.Example.Intent))
            .ThenBy(c => c.Order)
            .GroupBy(c => c.Example.Intent, (_, ofIntent) => ofIntent.Take(MostOfIntent))
            .SelectMany(c => c)
            .Take(MostLookedAt)
            .Select(c => (c.Example.Intent, Said: Said.In(grammar, c.Example.Phrase)))
            .Where(c => looksOnly || said.Document is null || c.Said.Document is not null)
            .Select(c => (c.Intent, c.Said, Nearness: Nearness(c.Said.Words, said)))
            .OrderByDescending(c => c.Nearness)
            .DistinctBy(c => c.Intent)
            .Take(MostTried)
            .Select(c => (Phrase: c.Said.With(said), c.Nearness))
            .Where(c => isRead(c.Phrase))
            .Take(Wanted)
            .ToLookup(c => c.Nearness >= Telling, c => c.Phrase);
        return ([.. ranked[true]], [.. ranked[false]]);
    }

    // "Wave plan 2 through as ready": a document and a status.
    private string? WithStatus(Said said) =>
        said.Document is { } document
            ? said
                .Words.Where(w => w[0] != '<')
                .Take(MostTried)
                .Select(w => $"mark {document.Text} {w}")
                .LastOrDefault(isRead)
            : null;

    // What is put away is only offered to who says so.
    private static bool MayBeMeant(Candidate candidate, Said said) =>
        candidate.Example.Intent != "archive" || said.Words.Contains(Said.Sense("archive"));

    // Words and verbs of one sense that both have, each the heavier the fewer examples have it.
    private double Nearness(HashSet<string> words, Said said)
    {
        var (shared, all) = (0.0, 1);
        foreach (var word in words)
        {
            if (_sayNothing.Contains(word))
                continue;
            all++;
            if (said.Words.Contains(word) && InHowMany.TryGetValue(word, out var many))
                shared += 1.0 / many;
        }

        return shared / all;
    }

    // One thing is offered at a time.
    private static bool IsSeveral(string example) =>
        example.AsSpan().IndexOfAny(";\n") >= 0
        || example.Contains(". ", StringComparison.Ordinal)
        || example.Contains(" then ", StringComparison.Ordinal);

    // A short line of plain words may well be a goal that lacks the word "plan".
    private static string? AsPlan(string text)
    {
        var line = text.Trim().TrimEnd('.', '!', '?', ',').TrimEnd();
        return
            line.Length is > 0 and <= LongestPlan
            && line.Any(char.IsLetter)
            && !text.Contains('?')
            && !line.Any(c =>
                char.IsControl(c) || c is '\'' or '’' or '‘' or ';' or '{' or '}' or '=' or '<' or '$' or '|' or '`'
            )
            && !line.Split(' ').Any(w => w.StartsWith('-') || w.StartsWith('/'))
            ? $"plan '{line}'"
            : null;
    }

    private sealed record Candidate(GrammarExample Example, int Order, HashSet<string> Words);

    /// <summary>What a phrase names, and its other words with the senses of its verbs.</summary>
    private sealed record Said(string Text, HashSet<string> Words, Part? Document, Part? Quoted, Part? Owner)
    {
        /// <summary>How a sense stands among words.</summary>
        public static string Sense(string sense) => $"<{sense}>";

        /// <summary>Looks a phrase through.</summary>
        /// <param name="grammar">The grammar.</param>
        /// <param name="about">The text that may name something; empty where it is too long.</param>
        /// <param name="text">The text, where that is another.</param>
        public static Said In(Grammar grammar, string about, string? text = null)
        {
            text ??= about;
            var phrase = new Phrase(text.Length > LongestText ? text[..LongestText] : text);
            var document =
                about.Length > 0 ? Place(text, new Mentions(grammar, phrase).Last(0, about.Length)?.Text) : null;
            List<Token> others =
            [
                .. phrase.Tokens.Where(t => document is null || t.End <= document.Start || t.Start >= document.End),
            ];
            return new Said(
                text,
                WordsOf(grammar, others),
                document,
                First(text, others, TokenKind.Quoted),
                First(text, others, TokenKind.Mention)
            );
        }

        /// <summary>Words, and the senses of those that begin a verb.</summary>
        public static HashSet<string> WordsOf(Grammar grammar, IEnumerable<Token> tokens)
        {
            var words = new HashSet<string>(StringComparer.Ordinal);
            foreach (var token in tokens.Where(t => t.Kind == TokenKind.Word).Take(MaxWords))
            {
                words.Add(Stem(token.Folded));
                words.UnionWith(grammar.SensesOf(token.Folded).Select(Sense));
            }

            return words;
        }

        /// <summary>The phrase with what another names in place of what it names itself.</summary>
        public string With(Said other)
        {
            var text = Text;
            foreach (
                var (own, others) in new[]
                {
                    (Document, other.Document),
                    (Quoted, other.Quoted),
                    (Owner, other.Owner),
                }.OrderByDescending(p => p.Item1?.Start)
            )
            {
                if (own is not null && others is not null)
                    text = $"{text[..own.Start]}{others.Text}{text[own.End..]}";
            }

            return text;
        }

        // "A plan" is none that is there.
        private static Part? Place(string text, string? document) =>
            document is null || document.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
                ? null
                : new Part(text.LastIndexOf(document, StringComparison.Ordinal), document);

        private static Part? First(string text, List<Token> tokens, TokenKind kind) =>
            tokens.Where(t => t.Kind == kind).Select(t => new Part(t.Start, text[t.Start..t.End])).FirstOrDefault();

        private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;

        private const int LongestText = 2000;
    }

    private sealed record Part(int Start, string Text)
    {
        public int End => Start + Text.Length;
    }
}
