using Otk.Language.Text;

namespace Otk.Language.Matching;

/// <summary>
/// Tells what could stand next in a phrase: what the grammar could read there, first what its examples say there most
/// often.
/// </summary>
internal sealed class Continuer(Matcher matcher, IReadOnlyList<GrammarExample> examples)
{
    private static readonly Dictionary<string, string> _noContext = [];

    // How often the examples have a word behind two others, behind one, and at all; "" stands before the first.
    private readonly Lazy<(
        Dictionary<(string, string, string), int> Behind2,
        Dictionary<(string, string), int> Behind1,
        Dictionary<string, int> Alone
    )> _counts = new(() =>
    {
        var said = examples
            .Where(e => e.IsSayable)
            .Select(e => Tokenizer.Tokenize(e.Phrase).Select(t => t.Folded).Prepend("").Prepend("").ToList());
        List<(string, string, string)> triples =
        [
            .. said.SelectMany(w => Enumerable.Range(2, w.Count - 2).Select(i => (w[i - 2], w[i - 1], w[i]))),
        ];
        return (
            triples.CountBy(t => t).ToDictionary(),
            triples.CountBy(t => (t.Item2, t.Item3)).ToDictionary(),
            triples.CountBy(t => t.Item3).ToDictionary()
        );
    });

    public Continuation After(string begun)
    {
        var phrase = new Phrase(begun);
        string At(int fromEnd) => phrase.Array.Length < fromEnd ? "" : phrase.Array[^fromEnd].Folded;
        var (before, last) = (At(2), At(1));
        var next = matcher.Next(phrase, _noContext);
        var (behind2, behind1, alone) = _counts.Value;
        List<string> ordered =
        [
            .. next
                .Words.Where(w => char.IsLetter(w[0]))
                .OrderByDescending(w => behind2.GetValueOrDefault((before, last, w)))
                .ThenByDescending(w => behind1.GetValueOrDefault((last, w)))
                .ThenByDescending(w => alone.GetValueOrDefault(w))
                .ThenBy(w => w, StringComparer.Ordinal),
        ];
        return new Continuation(ordered, ordered.Count(w => behind1.ContainsKey((last, w))), next.Values);
    }
}
