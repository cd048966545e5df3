using System.Text.Json;

namespace Otk.Cli.Grammars;

/// <summary>A line of NDJSON.</summary>
internal static class JsonLine
{
    /// <summary>The object of a line that has a text under a name; null where it is anything else.</summary>
    public static JsonElement? With(string name, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return
                json.RootElement is { ValueKind: JsonValueKind.Object } whole
                && whole.TryGetProperty(name, out var text)
                && text.ValueKind == JsonValueKind.String
                ? whole.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
