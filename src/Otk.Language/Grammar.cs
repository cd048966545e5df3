using Otk.Language.Matching;
using Otk.Language.Sources;
using Otk.Language.Text;
using Otk.Language.Values;
using Pidgin;

namespace Otk.Language;

/// <summary>
/// A grammar that is ready to read phrases. It never changes, and threads may share it; the same phrase always gives
/// the same answer.
/// </summary>
public sealed class Grammar
{
    /// <summary>The most words a phrase may have; what has more is not read. A quoted text is none.</summary>
    public const int MostWords = 12_000;

    /// <summary>
    /// The most places in a phrase where a clause may begin, each of them read on from; what has more is not read.
    /// </summary>
    public const int MostClauses = 4_000;

    private static readonly Dictionary<string, string> _noContext = [];
    private readonly Automaton _automaton;
    private readonly ValueSet _values;
    private readonly Lazy<Continuer> _continuer;

    private Grammar(Automaton automaton, ValueSet values, IReadOnlyList<GrammarError> errors)
    {
        (_automaton, _values, Matcher, Errors) = (automaton, values, new Matcher(automaton, values), [.. errors]);
        _continuer = new(() => new Continuer(Matcher, Examples));
    }

    internal Matcher Matcher { get; }

    /// <summary>The mistakes of its files; what has one is left out, and all else works.</summary>
    public IReadOnlyList<GrammarError> Errors { get; }

    /// <summary>The examples and counter-examples of the grammar, in order.</summary>
    public IReadOnlyList<GrammarExample> Examples => _automaton.Examples;

    /// <summary>The grammar that a text in YAML says. Mistakes are in its <see cref="Errors"/>.</summary>
    /// <param name="yaml">The text, in the form of a grammar file.</param>
    /// <param name="values">The values that slots may hold; null for <see cref="ValueSet.Standard"/>.</param>
    public static Grammar Parse(string yaml, ValueSet? values = null) =>
        Compile(GrammarReader.Read(new GrammarFile("grammar", yaml)), values);

    /// <summary>The grammar that files and folders say together. Mistakes are in its <see cref="Errors"/>.</summary>
    /// <param name="paths">Files, and folders with their <c>*.yaml</c> and <c>*.yml</c>.</param>
    public static Grammar FromFiles(params IReadOnlyList<string> paths) => FromFiles(ValueSet.Standard, paths);

    /// <summary>The same, with values of one's own.</summary>
    /// <param name="values">The values that slots may hold.</param>
    /// <param name="paths">Files, and folders with their <c>*.yaml</c> and <c>*.yml</c>.</param>
    public static Grammar FromFiles(ValueSet values, params IReadOnlyList<string> paths) =>
        Compile(GrammarReader.ReadPaths(paths), values);

    /// <summary>
    /// Compiles a grammar. Mistakes are added to the source's errors; the templates that have them are left out.
    /// </summary>
    /// <param name="source">The grammar.</param>
    /// <param name="values">The values that slots may hold; null for <see cref="ValueSet.Standard"/>.</param>
    public static Grammar Compile(GrammarSource source, ValueSet? values = null)
    {
        var known = values ?? ValueSet.Standard;
        RuleCheck.Run(source, known);
        return new Grammar(AutomatonBuilder.Build(source, known), known, source.Errors);
    }

    /// <summary>
    /// Makes a compiled grammar of what <see cref="Save"/> gave; the bytes stay in use. Throws
    /// <see cref="InvalidDataException"/> where they are anything else.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="values">The values that slots may hold; null for <see cref="ValueSet.Standard"/>.</param>
    public static Grammar Load(ReadOnlyMemory<byte> bytes, ValueSet? values = null) =>
        new(AutomatonFile.Read(bytes), values ?? ValueSet.Standard, []);

