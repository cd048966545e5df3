using System.Text.Json.Nodes;
using Otk.App.Json;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases.Perturbed;

/// <summary>The intents of a phrase in the form that the corpus is written in.</summary>
internal static class InterpretedJson
{
    /// <summary>The intents of the best reading, and of those that are as good.</summary>
    public static IReadOnlyList<JsonArray> Readings(Interpretation meaning)
    {
        var json = JsonNode.Parse(InterpretationJson.Text(meaning))!;
        return [json["intents"]!.AsArray(), .. json["alternatives"]?.AsArray().Select(a => a!.AsArray()) ?? []];
    }
}
