using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Text;
using Otk.Language.Values;
using Otk.Model.Commands;
using Otk.Model.Intents;

namespace Otk.Phrases;

/// <summary>Reads phrases as typed intents. The same phrase always gives the same answer.</summary>
/// <param name="grammar">The grammar.</param>
/// <param name="clock">What tells the moment that "yesterday" is counted from; null for the system's.</param>
public sealed class Interpreter(Grammar grammar, TimeProvider? clock = null)
{
    /// <summary>
    /// The most characters a phrase may have: memory grows by some 10 kB a word. What is longer is not understood.
    /// </summary>
    public const int MaxLength = 100_000;

    /// <summary>True where phrases are said one after another: "them" may be what the one before named.</summary>
    public bool GoesOn { get; init; }

    // What is longer is no command with a word too many.
    private const int MostWordsInPart = 40;
    private readonly SmallQuestions _questions = new(grammar);

    // What is offered has no rare form of a time or a number, which takes a library to read.
    private Suggester Nearest => field ??= Suggesting(grammar.With(ValueSet.Standard));

    private PartReader Parts => field ??= new PartReader(_questions);

    private static Suggester Suggesting(Grammar grammar)
    {
        var interpreter = new Interpreter(grammar);
        return new Suggester(interpreter._questions, p => interpreter.Interpret(p).Verdict == Verdict.Understood);
    }

    /// <summary>What a phrase means; one that is a command line of otk means what the command does.</summary>
    public Interpretation Interpret(string text)
    {
        var meaning = Meaning(text);
        return Timed(meaning.Intents) is not { } intents ? NotUnderstood(text, 0)
            : meaning.Partly is { } partly && Timed(partly.Intents) is not { } ? meaning with { Partly = null }
            : meaning with { Intents = intents };
    }

    // Options may say times as people write them; null where one is none.
    private IReadOnlyList<Intent>? Timed(IReadOnlyList<Intent> intents) =>
        TimeText.Read(intents, (t, isPast) => grammar.TimeOf(t, Now, isPast)).TryGet(out var timed, out _)
            ? timed
            : null;

    private DateTime Now => (clock ?? TimeProvider.System).GetLocalNow().DateTime;

    private Interpretation Meaning(string text)
    {
        if (text.Length > MaxLength)
            return NotUnderstood(text, 0);
        if (Quoted(text) is { } phrase)
            return Interpret(phrase) with { Phrase = text, Spans = [], Unread = [], Partly = null };
        var line = CommandLine.In(WithoutEllipsis(text), out var isBroken);
        if (isBroken)
            return NotUnderstood(text, 0);
        if (line is { IsPlain: true })
            return line.Meaning;
        var meaning = Sentence(text);
        return
            line is not null
            && (
                meaning.Verdict == Verdict.NotUnderstood
                    ? line.IsPossible || line.IsSure
                    : line.IsSure && !Equals(meaning.Intents[0].Target(), line.Target)
            )
            ? line.Meaning
            : meaning;
    }

    // What trails off is no part of an option's value: "plan 'X' --owner infra…".
    private static string WithoutEllipsis(string text) =>
        text.TrimEnd() is var line && line.EndsWith("...", StringComparison.Ordinal) ? line.TrimEnd('.')
        : line.EndsWith('…') ? line.TrimEnd('…')
        : text;

    // otk-new "…"
    private static string? Quoted(string text) =>
        text.Contains("otk-new ", StringComparison.Ordinal)
        && ShellWords.Of(text) is { } words
        && words.SkipWhile(w => w.Text == "$").ToList() is [{ Text: "otk-new" }, { IsQuoted: true, Text: var phrase }]
            ? phrase
            : null;

    private Interpretation Sentence(string text)
    {
        var options = PhraseOptions.In(text);
        var meaning = Read(text, text, null);
        if (
            options is null
            || (
                meaning.Verdict == Verdict.Understood
                && meaning.Unread.Count == 0
                && !meaning.Spans.Any(options.StandIn)
            )
        )
            return meaning;

        // A text that runs over an option, or nothing at all: then the option may be what it is on a command line.
        var with = Read(text, options.WithoutThem(), options);
        return with.Verdict == Verdict.Understood && !with.Spans.Any(options.StandIn) ? with : meaning;
    }

