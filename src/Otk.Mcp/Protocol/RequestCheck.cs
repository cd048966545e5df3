using System.Text;
using System.Text.Json;
using ModelContextProtocol;

namespace Otk.Mcp.Protocol;

/// <summary>
/// What is wrong with a line from the client before anything acts on it: no JSON, no message, or parameters of a wrong
/// form.
/// </summary>
internal static class RequestCheck
{
    // Of each method the parameters that are read, with what they must be.
    private static readonly Dictionary<string, (string Name, JsonValueKind Kind, bool Needed)[]> _parameters = new(
        StringComparer.Ordinal
    )
    {
        ["tools/call"] = [("name", JsonValueKind.String, true), ("arguments", JsonValueKind.Object, false)],
        ["tools/list"] = [("cursor", JsonValueKind.String, false)],
        ["resources/list"] = [("cursor", JsonValueKind.String, false)],
        ["resources/templates/list"] = [("cursor", JsonValueKind.String, false)],
        ["resources/read"] = [("uri", JsonValueKind.String, true)],
        ["resources/subscribe"] = [("uri", JsonValueKind.String, true)],
        ["resources/unsubscribe"] = [("uri", JsonValueKind.String, true)],
        ["prompts/list"] = [("cursor", JsonValueKind.String, false)],
        ["prompts/get"] = [("name", JsonValueKind.String, true), ("arguments", JsonValueKind.Object, false)],
        ["completion/complete"] = [("ref", JsonValueKind.Object, true), ("argument", JsonValueKind.Object, true)],
        ["initialize"] =
        [
            ("protocolVersion", JsonValueKind.String, true),
            ("capabilities", JsonValueKind.Object, true),
            ("clientInfo", JsonValueKind.Object, true),
        ],
    };

    /// <summary>
    /// The answer to a line that is wrong, as one line of JSON-RPC 2.0; null where nothing is wrong with it.
    /// </summary>
    /// <remarks>
    /// Codes: -32700 no JSON, -32600 no message, -32602 wrong parameters (JSON-RPC 2.0, section 5.1). The ID is null
    /// where none can be told.
    /// </remarks>
    public static string? Answer(string line)
    {
        try
        {
            using var message = JsonDocument.Parse(line);
            if (HasHalfPair(line))
                return Error(
                    "null",
                    McpErrorCode.ParseError,
                    "A text in the line has half of a surrogate pair: no character."
                );
            return Wrong(message.RootElement) is var (code, text) ? Error(IdOf(message.RootElement), code, text) : null;
        }
        catch (JsonException e)
        {
            return Error("null", McpErrorCode.ParseError, $"The line is not JSON: {e.Message}");
        }
    }

    private static (McpErrorCode Code, string Text)? Wrong(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object)
            return (McpErrorCode.InvalidRequest, "A message is one JSON object a line.");
        if (
            !message.TryGetProperty("jsonrpc", out var version)
            || version.ValueKind != JsonValueKind.String
            || version.GetString() != "2.0"
        )
            return (McpErrorCode.InvalidRequest, "A message has \"jsonrpc\": \"2.0\".");
        if (
            message.TryGetProperty("id", out var id)
            && id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)
        )
            return (McpErrorCode.InvalidRequest, "The id of a request is a text or a number.");
        if (id.ValueKind == JsonValueKind.Number && !id.TryGetInt64(out _))
            return (McpErrorCode.InvalidRequest, "The id of a request is a text or a whole number of at most 64 bits.");
        if (!message.TryGetProperty("method", out var method))
            return message.TryGetProperty("result", out _) || message.TryGetProperty("error", out _)
                ? null
                : (McpErrorCode.InvalidRequest, "A request has a method.");
        if (method.ValueKind != JsonValueKind.String)
            return (McpErrorCode.InvalidRequest, "A method is a text.");
        return
            _parameters.TryGetValue(method.GetString()!, out var parameters) && id.ValueKind != JsonValueKind.Undefined
            ? WrongParameter(method.GetString()!, message, parameters)
            : null;
    }

    // JSON can write what no text can hold. The library throws where it meets it, perhaps in the ID that its answer
    // needs.
    private static bool HasHalfPair(string line)
    {
        if (!line.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            return false;
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(line));
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    _ = json.GetString();
            }

            return false;
        }
        catch (InvalidOperationException)
        {
            // So the reader says that an escaped text is none.
            return true;
        }
    }

    private static (McpErrorCode Code, string Text)? WrongParameter(
        string method,
        JsonElement message,
        (string Name, JsonValueKind Kind, bool Needed)[] parameters
    )
    {
        if (message.TryGetProperty("params", out var given) && given.ValueKind != JsonValueKind.Object)
            return (McpErrorCode.InvalidParams, $"The params of {method} are an object.");
        foreach (var (name, kind, needed) in parameters)
        {
            JsonElement value = default;
            var isGiven =
                given.ValueKind == JsonValueKind.Object
                && given.TryGetProperty(name, out value)
                && (value.ValueKind != JsonValueKind.Null || needed);
            if (isGiven ? value.ValueKind != kind : needed)
                return (
                    McpErrorCode.InvalidParams,
                    $"{method} {(isGiven ? "takes" : "needs")} '{name}', "
                        + $"{(kind == JsonValueKind.String ? "a text" : "an object")}."
                );
        }

        return null;
    }

    private static string IdOf(JsonElement message) =>
        message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("id", out var id)
        && id.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? id.GetRawText()
            : "null";

    private static string Error(string id, McpErrorCode code, string text)
    {
        var error = $"{{\"code\":{(int)code},\"message\":\"{JsonEncodedText.Encode(text)}\"}}";
        return $"{{\"jsonrpc\":\"2.0\",\"id\":{id},\"error\":{error}}}";
    }
}
