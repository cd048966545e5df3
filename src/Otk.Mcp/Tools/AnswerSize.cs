using System.Text.Json.Nodes;
using Otk.Engine.Outcomes;

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

    /// <summary>
    /// The outcome without the documents that are too many, and how many those are; so that they are not written first.
    /// </summary>
    public (Outcome Outcome, int More) Cut(Outcome outcome)
    {
        var most = limit ?? Usual;
        return outcome switch
        {
            Outcome.Listed o when o.Documents.Count > most => (
                o with
                {
                    Documents = [.. o.Documents.Take(most)],
                },
                o.Documents.Count - most
            ),
            Outcome.Found o when o.Documents.Count > most => (
                o with
                {
                    Documents = [.. o.Documents.Take(most)],
                },
                o.Documents.Count - most
            ),
            Outcome.BoardShown o when o.Columns.Any(c => c.Cards.Count > most) => (
                o with
                {
                    Columns = [.. o.Columns.Select(c => c with { Cards = [.. c.Cards.Take(most)] })],
                },
                o.Columns.Sum(c => Math.Max(0, c.Cards.Count - most))
            ),
            _ => (outcome, 0),
        };
    }

    /// <summary>The answer, cut to size.</summary>
    /// <param name="json">The answer.</param>
    /// <param name="more">How many documents were left out before.</param>
    public JsonObject Fit(string json, int more)
    {
        var answer = JsonNode.Parse(json)!.AsObject();
        if (more > 0)
            answer["more"] = more;
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
