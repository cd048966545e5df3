using System.Text.Json;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;

namespace Otk.App.Json;

/// <summary>Writes what came of an intent as JSON.</summary>
internal static class OutcomeJson
{
    /// <summary>The members of what came of an intent; null for one that the program itself carried out.</summary>
    public static void Write(Utf8JsonWriter json, Intent intent, Outcome? outcome, IEnumerable<Part> parts)
    {
        json.WriteBoolean("ok", true);
        json.WriteStartObject("intent");
        IntentJson.Write(json, intent);
        json.WriteEndObject();
        new PartsJson(json).Members(parts);
        json.Member("damaged", outcome?.Damaged ?? [], p => json.Item(() => ProblemJson.Write(json, p)));
    }
}
