using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.App.Json;

/// <summary>The answer to a command or phrase as one JSON object on one line.</summary>
internal static class AnswerJson
{
    /// <summary>What came of one intent.</summary>
    public static string One(Intent intent, Outcome? outcome) => One(intent, outcome, outcome?.Parts ?? []);

    /// <summary>The same with some of its parts, or with shorter ones.</summary>
    public static string One(Intent intent, Outcome? outcome, IEnumerable<Part> parts) =>
        JsonText.Object(j => OutcomeJson.Write(j, intent, outcome, parts));

    /// <summary>
    /// What came of several intents: those that were done, and the problem that stopped the rest, if any.
    /// </summary>
    public static string Many(
        string? phrase,
        IReadOnlyList<(Intent Intent, Outcome? Outcome)> done,
        Problem? problem
    ) =>
        JsonText.Object(j =>
        {
            j.WriteBoolean("ok", problem is null);
            j.Member("phrase", phrase);
            j.WriteStartArray("results");
            foreach (var (intent, outcome) in done)
                j.Item(() => OutcomeJson.Write(j, intent, outcome, outcome?.Parts ?? []));
            j.WriteEndArray();
            if (problem is not null)
                Error(j, problem);
        });

    /// <summary>A problem that kept anything from being done.</summary>
    public static string Failed(Problem problem) =>
        JsonText.Object(j =>
        {
            j.WriteBoolean("ok", false);
            Error(j, problem);
        });

    private static void Error(System.Text.Json.Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject("error");
        ProblemJson.Write(json, problem);
        json.WriteEndObject();
    }
}
