using System.Text.Json.Nodes;
using Otk.App.Json;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;

namespace Otk.Mcp.Tools;

/// <summary>
/// How much of an answer an agent wants: only some fields of each document, and so many documents at most.
/// </summary>
internal sealed class AnswerSize(IReadOnlyCollection<string> fields, int? limit)
{
    private const int Usual = 20;

    /// <summary>The fields of a document in an answer.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "kind",
        "id",
        "title",
        .. Model.Documents.Fields.All.Where(f => f.IsTold).Select(f => f.Key),
        "path",
        "number",
        "done",
        "total",
        "lines",
        "text",
    ];

    // The lists that may be long; whatever is cut from one is counted in "more".
    private static readonly string[] _lists = ["documents", "threads", "acts", "findings", "specs", "links", "damaged"];

    /// <summary>All fields, and the usual number of documents.</summary>
    public static AnswerSize Standard { get; } = new([], null);

    /// <summary>The answer to one intent, cut to size: documents that are too many are not written first.</summary>
    public JsonObject Fit(Intent intent, Outcome outcome)
    {
        var cut = outcome.Parts.Select(p => p.Cut(limit ?? Usual)).ToList();
        var answer = Fit(AnswerJson.One(intent, outcome, cut.Select(c => c.Part)));
        if (cut.Sum(c => c.More) is > 0 and var more)
            answer["more"] = more + (answer["more"]?.GetValue<int>() ?? 0);
        return answer;
    }

    /// <summary>The answer, cut to size.</summary>
    public JsonObject Fit(string json)
    {
        var answer = JsonNode.Parse(json)!.AsObject();
        Fit(answer);
        return answer;
    }

    private void Fit(JsonObject node)
    {
        foreach (var (name, value) in node.ToList())
        {
            if (value is JsonArray array)
                Fit(node, name, array);
            else if (value is JsonObject inner && name != "intent")
                Fit(inner);
        }

        if (fields.Count > 0 && node["document"] is JsonObject document)
            Keep(document);
        if (fields.Count > 0 && node.ContainsKey("text") && node.ContainsKey("document") && !fields.Contains("text"))
            node.Remove("text");
    }

    private void Fit(JsonObject node, string name, JsonArray array)
    {
        var most = limit ?? Usual;
        if (Array.IndexOf(_lists, name) >= 0 && array.Count > most)
        {
            node["more"] = (node["more"]?.GetValue<int>() ?? 0) + array.Count - most;
            while (array.Count > most)
                array.RemoveAt(array.Count - 1);
        }

        foreach (var item in array.OfType<JsonObject>())
        {
            Fit(item);
            if (fields.Count > 0 && name is "documents" or "links")
                Keep(item);
        }
    }

    private void Keep(JsonObject document)
    {
        foreach (var name in document.Select(m => m.Key).Where(k => !fields.Contains(k)).ToList())
            document.Remove(name);
    }
}
