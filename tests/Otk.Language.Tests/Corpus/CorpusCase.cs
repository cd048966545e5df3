using System.Text.Json.Nodes;
using Otk.App;
using Otk.English;
using Otk.Phrases;

namespace Otk.Language.Tests.Corpus;

/// <summary>A phrase and the readings that are right; an empty reading where it must not be understood.</summary>
public sealed record CorpusCase(string File, string Phrase, JsonArray Accept)
{
    /// <summary>Reads phrases at the moment that the days of the corpus are counted from.</summary>
    public static Interpreter Reader { get; } = new(EnglishGrammar.Compiled, FixedClock.Of("2026-11-23T09:00"));

    public static IEnumerable<CorpusCase> All() => In(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.jsonl");

    /// <summary>The cases of some files of a folder.</summary>
    public static IEnumerable<CorpusCase> In(string folder, string files) =>
        from file in Directory.EnumerateFiles(folder, files).Order(StringComparer.Ordinal)
        from line in System.IO.File.ReadLines(file)
        where line.Length > 0
        let json = JsonNode.Parse(line)!.AsObject()
        select new CorpusCase(
            Path.GetFileNameWithoutExtension(file),
            (string)json["phrase"]!,
            json["accept"]!.AsArray()
        );

    /// <summary>
    /// True for what was pasted, or stands among such: nothing can be put before a chat's line, or behind a mail.
    /// </summary>
    public bool IsPasted => File is "people" or "not-to-be-done";

    /// <summary>
    /// True where the intents are one of the readings; {"any": […]} in a reading stands for any of several values.
    /// </summary>
    public bool Fits(JsonNode intents) => Accept.Any(reading => Fits(intents, reading));

    public override string ToString() => $"{File}: {Phrase}";

    private static bool Fits(JsonNode? got, JsonNode? want) =>
        (got, want) switch
        {
            (_, JsonObject { Count: 1 } any) when any["any"] is JsonArray values => values.Any(v => Fits(got, v)),
            (JsonObject g, JsonObject w) => g.Count == w.Count
                && w.All(m => g.ContainsKey(m.Key) && Fits(g[m.Key], m.Value)),
            (JsonArray g, JsonArray w) => g.Count == w.Count && g.Zip(w).All(p => Fits(p.First, p.Second)),
            _ => JsonNode.DeepEquals(got, want),
        };
}
