using System.Collections.Concurrent;
using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>What a grammar makes of single words and parts of a phrase, each asked once.</summary>
/// <remarks>
/// People say the same small words again and again: of what is short, the answers are kept, some thousands of them.
/// </remarks>
internal sealed class SmallQuestions(Grammar grammar)
{
    private const int LongestKept = 40;
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<string, Reading?> _known = new(StringComparer.Ordinal);

    /// <summary>The grammar.</summary>
    public Grammar Grammar => grammar;

    /// <summary>The best reading of a text; null where there is none.</summary>
    public Reading? Best(string text)
    {
        if (text.Length > LongestKept)
            return Read(text);
        if (_known.TryGetValue(text, out var known))
            return known;
        if (_known.Count >= MostKept)
            _known.Clear();
        return _known[text] = Read(text);
    }

    private Reading? Read(string text) => grammar.Match(new Phrase(text)).Readings.FirstOrDefault();
}
