using System.Text.Json.Nodes;

namespace Otk.Language.Tests.Corpus;

/// <summary>A phrase and the intents that it must be read as; none where it must not be understood.</summary>
public sealed record CorpusCase(string File, string Phrase, JsonArray Intents)
{
    public static IEnumerable<CorpusCase> All() =>
        from file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl").Order(StringComparer.Ordinal)
        from line in System.IO.File.ReadLines(file)
        where line.Length > 0
        let json = JsonNode.Parse(line)!.AsObject()
        select new CorpusCase(Path.GetFileNameWithoutExtension(file), (string)json["phrase"]!, json["intents"]!.AsArray());

    public override string ToString() => $"{File}: {Phrase}";
}
