using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Otk.Mcp.Protocol;

/// <summary>The requests that went to the protocol library and have no answer yet.</summary>
/// <remarks>The library drops the answers that come after the end of input, so the end waits for them.</remarks>
internal sealed class PendingRequests
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _waiting = new(StringComparer.Ordinal);
    private string? _initializing;
    private TaskCompletionSource? _none;

    /// <summary>Notes a line from the client: a request waits for its answer, a cancelled one no longer does.</summary>
    public void Read(string line)
    {
        using var message = JsonDocument.Parse(line);
        var root = message.RootElement;
        if (!root.TryGetProperty("method", out var method))
            return;
        if (root.TryGetProperty("id", out var id))
            Begin(KeyOf(id), method.GetString()!);
        else if (method.GetString() == NotificationMethods.CancelledNotification)
            Cancel(root);
    }

    /// <summary>The key of a request that waits for the answers of those before it: of all but a ping; null for other
    /// lines.</summary>
    public static string? InTurn(string line)
    {
        using var message = JsonDocument.Parse(line);
        return
            message.RootElement.TryGetProperty("method", out var method)
            && message.RootElement.TryGetProperty("id", out var id)
            && method.GetString() != RequestMethods.Ping
            ? KeyOf(id)
            : null;
    }

    /// <summary>The key of the request that a line cancels; null for other lines.</summary>
    public static string? Cancelled(string line)
    {
        using var message = JsonDocument.Parse(line);
        return
            message.RootElement.TryGetProperty("method", out var method)
            && method.GetString() == NotificationMethods.CancelledNotification
            ? CancelledBy(message.RootElement)
            : null;
    }

    /// <summary>Notes a line to the client: an answer ends the wait for it.</summary>
    public void Written(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var key = "";
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            // What has a method is a request or a notification of the server's own.
            if (json.ValueTextEquals("method"u8))
                return;
            var isId = json.ValueTextEquals("id"u8);
            json.Read();
            if (isId)
                key = KeyAt(json);
            json.Skip();
        }

        End(key);
    }

    /// <summary>Ends as soon as no request waits.</summary>
    public Task None()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
                return Task.CompletedTask;
            return (_none ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private static string KeyOf(JsonElement id) =>
        id.ValueKind switch
        {
            JsonValueKind.String => KeyOf(id.GetString()!),
            JsonValueKind.Number => KeyOf(id.TryGetInt64(out var number) ? number : null),
            _ => KeyOf(number: null),
        };

    private static string KeyAt(Utf8JsonReader json) =>
        json.TokenType switch
        {
            JsonTokenType.String => KeyOf(json.GetString()!),
            JsonTokenType.Number => KeyOf(json.TryGetInt64(out var number) ? number : null),
            _ => KeyOf(number: null),
        };

    // The number 5 and the text "5" are two IDs.
    private static string KeyOf(string text) => $"text {text}";

    private static string KeyOf(long? number) => $"number {number}";

    // An ID that is used twice at once is answered twice.
    private void Begin(string key, string method)
    {
        lock (_lock)
        {
            _waiting[key] = _waiting.GetValueOrDefault(key) + 1;
            if (method == RequestMethods.Initialize)
                _initializing = key;
        }
    }

    // The first request of all cannot be cancelled: it is answered in any case.
    private void Cancel(JsonElement notification)
    {
        if (CancelledBy(notification) is { } key && key != _initializing)
            End(key);
    }

    private static string? CancelledBy(JsonElement notification) =>
        notification.TryGetProperty("params", out var given)
        && given.ValueKind == JsonValueKind.Object
        && given.TryGetProperty("requestId", out var id)
            ? KeyOf(id)
            : null;

    private void End(string key)
    {
        lock (_lock)
        {
            if (!_waiting.TryGetValue(key, out var count))
                return;
            if (count > 1)
                _waiting[key] = count - 1;
            else
                _waiting.Remove(key);
            if (_waiting.Count > 0)
                return;
            _none?.TrySetResult();
            _none = null;
        }
    }
}
