using System.Diagnostics;
using System.Text.Json.Nodes;
using Otk.English;
using Otk.Language;
using Otk.Language.Sources;
using Otk.Phrases;

namespace Otk.Benchmarks;

/// <summary>
/// Best of three runs a phrase, as percentiles: our corpus, and any grammar in hassil's shape with its sentences.
/// </summary>
internal static class Latency
{
    /// <summary>Runs it.</summary>
    /// <param name="grammarPath">Another grammar, to be measured too.</param>
    /// <param name="sentencesPath">Its sentences, a JSON object a line.</param>
    public static int Run(string? grammarPath, string? sentencesPath)
    {
        var load = Stopwatch.StartNew();
        var interpreter = new Interpreter(EnglishGrammar.Compiled);
        var ready = load.Elapsed.TotalMilliseconds;
        interpreter.Interpret("scout the spec");
        Console.WriteLine(
            $"grammar ready in {ready:0.00} ms, the first phrase read {load.Elapsed.TotalMilliseconds - ready:0.00} ms later"
        );
        var corpus = Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.jsonl")
            .SelectMany(File.ReadLines)
            .Where(l => l.Length > 0)
            .Select(l => (string)JsonNode.Parse(l)!["phrase"]!)
            .ToList();
        Report("otk corpus", corpus.Select(p => (Action)(() => interpreter.Interpret(p))).ToList());
        if (grammarPath is null || sentencesPath is null)
            return 0;
        var compile = Stopwatch.StartNew();
        var grammar = Grammar.Compile(GrammarReader.ReadPaths(grammarPath));
        Console.WriteLine($"compiling {Path.GetFileName(grammarPath)}: {compile.Elapsed.TotalMilliseconds:0} ms");
        var sentences = File.ReadLines(sentencesPath)
            .Select(l => JsonNode.Parse(l)!)
            .Select(j =>
                (
                    Text: (string)j["text"]!,
                    Context: (j["context"]?.AsObject() ?? []).ToDictionary(p => p.Key, p => p.Value!.ToString())
                )
            )
            .ToList();
        Report(
            Path.GetFileName(sentencesPath),
            sentences.Select(s => (Action)(() => grammar.Read(s.Text, s.Context))).ToList()
        );
        return 0;
    }

    private static void Report(string name, List<Action> acts)
    {
        for (var warm = 0; warm < 20; warm++)
            acts.ForEach(a => a());
        var times = acts.Select(a =>
                Enumerable
                    .Range(0, 3)
                    .Min(_ =>
                    {
                        var start = Stopwatch.GetTimestamp();
                        a();
                        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                    })
            )
            .Order()
            .ToList();
        Console.WriteLine(
            $"{name}: {times.Count} phrases, median {times[times.Count / 2]:0.000} ms, p95 {times[(int)(times.Count * 0.95)]:0.000} ms, p99 {times[(int)(times.Count * 0.99)]:0.000} ms, most {times[^1]:0.000} ms"
        );
    }
}
