using System.Text.Json.Nodes;
using Otk.Language.Text;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>Two phrases made one: the first's intents, then the second's.</summary>
internal static class Joins
{
    private const int PartnersOfEach = 4;

    /// <summary>Pairs of phrases that the joint may stand between, each phrase with a few partners.</summary>
    public static IEnumerable<(ReadPhrase First, ReadPhrase Second)> Pairs(string joint)
    {
        var seconds = ReadPhrase.All.Where(p => CanBeSecond(p, joint)).ToArray();
        foreach (var first in ReadPhrase.All.Where(p => CanBeFirst(p, joint)))
        {
            var random = first.Random();
            for (var i = 0; i < PartnersOfEach; i++)
                yield return (first, seconds[random.Next(seconds.Length)]);
        }
    }

    // On its own line a phrase stands for itself, save that below a list it may be an item. On the same line a title or
    // note without quotes may take what follows into itself, and behind a question mark nothing is joined.
    private static bool CanBeFirst(ReadPhrase phrase, string joint) =>
        phrase.IsUnderstood
        && !phrase.IsFenced
        && (
            joint[0] == '\n'
                ? !phrase.Text.Contains(":\n", StringComparison.Ordinal)
                : IsOneLine(phrase) && !phrase.EndsInOwnText && !phrase.Text.EndsWith('?')
        );

    // Behind "and" or a comma, a document may go on with the documents of the first phrase.
    private static bool CanBeSecond(ReadPhrase phrase, string joint) =>
        phrase.IsUnderstood
        && !phrase.IsFenced
        && !LooksBack(phrase)
        && !Corrects(phrase)
        && !LeadsIn(phrase)
        && (joint[0] == '\n' || IsOneLine(phrase))
        && !(joint is " and " or ", " && BeginsWithADocument(phrase));

    private static bool BeginsWithADocument(ReadPhrase phrase)
    {
        var first = phrase.Tokens[phrase.Tokens[0].Folded is "the" or "both" ? 1 : 0];
        return first.Folded is "spec" or "plan" or "plans"
            || phrase.Reading.Spans.Any(s => s.Type is "id" or "kind" or "name" && s.Start == first.Start);
    }

    private static bool IsOneLine(ReadPhrase phrase) =>
        phrase.Tokens[0].Kind != TokenKind.Noise && phrase.Tokens.All(t => t.Kind != TokenKind.LineBreak);

    // "Nope, …" takes back what stands before.
    private static bool Corrects(ReadPhrase phrase) =>
        phrase.Tokens[0].Folded is "no" or "nope" or "actually" or "sorry" or "wait" or "oops";

    // "The client chose B: log …" leads in to a command; it is said at the start.
    private static bool LeadsIn(ReadPhrase phrase) =>
        phrase.Tokens.Any(t => !phrase.IsOwn(t.Start) && t.Folded is ":" || t.Kind == TokenKind.Noise);

    // "It", and a note or an item without a SPEC, mean what the clause before is about.
    private static bool LooksBack(ReadPhrase phrase) =>
        phrase.Intents.Any(i =>
            i!["intent"]!.GetValue<string>() is "log" or "check" && i["spec"] is null
            || i.AsObject().Any(m => m.Value is JsonObject reference && (string?)reference["pick"] == "current")
        );
}
