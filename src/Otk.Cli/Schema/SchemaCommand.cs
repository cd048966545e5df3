using Otk.App;

namespace Otk.Cli.Schema;

/// <summary><c>otk schema</c>: the JSON Schema of all that <c>--json</c> prints.</summary>
internal static class SchemaCommand
{
    /// <summary>Prints it.</summary>
    public static int Run(Host host)
    {
        using var stream =
            typeof(SchemaCommand).Assembly.GetManifestResourceStream("output-1.json")
            ?? throw new InvalidOperationException("The program was built without its schema.");
        using var reader = new StreamReader(stream);
        host.Out.Write(reader.ReadToEnd());
        return 0;
    }
}
