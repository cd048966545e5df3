using System.Text.Json.Nodes;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Cli.Schema;

/// <summary>The shapes of the schema that come of the descriptions of intents and of the table of fields.</summary>
internal static class DescribedShapes
{
    private const string Reference = "#/$defs/reference";

    /// <summary>An intent: the names that there are, and every member that one of them has.</summary>
    public static JsonObject Intent()
    {
        var properties = new JsonObject { ["intent"] = Enumeration(IntentKind.All.Select(k => k.Name)) };
        var members = IntentKind.All.SelectMany(k => k.Members).ToList();
        foreach (var named in members.Where(m => m is not IntentMember.Flag { IsShort: true }).GroupBy(m => m.Name))
            properties[named.Key] = AnyOf([.. named.DistinctBy(ShapeOf).Select(Member)]);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
            ["required"] = new JsonArray("intent"),
        };
    }

    /// <summary>Adds the fields of front matter to the properties of a document.</summary>
    public static void AddFields(JsonObject properties)
    {
        foreach (var field in Fields.All.Where(f => f.IsTold))
            properties[field.Key] = field.IsList ? new JsonObject { ["type"] = "array", ["items"] = Text() } : Text();
    }

    // A name may be of one document in one intent, and of several in another.
    private static JsonObject AnyOf(IReadOnlyList<JsonObject> shapes) =>
        shapes is [var one] ? one : new JsonObject { ["anyOf"] = new JsonArray([.. shapes]) };

    private static string ShapeOf(IntentMember member) => Member(member).ToJsonString();

    private static JsonObject Member(IntentMember member) =>
        member switch
        {
            IntentMember.Reference => new JsonObject { ["$ref"] = Reference },
            // One by itself, several in an array.
            IntentMember.References => AnyOf([
                new JsonObject { ["$ref"] = Reference },
                new JsonObject
                {
                    ["type"] = "array",
                    ["items"] = new JsonObject { ["$ref"] = Reference },
                },
            ]),
            IntentMember.Flag => new JsonObject { ["type"] = "boolean" },
            IntentMember.Number => new JsonObject { ["type"] = "integer" },
            IntentMember.Duration => new JsonObject { ["type"] = "string", ["description"] = "ISO 8601 duration" },
            IntentMember.Time => new JsonObject { ["type"] = "string", ["description"] = "ISO 8601 date" },
            IntentMember.Texts => new JsonObject { ["type"] = "array", ["items"] = Text() },
            IntentMember.KindOf => Enumeration(Enum.GetValues<DocumentKind>().Select(k => k.Word())),
            { Values.Count: > 0 } => Enumeration(member.Values),
            IntentMember.Text => Text(),
            _ => throw new InvalidOperationException($"A member of no known form: {member}"),
        };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Enumeration(IEnumerable<string> values) =>
        new() { ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };
}
