using Otk.Model.Intents;

namespace Otk.App.Phrases;

/// <summary>The intents by what one wants, in the order of the workflow.</summary>
internal static class PhraseGroups
{
    // What was spoken of before tells which intent it is.
    private static readonly (string Name, Topic Topic) _generateSpec = (
        "generate-spec",
        new Topic(Topic.OfPhrases.SayHow, 2)
    );

    /// <summary>The groups: what one wants, and the intents that do it.</summary>
    public static readonly IReadOnlyList<(string Heading, IReadOnlyList<string> Intents)> All =
    [
        .. IntentKind
            .All.Select(k => (k.Name, k.Topic))
            .Append(_generateSpec)
            .OrderBy(k => k.Topic.Place)
            .GroupBy(k => k.Topic.Heading)
            .OrderBy(g => Topic.OfPhrases.All.TakeWhile(h => h != g.Key).Count())
            .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(k => k.Name)])),
    ];

    /// <summary>
    /// The place of an intent in them; behind all others where a project's own grammar has one that is not in them.
    /// </summary>
    public static int PlaceOf(string intent) => All.SelectMany(g => g.Intents).TakeWhile(i => i != intent).Count();
}
