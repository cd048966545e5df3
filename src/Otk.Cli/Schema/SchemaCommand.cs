using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Otk.App;

namespace Otk.Cli.Schema;

/// <summary><c>otk schema</c>: the JSON Schema of all that <c>--json</c> prints.</summary>
internal static class SchemaCommand
{
    private static readonly JsonWriterOptions _options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Prints it.</summary>
    public static int Run(Host host)
    {
        using var outline =
            typeof(SchemaCommand).Assembly.GetManifestResourceStream("output-1.json")
            ?? throw new InvalidOperationException("The program was built without its schema.");
        var schema = JsonNode.Parse(outline)!.AsObject();
        var shapes = schema["$defs"]!.AsObject();
        shapes["intent"] = DescribedShapes.Intent();
        DescribedShapes.AddFields(shapes["document"]!["properties"]!.AsObject());
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, _options))
            schema.WriteTo(json);
        host.Out.Write(Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length) + "\n");
        return 0;
    }
}
