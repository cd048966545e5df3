using Otk.Language;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Phrases;

/// <summary>The readings of a phrase, for authors of grammars.</summary>
public static class ReadingText
{
    /// <summary>
    /// The readings, best first, each as lines: its score and whether anything can be done with it, then each clause
    /// with its template's place and its slots.
    /// </summary>
    /// <param name="grammar">The grammar.</param>
    /// <param name="phrase">The phrase.</param>
    /// <param name="reached">How far templates could follow the phrase, in UTF-16 units.</param>
    public static IEnumerable<string> Of(Grammar grammar, string phrase, out int reached)
    {
        var result = grammar.Match(new Phrase(phrase));
        reached = result.Reached;
        return Lines(result, phrase);
    }

    private static IEnumerable<string> Lines(MatchResult result, string phrase)
    {
        foreach (var (i, reading) in result.Readings.Index())
        {
            yield return $"{i + 1}. {reading.Score}{Fate(reading)}";
            foreach (var clause in reading.Clauses)
            {
                yield return $"   {clause.Intent}{(clause.IsCorrection ? " (correction)" : "")}: "
                    + $"\"{phrase[clause.Start..clause.End]}\"";
                yield return $"      {clause.Template.At}: {clause.Template.Text}";
                foreach (var line in clause.Captures.SelectMany(c => Lines(c, "      ")))
                    yield return line;
            }

            foreach (var correction in reading.Corrections)
                yield return $"   typo: {correction.From} → {correction.To}";
        }
    }

    private static string Fate(Reading reading) =>
        IntentBinder.Bind(reading.Clauses, out _) switch
        {
            null => " – passed over: its clauses do not fit together",
            [] => " – not to be acted on",
            _ => "",
        };

    private static IEnumerable<string> Lines(Capture capture, string indent)
    {
        var value = capture.Value == capture.Text ? "" : $" → {capture.Value}";
        yield return $"{indent}{capture.Slot} {capture.Start}–{capture.End}: {capture.Text}{value}";
        foreach (var line in capture.Children.SelectMany(c => Lines(c, indent + "  ")))
            yield return line;
    }
}
