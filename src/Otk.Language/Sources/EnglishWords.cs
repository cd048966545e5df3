namespace Otk.Language.Sources;

/// <summary>The words of English that values are read by, for a grammar that has none of its own.</summary>
internal static class EnglishWords
{
    private const string Name = "words.en.yaml";
    private static readonly Lazy<Dictionary<string, Dictionary<string, string>>> _tables = new(Read);

    /// <summary>A table by its name; null where there is none.</summary>
    public static IReadOnlyDictionary<string, string>? Table(string name) => _tables.Value.GetValueOrDefault(name);

    private static Dictionary<string, Dictionary<string, string>> Read()
    {
        using var stream =
            typeof(EnglishWords).Assembly.GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException("The library was built without its words.");
        using var reader = new StreamReader(stream);
        return GrammarReader.Read(new GrammarFile(Name, reader.ReadToEnd())).Words;
    }
}
