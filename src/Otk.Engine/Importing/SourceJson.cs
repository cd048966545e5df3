using System.Text.Json;
using Otk.Model.Problems;

namespace Otk.Engine.Importing;

/// <summary>Reads JSON of other tools: what is missing, or of another kind than expected, is empty.</summary>
internal static class SourceJson
{
    private const int Deepest = 64;

    /// <summary>Reads a text; or says where it is no JSON.</summary>
    public static Result<T> Read<T>(string text, string path, Func<JsonElement, Result<T>> read)
        where T : notnull
    {
        try
        {
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = Deepest });
            return read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Odd(e.Message.Split(" LineNumber")[0], new SourceLocation(path, (int)(e.LineNumber ?? 0) + 1));
        }
        catch (InvalidOperationException)
        {
            // A text has half of a character that is written in two.
            return Odd("a text in it is no Unicode", new SourceLocation(path));
        }
    }

    private static Problem Odd(string why, SourceLocation at) =>
        Problem.Failed(
            $"{at.Path} is not valid JSON: {why.TrimEnd('.')}.",
            at,
            "write it again with the tool that made it"
        );

    /// <summary>The objects of a list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>A text or number of an object.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Plain(value) : "";

    /// <summary>The texts and numbers of a list of an object; of objects, what they have under a name.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement element, string name, string? inner = null) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Select(i => i.ValueKind == JsonValueKind.Object && inner is not null ? i.Text(inner) : Plain(i))
                    .Where(t => t.Length > 0),
            ]
            : [];

    /// <summary>A value as one text; empty for lists, objects and null.</summary>
    public static string Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Written(value.GetString()!),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => "",
        };

    // No document has characters that no file of text has.
    private static string Written(string text) =>
        string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\r' or '\t')).Trim();

    /// <summary>A text on one line.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
