using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>Reads values of lists at positions of a phrase, each list and position once.</summary>
internal sealed class ListReader(
    Automaton automaton,
    Token[] tokens,
    ValueReader values,
    Func<int, int> wordOf,
    Func<int, int[]> nearest
)
{
    // A value that repeats (emoji, "thanks thanks") is read in pieces of so many words, one behind the other: else each
    // word of a row would be read to the row's end.
    private const int Longest = 24;
    private readonly Known<ListHit[]?> _known = new(tokens.Length, automaton.Lists.Count);

    /// <summary>The states of values that the phrase ends in the middle of.</summary>
    public HashSet<int> Unfinished { get; } = [];

    /// <summary>Every value of the list that begins at the token, with where it ends.</summary>
    public ListHit[] At(int list, int at)
    {
        ref var hits = ref _known.At(at, list);
        return hits ??= automaton.Lists[list] is { Range: { } range }
            ? [.. values.Numbers(range, at)]
            : Read(automaton.Lists[list].Start, at);
    }

    /// <summary>Forgets what was read at a position that lies behind.</summary>
    public void Forget(int at) => _known.Forget(at);

    // "go **ahead** and": marks inside a phrase of a list. Emoji are words here, and one never reads on over a row of
    // them.
    private static bool IsEmphasis(Token token) =>
        token.Kind == TokenKind.Noise && token.Folded[0] is '*' or '_' or '~';

    private ListHit[] Read(int start, int at)
    {
        // At most places no value of a list begins.
        if (automaton.ArcsOf(start, wordOf(at)).Length == 0 && (wordOf(at) >= 0 || nearest(at).Length == 0))
            return [];
        List<(int State, Score Score, (int, int)[]? Repairs)> active = [(start, default, null)];
        var best = new Dictionary<(int End, int Value), ListHit>();
        for (var position = at; active.Count > 0 && position < tokens.Length && position < at + Longest; position++)
        {
            List<(int, Score, (int, int)[]?)> next = [];
            var word = wordOf(position);
            if (position > at && IsEmphasis(tokens[position]) && !IsEmphasis(tokens[position - 1]))
                next.AddRange(active);
            foreach (var (state, score, repairs) in active)
            {
                foreach (var arc in automaton.ArcsOf(state, word))
                    Reach(arc.Target, score + Score.Explained, repairs);
                foreach (var near in word < 0 ? nearest(position) : [])
                {
                    foreach (var arc in automaton.ArcsOf(state, near))
                        Reach(arc.Target, score + Score.Explained + Score.Repair, [.. repairs ?? [], (position, near)]);
                }
            }

            active = next;

            void Reach(int target, Score score, (int, int)[]? repairs)
            {
                next.Add((target, score, repairs));
                foreach (var accept in automaton.AcceptsOf(target))
                {
                    var key = (position + 1, accept.Id);
                    if (!best.TryGetValue(key, out var old) || score > old.Score)
                        best[key] = new ListHit(position + 1, accept.Id, score, repairs);
                }
            }
        }

        Unfinished.UnionWith(active.Select(a => a.State));

        // Of two values that read the same words the later stands, as a later definition does.
        return best.Count == 0 ? [] : [.. best.Values.OrderByDescending(h => h.Value)];
    }
}
