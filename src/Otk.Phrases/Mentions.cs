using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>Documents that a phrase names where it does not ask for anything: "I looked at PLAN-b today. Archive it."</summary>
/// <remarks>
/// The intent <c>_mention</c> of the grammar reads one behind a mark that nobody types. It is looked for only where "it"
/// has no other meaning, from the right, the longest that ends at a place.
/// </remarks>
internal sealed class Mentions(Grammar grammar, Phrase phrase)
{
    private const string Mark = "⁂ ";
    private const string Intent = "_mention";
    private const int MostWords = 12;

    // A phrase of many words is looked through no further back.
    private const int Furthest = 60;

    /// <summary>The last one between two offsets of the phrase; null where there is none.</summary>
    public Capture? Last(int from, int to)
    {
        Token[] tokens = [.. phrase.Tokens.Where(t => t.Start >= from && t.End <= to)];
        for (var end = tokens.Length; end > Math.Max(0, tokens.Length - Furthest); end--)
        {
            for (var start = Math.Max(0, end - MostWords); start < end; start++)
            {
                var text = phrase.Text[tokens[start].Start..tokens[end - 1].End];
                if (
                    grammar.Match(new Phrase(Mark + text)).Readings is [{ Clauses: [{ Intent: Intent } clause] }, ..]
                    && clause.Find("target") is { } target
                )
                    return target;
            }
        }

        return null;
    }
}
