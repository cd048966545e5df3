using Otk.English;
using Otk.Language.Sources;
using Otk.Phrases;

namespace Otk.Language.Tests.Sources;

/// <summary>
/// A grammar that somebody else wrote cannot take memory or time without end, and what is within its limits still
/// works.
/// </summary>
[Parallelizable(ParallelScope.Self)]
public sealed class GrammarLimitTests
{
    private static readonly string[] _greedy =
    [
        // Each rule uses the one before twice.
        "expansion_rules:\n  r0: \"(a|b)\"\n"
            + string.Concat(Enumerable.Range(1, 40).Select(i => $"  r{i}: \"<r{i - 1}> <r{i - 1}>\"\n"))
            + "intents:\n  board:\n    data:\n      - sentences: [\"<r40>\"]\n",
        // Words that are put together of many optional parts.
        "intents:\n  board:\n    data:\n      - sentences: [\""
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"[{(char)('a' + (i % 26))}|{i}]"))
            + "\"]\n",
        // Permutations within permutations.
        "intents:\n  board:\n    data:\n      - sentences: [\"" + Permuted(6) + "\"]\n",
        "intents:\n  board:\n    data:\n      - sentences:\n"
            + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"          - zog{i}\n")),
        "a: " + new string('[', 100_000),
        string.Concat(Enumerable.Repeat("- ", 100_000)) + "x",
        "intents:\n" + new string('#', 3_000_000),
        // Billion laughs.
        "a: &a [x,x,x,x,x,x,x,x]\n"
            + string.Concat(
                Enumerable
                    .Range('b', 12)
                    .Select(c =>
                        $"{(char)c}: &{(char)c} [{string.Join(',', Enumerable.Repeat("*" + (char)(c - 1), 8))}]\n"
                    )
            ),
    ];

    [TestCaseSource(nameof(_greedy))]
    [CancelAfter(60_000)]
    public void AGreedyGrammarIsAMistakeAndTheRestWorks(string text, CancellationToken stop)
    {
        var compiled = Task.Run(() => Compile([new GrammarFile("greedy.yaml", text)]), stop);
        Assert.That(compiled.Wait(Timeout.Infinite, stop));
        var (grammar, errors) = compiled.Result;

        Assert.That(errors.Select(e => e.At.File), Does.Contain("greedy.yaml"));
        Assert.That(new Interpreter(grammar).Interpret("show the board").Verdict, Is.EqualTo(Verdict.Understood));
    }

    [Test]
    [CancelAfter(60_000)]
    public void ARuleThatDoublesAtEachTurnIsLeftAsItWas(CancellationToken stop)
    {
        var files = Enumerable
            .Range(0, 40)
            .Select(i => new GrammarFile($"{i:00}.yaml", "expansion_rules:\n  please: \"<please> <please>\"\n"))
            .Prepend(new GrammarFile("00.yaml", "expansion_rules:\n  please: \"(please|pls)\"\n"));
        var compiled = Task.Run(() => Compile([.. files]), stop);

        Assert.That(compiled.Wait(Timeout.Infinite, stop));
        Assert.That(compiled.Result.Errors.Select(e => e.Message), Has.Some.Contains("is too large"));
    }

    private static (Grammar Grammar, List<GrammarError> Errors) Compile(IReadOnlyList<GrammarFile> files)
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        GrammarReader.Extend(source, 1, files);
        IntentShape.Check(source);
        var grammar = Grammar.Compile(source);
        return (grammar, source.Errors);
    }

    private static string Permuted(int depth) =>
        depth == 0
            ? "(a;b;c;d;e;f;g;h)"
            : $"({string.Join(';', Enumerable.Range(0, 8).Select(i => i == 0 ? Permuted(depth - 1) : $"w{depth}{i}"))})";
}
