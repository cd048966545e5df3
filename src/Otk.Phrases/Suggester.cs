using Otk.Language.Text;
using Otk.Model.Commands;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>Finds what would be understood, and is nearest to a phrase that was not.</summary>
/// <remarks>
/// What the phrase names (a document, a status, a quoted text, …) fits some intents and not others, and its words are
/// those that the examples of some intents have: the command of the intent that both speak for comes first.
/// </remarks>
/// <param name="questions">What the grammar is asked.</param>
/// <param name="isRead">Tells whether a phrase is understood.</param>
internal sealed class Suggester(SmallQuestions questions, Func<string, bool> isRead)
{
    private const int Wanted = 3;
    private const int LongestPlan = 80;

    // In words.
    private const int MostPolite = 8;

    // What a named part speaks for an intent that needs it; a word that only the examples of one have speaks one.
    private const double Part = 0.6;
    private const double Least = 0.3;

    // What a newcomer most likely wants, where the phrase itself gives no hint.
    private static readonly string[] _common = ["help", "create-plan", "orchestrate", "scout"];

    private readonly PartReader _reader = new(questions);

    private Hints Hints => field ??= new Hints(questions, _reader);

    /// <summary>Three phrases that would be understood, nearest first.</summary>
    /// <param name="text">The phrase.</param>
    /// <param name="hint">What some of its words ask for; null for nothing.</param>
    public IReadOnlyList<string> For(string text, Intent? hint)
    {
        var phrase = new Phrase(text);
        var parts = new NamedParts(questions, phrase);
        var words = Hints.WordsOf(parts.Others);
        var looksOnly = Hesitates(phrase, parts.Others);
        return
        [
            .. new[] { hint is null || (looksOnly && Acts(hint)) ? null : CommandLineText.For([hint])[0] }
                .Concat(Commands(text, words, parts, looksOnly))
                .Concat(parts.Document is null ? Common(looksOnly) : [])
                .OfType<string>()
                .Where(isRead)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(Wanted),
        ];
    }

    private IEnumerable<string> Commands(string text, HashSet<string> words, NamedParts parts, bool looksOnly)
    {
        var commands =
            from kind in IntentKind.All
            where MayBeMeant(kind, words)
            let made = parts.As(kind)
            where made.Intent is { } intent && !(looksOnly && Acts(intent))
            let score = Hints.For(kind.Name, words) + (made.Fit * Part)
            where score >= Least || IsSure(kind, parts.Document)
            select (Score: score, Text: CommandLineText.For([made.Intent!])[0]);
        if (parts.Document is null && AsPlan(text) is { } plan)
            commands = commands.Append((Hints.For("create-plan", words), plan));
        return commands.OrderByDescending(c => c.Score).Select(c => c.Text);
    }

    // Whatever is meant, what is named may be looked at.
    private static bool IsSure(IntentKind kind, DocumentRef? document) =>
        document is not null && kind.Name == (document is DocumentRef.All ? "list" : "show");

    // What is there is touched; a new plan may be made of what somebody hesitates about.
    private static bool Acts(Intent intent) => intent.Changes() && intent is not Intent.CreatePlan;

    // Who asks, or says "don't", "should I" or "maybe", is shown ways to look, and none to act.
    private bool Hesitates(Phrase phrase, IReadOnlyList<Token> others) =>
        phrase.Tokens is [var first, ..] && _reader.Asks(first.Folded)
        || others.Any(t => _reader.IsHesitation(t.Folded) && !IsPolite(phrase, t));

    // "If you'd be so kind" sets no condition.
    private bool IsPolite(Phrase phrase, Token begins) =>
        phrase
            .Tokens.SkipWhile(t => t.Start < begins.Start)
            .Take(MostPolite)
            .Any(t => _reader.IsPolite(phrase.Text[begins.Start..t.End]));

    // What is put away is only offered to who says so.
    private static bool MayBeMeant(IntentKind kind, HashSet<string> words) =>
        kind.Name != "archive" || words.Contains(Hints.Sense("archive")) || words.Contains(Hints.Stem("archive"));

    private IEnumerable<string> Common(bool looksOnly) =>
        _common
            .Where(c => !looksOnly || IntentKind.Find(c) is { } kind && !kind.Changes(kind.Unsaid))
            .Select(c => questions.Grammar.Examples.First(e => e.Intent == c && e.IsSayable).Phrase);

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
}