    private Interpretation Read(string text, string read, PhraseOptions? options)
    {
        var phrase = new Phrase(read);
        var mentions = new Mentions(_questions, phrase) { GoesOn = GoesOn };
        var now = Now;
        var result = grammar.Match(phrase, now);
        if (result.IsTooLong)
            return NotUnderstood(text, 0) with { IsTooLong = true };
        var bound = Bound(result, read, options, mentions);
        if (bound.Count == 0)
            return InPart(text, phrase, options, mentions, now, result.Reached);
        if (bound[0].Intents.Count == 0)
            return NotUnderstood(text, result.Reached) with
            {
                Lack = bound[0].Reading.Clauses.FirstOrDefault(c => c.Intent == "_lacks")?.Value("lack"),
            };
        var (best, intents) = bound[0];
        var rivals = bound
            .Skip(1)
            .Where(b => b.Intents.Count > 0 && !Same(b.Intents, intents))
            .Select(b => b.Intents)
            .ToList();
        if (rivals.Count == 0 && Inner(best) is { } inner)
            return inner with { Phrase = text, Spans = [] };
        return new Interpretation
        {
            Phrase = text,
            Verdict = rivals.Count > 0 ? Verdict.Ambiguous : Verdict.Understood,
            Intents = intents,
            Alternatives = rivals,
            Spans =
            [
                .. best
                    .Clauses.SelectMany(c => c.Captures)
                    .SelectMany(Leaves)
                    .Where(s => s.Type != "_")
                    .Concat(options?.Spans() ?? [])
                    .OrderBy(s => s.Start),
            ],
            Corrections = best.Corrections,
            AddedTemplates = [.. best.Clauses.Where(c => c.Template.Layer > 0).Select(c => c.Template.At).Distinct()],
            ReadUpTo = text.Length,
        };
    }

    // Quote marks around a whole command are none of its own; around anything else they make it a new plan's title.
    private Interpretation? Inner(Reading reading) =>
        reading.Clauses is [{ IsLone: true, Intent: "create-plan", Captures: [{ Type: "quoted" } title] }]
        && Interpret(title.Value) is { Verdict: Verdict.Understood, Unread.Count: 0, Corrections.Count: 0 } inner
        && inner.Intents.All(NamesWhatIsThere)
            ? inner
            : null;

    private static bool NamesWhatIsThere(Intent intent) =>
        intent is Intent.Orchestrate or Intent.Next or Intent.Resume or Intent.Undo
        || intent.Target() is not (null or DocumentRef.ByPick { Pick: Pick.Current });

    // The best readings that mean something, those as good as one another.
    private static List<(Reading Reading, IReadOnlyList<Intent> Intents)> Bound(
        MatchResult result,
        string text,
        PhraseOptions? options,
        Mentions mentions
    )
    {
        var bound = new List<(Reading Reading, IReadOnlyList<Intent> Intents)>();
        var isCorrected = false;
        foreach (var reading in result.Readings)
        {
            if (bound is [(var best, _), ..] && best.Score > reading.Score)
                break;

            // "Thanks,\nAde" does not axe anything.
            if (
                reading.Clauses.Any(c =>
                    (c.MustFollow || c.IsElided) && IsNameTakenForTypo(text[c.Start..c.End], reading)
                )
            )
                continue;

            // What corrects something, and was not understood, is not passed over instead; "wait" in a note is its own.
            var corrects = reading.Clauses.Any(c => c.IsCorrection) && !reading.Clauses.Any(c => c.Intent == "log");
            if (Bound(reading, options, mentions) is not { } intents)
                isCorrected |= corrects;
            else if (corrects || !isCorrected)
                bound.Add((reading, intents));
        }

        return bound;
    }

    // A word with a capital, alone, that only a repair makes a command: somebody signs.
    private static bool IsNameTakenForTypo(string clause, Reading reading) =>
        char.IsUpper(clause[0]) && reading.Corrections.Any(c => c.From == clause);

    // A phrase with a word that nothing explains. What only looks may be carried out all the same, if such words are a
    // sentence of their own behind it.
    private Interpretation InPart(
        string text,
        Phrase phrase,
        PhraseOptions? options,
        Mentions mentions,
        DateTime now,
        int reached
    )
    {
        var none = NotUnderstood(text, reached);
        if (
            phrase.Tokens.Count > MostWordsInPart
            || Bound(grammar.Match(phrase, now, leavesWords: true), phrase.Text, options, mentions)
                is not [{ Intents.Count: > 0 } best, ..]
        )
            return none;

        // "Lock, stock and barrel": where words are left, a verb alone is one of them; and "let it go down in the log of
        // SPEC-a" is about that.
        if (
            best.Reading.Clauses.Any(c => c.IsElided || c.MustFollow)
            || (best.Intents.Count > 1 && best.Intents.Any(i => i is Intent.List))
            || (
                best.Intents.Count > 1 && best.Intents.Any(i => i.Target() is DocumentRef.ByPick { Pick: Pick.Current })
            )
        )
            return none;
        List<EntityMatch> unread =
        [
            .. best.Reading.Unread.Select(u => new EntityMatch("unread", u.Start, u.End, text[u.Start..u.End], "")),
        ];
        if (unread.Exists(u => Parts.IsContrary(u.Text)) || (best.Intents is [Intent.List] && unread.Exists(HasPart)))
            return none;
        if (best.Intents.Any(i => unread.Exists(u => HasOther(i, u, mentions)) || IsOfAll(i)))
            return none;
        var isTail = unread.TrueForAll(u => u.Start > best.Reading.Clauses[^1].End && IsSentence(text, u.Start));
        if (!isTail && !(best.Reading.Score > default(Score)))
            return none;
        return isTail && !best.Intents.Any(i => i.Changes() || i is Intent.Report)
            ? none with
            {
                Verdict = Verdict.Understood,
                Intents = best.Intents,
                Corrections = best.Reading.Corrections,
                Unread = unread,
                SuggestionsWhenAsked = () => [],
                ReadUpTo = text.Length,
            }
            : none with
            {
                Partly = new Partly(best.Intents, unread),
            };
    }

