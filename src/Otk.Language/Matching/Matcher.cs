using Otk.Language.Text;
using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>Matches phrases against a compiled grammar. It may be shared: each phrase has a run of its own.</summary>
/// <remarks>
/// The run is a search for the best path (Viterbi) over positions and states: at each position there is at most one
/// best way to be in a state, so time and memory grow linearly with the phrase, whatever the grammar.
/// </remarks>
internal sealed class Matcher
{
    // "shouldn't", and "'ve".
    private const int LongestContracted = 9;
    private const int LongestEnding = 2;

    public Matcher(Automaton automaton, ValueSet values)
    {
        Automaton = automaton;
        Values = new ValueReaders(automaton.Values, automaton.Vocabulary, values);
        Typos = new Lazy<Typos>(() => new Typos([.. automaton.Words], IsReal));
        Starts = new ClauseStarts(automaton);
    }

    public Automaton Automaton { get; }

    public ClauseStarts Starts { get; }

    public ValueReaders Values { get; }

    public Lazy<Typos> Typos { get; }

    /// <summary>
    /// The number of a word of the vocabulary, also where letters are drawn out ("pleaaase") or its apostrophe is left
    /// out ("im done"); -1 where it is none.
    /// </summary>
    public int WordOf(Token token)
    {
        if (token.Folded.Length == 0)
            return -1;
        var word = Find(token.Folded);
        if (word >= 0 || token.Kind != TokenKind.Word)
            return word;
        return Folding.Shorten(token.Folded) is { } shorter && Find(shorter) is >= 0 and var drawn
            ? drawn
            : Contracted(token.Folded);
    }

    private int Contracted(string typed)
    {
        if (typed.Length is < 2 or > LongestContracted || IsReal(typed))
            return -1;
        for (var at = typed.Length - 1; at > 0 && at >= typed.Length - LongestEnding; at--)
        {
            if (Find(typed.Insert(at, "'")) is >= 0 and var word)
                return word;
        }

        return -1;
    }

    private bool IsReal(string word) => WordIndex.Find(word, Automaton.NotTypoPlaces.Items, Automaton.NotTypos) >= 0;

    /// <summary>The number of a word as it is written; -1 where the vocabulary does not have it.</summary>
    public int Find(string word) => WordIndex.Find(word, Automaton.WordPlaces.Items, Automaton.Words);

    /// <summary>True for a word that may be part of a document's name.</summary>
    /// <param name="word">Its number in the vocabulary; -1 where it is none.</param>
    public bool CanName(int word) => word < 0 || (Automaton.IsNoPart[word] & Automaton.NoName) == 0;

    /// <summary>True for a word that may be part of a document's name, if it may, also behind the noun.</summary>
    /// <param name="word">Its number in the vocabulary; -1 where it is none.</param>
    public bool CanBareName(int word) => word < 0 || (Automaton.IsNoPart[word] & Automaton.NoBareName) == 0;

    /// <summary>True for a word that may be part of an owner's name.</summary>
    /// <param name="word">Its number in the vocabulary; -1 where it is none.</param>
    public bool CanBeOwner(int word) => word < 0 || (Automaton.IsNoPart[word] & Automaton.NoOwner) == 0;

    /// <summary>All readings of a phrase, best first; none where it is not understood.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="context">What is known besides.</param>
    /// <param name="now">The moment that "yesterday" is counted from.</param>
    /// <param name="leavesWords">True where words may be left unread.</param>
    /// <param name="beginsAnywhere">True where what stands before the reading does not matter.</param>
    public MatchResult Match(
        Phrase phrase,
        IReadOnlyDictionary<string, string> context,
        DateTime now,
        bool leavesWords = false,
        bool beginsAnywhere = false
    ) => new MatchRun(this, phrase, context, now, leavesWords, beginsAnywhere).Run();

    /// <summary>What some template could read behind the beginning of a phrase.</summary>
    public NextTokens Next(Phrase begun, IReadOnlyDictionary<string, string> context) =>
        new MatchRun(this, begun, context, DateTime.Now).Next();
}
