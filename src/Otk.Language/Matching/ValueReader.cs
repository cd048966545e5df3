using System.Globalization;
using Otk.Language.Sources;
using Otk.Language.Text;
using Otk.Language.Values;

namespace Otk.Language.Matching;

/// <summary>Reads values at positions of a phrase, each value and position once.</summary>
internal sealed class ValueReader(ValueReaders readers, Phrase phrase, DateTime now)
{
    // The longest phrase that rare forms are looked for in: the library takes its time.
    private const int LongestWithRare = 500;

    // A number of a range has no recognizer of its own.
    private const int LongestNumber = 100;
    private const decimal LargestOfRange = 200_000_000;
    private readonly Token[] _tokens = phrase.Array;
    private readonly int[] _limits = Limits(phrase.Array, phrase.Text);
    private readonly Known<ValueHit[]?> _known = new(phrase.Array.Length, readers.Recognizers.Length);
    private readonly ILookup<int, Found>?[] _rare = new ILookup<int, Found>[readers.Recognizers.Length];

    /// <summary>True where the value names something; see <see cref="Recognizer.Names"/>.</summary>
    public bool Names(int value) => readers.Recognizers[value].Names;

    /// <summary>Every value of a kind that begins at the token, with where it ends.</summary>
    public ValueHit[] At(int value, int at)
    {
        ref var hits = ref _known.At(at, value);
        return hits ??= Read(value, at);
    }

    /// <summary>Forgets what was read at a position that lies behind.</summary>
    public void Forget(int at) => _known.Forget(at);

    /// <summary>True where the token begins what is never a word of another thing's name.</summary>
    public bool IsApart(int at)
    {
        for (var value = 0; value < readers.Recognizers.Length; value++)
        {
            if (readers.Recognizers[value].IsApart && At(value, at).Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>The numbers of a range that begin at the token, in tenths.</summary>
    /// <remarks>The range's step holds for whole numbers, as in hassil.</remarks>
    public IEnumerable<ListHit> Numbers(ListSource.Range range, int at)
    {
        if (!Begins(at))
            yield break;
        foreach (var hit in Hits(readers.Numbers(Text(at, LongestNumber)), at))
        {
            var number = decimal.Parse(hit.Found.Value, CultureInfo.InvariantCulture);
            var tenths = Math.Abs(number) < LargestOfRange ? number * 10 : 0.5m;
            if (tenths != Math.Floor(tenths))
                continue;
            var fits = ((int)tenths % 10) switch
            {
                0 => (((int)tenths / 10) - range.From) % range.Step == 0,
                5 or -5 => range.Fractions != Fractions.None,
                _ => range.Fractions == Fractions.Tenths,
            };
            if (fits && tenths >= range.From * 10L && tenths <= range.To * 10L)
                yield return new ListHit(hit.End, (int)tenths, Score.Explained * (hit.End - at), null);
        }
    }

    private ValueHit[] Read(int value, int at)
    {
        var recognizer = readers.Recognizers[value];
        if (!Begins(at))
            return [];
        var mayBegin = recognizer.Begins(
            phrase.Text.AsSpan(_tokens[at].Start, _tokens[at].End - _tokens[at].Start),
            readers.Words
        );
        ValueHit[] hits = mayBegin ? [.. Hits(readers.In(value, Text(at, recognizer.Longest)), at)] : [];
        if (recognizer is not { Rare: { } rare, RareWords: var table })
            return hits;

        // "Two" is a number, and the library knows what "two dozen" is.
        var words = readers.Words[table];
        var behind = hits.Length == 0 ? -1 : hits.Max(h => h.End);
        if (behind >= 0 && (behind == _tokens.Length || !words.ContainsKey(_tokens[behind].Folded)))
            return hits;
        return [.. hits, .. Hits((_rare[value] ??= Rare(rare, words))[_tokens[at].Start], at)];
    }

    private ILookup<int, Found> Rare(RareReader reader, IReadOnlyDictionary<string, string> words) =>
        (
            phrase.Text.Length <= LongestWithRare && _tokens.Any(t => t.Folded.Split('-').Any(words.ContainsKey))
                ? reader(phrase.Text, now)
                : []
        ).ToLookup(r => r.Start, r => r.Found);

    // A row of numbers would be read to its end at each of them.
    private ReadOnlySpan<char> Text(int at, int longest)
    {
        var (start, end) = (_tokens[at].Start, _tokens[at].End);
        return phrase.Text.AsSpan(start, Math.Max(end, Math.Min(_limits[at], start + longest)) - start);
    }

    // A value begins where a word does, and with no mark that opens no quote: "5' tall".
    private bool Begins(int at)
    {
        var (token, text) = (_tokens[at], phrase.Text);
        return (token.Kind == TokenKind.Quoted || !QuotedValue.IsMark(text[token.Start]))
            && (token.Start == 0 || !char.IsLetterOrDigit(text[token.Start - 1]));
    }

    // A value does not run over marks of emphasis: "**PLAN-a** and".
    private static int[] Limits(Token[] tokens, string text)
    {
        var (limits, emphasis) = (new int[tokens.Length], text.Length);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            limits[i] = emphasis;
            if (tokens[i] is { Kind: TokenKind.Noise, Folded: ['*' or '_' or '~', ..] })
                emphasis = tokens[i].Start;
        }

        return limits;
    }

    // Only what ends where a token does.
    private IEnumerable<ValueHit> Hits(IEnumerable<Found> found, int at)
    {
        var start = _tokens[at].Start;
        foreach (var value in found.DistinctBy(f => (f.Length, f.Value)))
        {
            var end = at;
            while (end < _tokens.Length && _tokens[end].Start < start + value.Length)
                end++;
            if (end > at && _tokens[end - 1].End <= start + value.Length)
                yield return new ValueHit(
                    end,
                    start,
                    value.Counted is { } counted ? value with { Value = counted(now), Counted = null } : value
                );
        }
    }
}
