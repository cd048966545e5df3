using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Otk.English;
using Otk.Language;
using Otk.Phrases;

namespace Otk.Benchmarks;

/// <summary>What reading a phrase costs, in time and allocation, and what loading the grammar costs.</summary>
[MemoryDiagnoser]
public class InterpretBenchmarks
{
    private readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);
    private byte[] _compiled = [];
    private string[] _corpus = [];

    [GlobalSetup]
    public void Setup()
    {
        _corpus =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus"), "*.jsonl")
                .SelectMany(File.ReadLines)
                .Where(l => l.Length > 0)
                .Select(l => (string)JsonNode.Parse(l)!["phrase"]!),
        ];
        _compiled = EnglishGrammar.Compiled.Save();
    }

    [Benchmark]
    public Interpretation OneSimplePhrase() =>
        _interpreter.Interpret("plan 'Add user authentication' and mark it ready");

    [Benchmark]
    public int TheWholeCorpus() => _corpus.Sum(p => _interpreter.Interpret(p).Intents.Count);

    [Benchmark]
    public Grammar LoadTheCompiledGrammar() => Grammar.Load(_compiled);
}