    // "Give all draft plans the ready stamp" lists nothing.
    private bool HasPart(EntityMatch unread) =>
        new Phrase(unread.Text) is var phrase
        && phrase.Tokens.Any(t => Parts.Part(phrase.TextOf(t)) is { Slot: not "kind" and not "made" });

    // "Open the spec for PLAN-a" makes none, "two specs for the puppet plan, 'Van' and 'Rig'" makes no plan, and "Ada's
    // taking over SPEC-a" claims nothing.
    private bool HasOther(Intent intent, EntityMatch unread, Mentions mentions) =>
        (intent is Intent.CreateSpec && mentions.IsNoName(unread.Text))
        || new Phrase(unread.Text) is var phrase
            && phrase.Tokens.Any(t =>
                Parts.Part(phrase.TextOf(t)) is { Slot: var slot }
                && (
                    intent is Intent.CreatePlan && slot == "made"
                    || intent is Intent.Claim or Intent.Archive && slot == "owner"
                )
            );

    // "The auth plans, archive them": who says which is not offered all of them.
    private static bool IsOfAll(Intent intent) =>
        intent.Changes() && intent.Target() is DocumentRef.All all && (all with { Except = [] }).IsEvery;

    private static bool IsSentence(string text, int start) =>
        text[..start].TrimEnd() is [.., '.' or '!' or '?' or ';' or ':' or '—' or '–' or '\n'];

    private static IReadOnlyList<Intent>? Bound(Reading reading, PhraseOptions? options, Mentions mentions) =>
        IntentBinder.Bind(reading.Clauses, out var ofLast, mentions) is not { } intents ? null
        : options is null || intents.Count == 0 ? intents
        : ofLast == 0 ? null
        : options.Applied(intents, ofLast, reading.Clauses[^1].Start);

    /// <summary>What could stand behind the beginning of a phrase, which ends with a whole word.</summary>
    public Continuation Continue(string begun) => grammar.Continue(begun.Length > MaxLength ? "" : begun);

    private static bool Same(IReadOnlyList<Intent> a, IReadOnlyList<Intent> b) => a.SequenceEqual(b);

    private static IEnumerable<EntityMatch> Leaves(Capture capture) =>
        capture.Children.Count > 0 && capture.Slot is not ("title" or "text")
            ? capture.Children.SelectMany(Leaves)
            : [new EntityMatch(capture.Slot, capture.Start, capture.End, capture.Text, capture.Value)];

    // What some of the words ask for; null where they ask for nothing, and where the phrase takes it back.
    private Intent? Hint(string text)
    {
        var phrase = new Phrase(text);
        if (phrase.Tokens.Count > MostWordsInPart)
            return null;
        var mentions = new Mentions(_questions, phrase) { GoesOn = GoesOn };
        var now = Now;
        var document = mentions.Last(0, text.Length)?.Text;
        return
            Bound(grammar.Match(phrase, now, leavesWords: true, beginsAnywhere: true), text, null, mentions)
                is [{ Intents: [not Intent.Show and var only] } best, ..]
            && best.Reading.Score > default(Score)
            && !best.Reading.Unread.Any(u => Parts.IsContrary(text[u.Start..u.End]))
            && (document is null || best.Reading.Clauses.Any(c => c.Captures.Any(t => t.Text == document)))
            ? only
            : null;
    }

    private Interpretation NotUnderstood(string text, int reached) =>
        new()
        {
            Phrase = text,
            Verdict = Verdict.NotUnderstood,
            SuggestionsWhenAsked = () => Nearest.For(text, Hint(text)),
            ReadUpTo = reached,
        };
}
