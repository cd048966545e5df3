using System.Text.Json;
using ModelContextProtocol.Protocol;
using Otk.Model.Problems;

namespace Otk.Mcp.Tools;

/// <summary>
/// The arguments of a call, checked against the tool's own schema: names, types and values of enumerations.
/// </summary>
internal sealed class ToolArguments
{
    private readonly IDictionary<string, JsonElement> _values;

    private ToolArguments(IDictionary<string, JsonElement> values) => _values = values;

    /// <summary>The arguments; or what is wrong with them, with what would be right.</summary>
    public static Result<ToolArguments> Read(Tool tool, IDictionary<string, JsonElement>? values)
    {
        var given = values ?? new Dictionary<string, JsonElement>();
        var properties = tool.InputSchema.GetProperty("properties");
        foreach (var required in tool.InputSchema.GetProperty("required").EnumerateArray())
        {
            if (!given.TryGetValue(required.GetString()!, out var value) || value.ValueKind == JsonValueKind.Null)
                return Problem.Usage(
                    $"'{tool.Name}' needs '{required.GetString()}'.",
                    Help(tool, required.GetString()!)
                );
        }

        foreach (var (name, value) in given)
        {
            if (!properties.TryGetProperty(name, out var schema))
                return Problem.Usage(
                    $"'{tool.Name}' has no '{name}'.",
                    $"use: {string.Join(", ", properties.EnumerateObject().Select(p => p.Name))}"
                );
            if (value.ValueKind != JsonValueKind.Null && !Fits(schema, value))
                return Problem.Usage($"'{name}' of '{tool.Name}' cannot be {value.GetRawText()}.", Help(tool, name));
        }

        return new ToolArguments(given);
    }

    /// <summary>A text; null where it is not given, or empty.</summary>
    public string? Text(string name) =>
        _values.TryGetValue(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;

    /// <summary>True where a flag is given and true.</summary>
    public bool Flag(string name) => _values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A whole number; null where it is not given.</summary>
    public int? Number(string name) =>
        _values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    /// <summary>The texts of a list; none where it is not given.</summary>
    public IReadOnlyList<string> Texts(string name) =>
        _values.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
            : [];

    private static bool Fits(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("enum", out var allowed))
            return value.ValueKind == JsonValueKind.String
                && allowed.EnumerateArray().Any(a => a.GetString() == value.GetString());
        return schema.GetProperty("type").GetString() switch
        {
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 1,
            "array" => value.ValueKind == JsonValueKind.Array
                && value.EnumerateArray().All(v => v.ValueKind == JsonValueKind.String),
            _ => false,
        };
    }

    private static string Help(Tool tool, string name)
    {
        var schema = tool.InputSchema.GetProperty("properties").GetProperty(name);
        if (schema.TryGetProperty("enum", out var allowed))
            return $"{name}: one of {string.Join(", ", allowed.EnumerateArray().Select(a => a.GetString()))}";
        var form = schema.GetProperty("type").GetString() switch
        {
            "array" => "a list of texts",
            "integer" => "a whole number from 1",
            "boolean" => "true or false",
            _ => "a text",
        };
        return $"{name}: {form}";
    }
}