    /// <summary>The senses of verbs that a word begins, in any form; none where it begins no verb.</summary>
    public IEnumerable<string> SensesOf(string word)
    {
        var senses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rule in _automaton.RulesBeginning(Matcher.Find(Folding.Fold(word))))
        {
            if (FrameComposer.SenseOf(_automaton.RuleNames[rule]) is { } sense)
                senses.Add(sense);
        }

        return senses;
    }

    /// <summary>A table of the grammar's section <c>words</c>: words, and what they stand for; empty where it has no
    /// such table.</summary>
    public IReadOnlyDictionary<string, string> WordsOf(string table) => _automaton.Vocabulary[table];

    /// <summary>
    /// The time that a text says, all of it: ISO 8601, a moment or an interval; null where it says none.
    /// </summary>
    /// <param name="text">The text: "next friday", "3 days ago".</param>
    /// <param name="now">The moment that it is counted from, in local time.</param>
    /// <param name="isPast">True where what was is meant: the last Friday.</param>
    public string? TimeOf(string text, DateTime now, bool isPast)
    {
        var said = text.Trim();
        if (_values[isPast ? "past" : "when"] is not { } recognizer || said.Length == 0)
            return null;
        var read = recognizer.Make(_automaton.Vocabulary).Parse(said.ToLowerInvariant());
        var found = (read.Success ? read.Value : [])
            .Concat(recognizer.Rare?.Invoke(said, now).Where(r => r.Start == 0).Select(r => r.Found) ?? [])
            .FirstOrDefault(f => f.Length == said.Length);
        return found is null ? null : found.Counted?.Invoke(now) ?? found.Value;
    }

    /// <summary>The same grammar with other recognizers for its values; those that it uses must be among
    /// them.</summary>
    public Grammar With(ValueSet values) => new(_automaton, values, Errors);

    /// <summary>The compiled grammar as bytes, to be kept.</summary>
    public byte[] Save() => AutomatonFile.Write(_automaton);

    /// <summary>What a phrase asks for; null where no template reads it, not even its beginning.</summary>
    /// <param name="phrase">The phrase as typed.</param>
    /// <param name="context">What is known besides the phrase, for templates that ask for it; null for nothing.</param>
    /// <param name="now">The moment that "yesterday" is counted from, in local time; null for now.</param>
    public IntentMatch? Read(
        string phrase,
        IReadOnlyDictionary<string, string>? context = null,
        DateTime? now = null
    ) => ReadAll(phrase, context, now) is [var first, ..] ? first : null;

    /// <summary>What each clause of a phrase asks for, in order; none where no template reads it.</summary>
    /// <param name="phrase">The phrase as typed.</param>
    /// <param name="context">What is known besides the phrase, for templates that ask for it; null for nothing.</param>
    /// <param name="now">The moment that "yesterday" is counted from, in local time; null for now.</param>
    public IReadOnlyList<IntentMatch> ReadAll(
        string phrase,
        IReadOnlyDictionary<string, string>? context = null,
        DateTime? now = null
    )
    {
        var read = new Phrase(phrase);
        var result = Matcher.Match(read, context ?? _noContext, now ?? DateTime.Now);
        return IntentMatch.Of(_automaton, read, result, context ?? _noContext);
    }

    /// <summary>All readings of a phrase with their clauses, best first, for who makes more of them than
    /// slots.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="now">The moment that "yesterday" is counted from, in local time; null for now.</param>
    /// <param name="leavesWords">
    /// True where words that nothing explains may be left unread; see <see cref="Reading.Unread"/>.
    /// </param>
    /// <param name="beginsAnywhere">True for readings of the phrase's end too, wherever they begin behind its first
    /// word.</param>
    public MatchResult Match(
        Phrase phrase,
        DateTime? now = null,
        bool leavesWords = false,
        bool beginsAnywhere = false
    ) => Matcher.Match(phrase, _noContext, now ?? DateTime.Now, leavesWords, beginsAnywhere);

    /// <summary>What could stand behind the beginning of a phrase, which ends with a whole word.</summary>
    public Continuation Continue(string begun) => _continuer.Value.After(begun);
}
