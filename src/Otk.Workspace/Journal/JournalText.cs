using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Otk.Workspace.Changes;

namespace Otk.Workspace.Journal;

/// <summary>
/// The JSON form of journal entries. Paths inside the workspace are relative to its root, so that a moved one still
/// works.
/// </summary>
internal static class JournalText
{
    private static readonly JsonWriterOptions _options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The bytes of an entry.</summary>
    public static byte[] Write(JournalEntry entry, string root)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, _options))
        {
            json.WriteStartObject();
            json.WriteString("act", entry.Act.Text);
            json.WriteString("group", entry.Act.Group);
            if (entry.Act.By.Length > 0)
                json.WriteString("by", entry.Act.By);
            json.WriteString("time", entry.Act.Time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            json.WriteStartArray("undoes");
            foreach (var number in entry.Undoes)
                json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteStartArray("files");
            foreach (var change in entry.Changes)
                Write(json, change, root);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>The entry in a file's bytes; null where they are none.</summary>
    public static JournalEntry? Read(byte[] bytes, int number, string root)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var entry = json.RootElement;
            return new JournalEntry(
                number,
                new Act(
                    Text(entry, "act"),
                    Text(entry, "group"),
                    entry.GetProperty("time").GetDateTimeOffset(),
                    entry.TryGetProperty("by", out var by) ? by.GetString() ?? "" : ""
                ),
                [.. entry.GetProperty("files").EnumerateArray().Select(f => Read(f, root))],
                [.. entry.GetProperty("undoes").EnumerateArray().Select(n => n.GetInt32())]
            );
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or DecoderFallbackException
                        or ArgumentException
            )
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, FileChange change, string root)
    {
        json.WriteStartObject();
        json.WriteString("path", Path.GetRelativePath(root, change.Path));
        switch (change)
        {
            case FileChange.Content content:
                json.WriteString("before", content.Before);
                json.WriteString("after", content.After);
                break;
            case FileChange.Link link:
                json.WriteBoolean("link", true);
                json.WriteString("before", link.Before);
                json.WriteString("after", link.After);
                break;
            case FileChange.Move move:
                json.WriteString("to", Path.GetRelativePath(root, move.To));
                break;
            default:
                throw new InvalidOperationException($"A change of no known kind: {change}");
        }

        json.WriteEndObject();
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static FileChange Read(JsonElement file, string root)
    {
        var path = Path.GetFullPath(Text(file, "path"), root);
        if (file.TryGetProperty("to", out var to))
            return new FileChange.Move(path, Path.GetFullPath(to.GetString() ?? throw new FormatException("to"), root));
        var (before, after) = (file.GetProperty("before").GetString(), file.GetProperty("after").GetString());
        return file.TryGetProperty("link", out _)
            ? new FileChange.Link(path, before, after)
            : new FileChange.Content(path, before, after);
    }
}
