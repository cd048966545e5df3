using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Matches phrases against a compiled grammar. It may be shared: each phrase has a run of its own.</summary>
/// <remarks>
/// The run is a search for the best path (Viterbi) over positions and states: at each position there is at most one
/// best way to be in a state, so time and memory grow linearly with the phrase, whatever the grammar.
/// </remarks>
internal sealed class Matcher
{
    private readonly Dictionary<string, int> _words;
    private readonly Dictionary<int, int[]> _startWords = [];
    private readonly int[] _startOthers;
    private readonly HashSet<string> _notNames;

    public Matcher(Automaton automaton)
    {
        Automaton = automaton;
        _words = new Dictionary<string, int>(automaton.Words.Length, StringComparer.Ordinal);
        for (var i = 0; i < automaton.Words.Length; i++)
            _words[automaton.Words[i]] = i;
        Typos = new Lazy<Typos>(() => new Typos(automaton.Words, automaton.NotTypos));
        _notNames = new HashSet<string>(automaton.NotNames, StringComparer.Ordinal);
        _startOthers = IndexStart();
    }

    public Automaton Automaton { get; }

    public Lazy<Typos> Typos { get; }

    /// <summary>The number of a word of the vocabulary, also where letters are drawn out ("pleaaase"); -1 where it is none.</summary>
    public int WordOf(Token token)
    {
        if (token.Folded.Length == 0)
            return -1;
        if (_words.TryGetValue(token.Folded, out var word))
            return word;
        return token.Kind == TokenKind.Word && Folding.Shorten(token.Folded) is { } shorter && _words.TryGetValue(shorter, out word) ? word : -1;
    }

    /// <summary>True for a word that may be part of a document's name.</summary>
    public bool CanName(string folded) => !_notNames.Contains(folded);

    /// <summary>The arcs that begin a template with this word.</summary>
    public ReadOnlySpan<int> StartArcs(int word) => _startWords.TryGetValue(word, out var arcs) ? arcs : [];

    /// <summary>The arcs that begin a template with anything but a word.</summary>
    public ReadOnlySpan<int> StartArcs() => _startOthers;

    /// <summary>All readings of a phrase, best first; none where it is not understood.</summary>
    public MatchResult Match(Phrase phrase, IReadOnlyDictionary<string, string> context) => new MatchRun(this, phrase, context).Run();

    private int[] IndexStart()
    {
        var others = new List<int>();
        var (from, to) = (Automaton.ArcStart[0], Automaton.ArcStart[1]);
        for (var i = from; i < to;)
        {
            var first = Automaton.Arcs[i];
            if (first.Kind != ArcKind.Word)
            {
                others.Add(i++);
                continue;
            }

            // Arcs of a state are in order of label, so those of one word stand together.
            var end = i;
            while (end < to && Automaton.Arcs[end].Kind == ArcKind.Word && Automaton.Arcs[end].Label == first.Label)
                end++;
            _startWords[first.Label] = [.. Enumerable.Range(i, end - i)];
            i = end;
        }

        return [.. others];
    }
}
