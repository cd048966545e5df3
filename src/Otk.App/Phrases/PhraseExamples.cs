using Otk.App.Json;
using Otk.English;
using Otk.Language;
using Otk.Model.Intents;

namespace Otk.App.Phrases;

/// <summary>What can be said, by intent: the first examples of the grammar that phrases are read with here.</summary>
internal static class PhraseExamples
{
    private const int OfEach = 3;

    /// <summary>The intents with their phrases, in the order of the workflow.</summary>
    public static IReadOnlyList<(string Intent, IReadOnlyList<string> Phrases)> Of(Host host) =>
        Of(PhraseGrammar.Of(host));

    /// <summary>The same of the grammar that is built in, whatever a project adds to it.</summary>
    public static IReadOnlyList<(string Intent, IReadOnlyList<string> Phrases)> BuiltIn() =>
        Of(EnglishGrammar.Compiled);

    private static IReadOnlyList<(string Intent, IReadOnlyList<string> Phrases)> Of(Grammar grammar) =>
        [
            .. grammar
                .Examples.Where(e => e.IsSayable)
                .GroupBy(e => e.Intent)
                .OrderBy(g => PhraseGroups.PlaceOf(g.Key))
                .Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Take(OfEach).Select(e => e.Phrase)])),
        ];

    /// <summary>The same as the answer to a call for help.</summary>
    public static string Json(Host host) =>
        JsonText.Object(j =>
        {
            j.WriteBoolean("ok", true);
            j.WriteStartObject("intent");
            IntentJson.Write(j, new Intent.Help());
            j.WriteEndObject();
            j.Member(
                "phrases",
                Of(host),
                p =>
                    j.Item(() =>
                    {
                        j.WriteString("intent", p.Intent);
                        j.Member("phrases", p.Phrases, j.WriteStringValue);
                    })
            );
        });
}
