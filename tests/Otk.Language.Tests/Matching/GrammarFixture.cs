using Otk.Language.Matching;
using Otk.Language.Sources;
using Otk.Language.Text;

namespace Otk.Language.Tests.Matching;

/// <summary>A grammar written in a test.</summary>
internal sealed class GrammarFixture
{
    private readonly Grammar _grammar;

    public GrammarFixture(string yaml)
    {
        var source = GrammarReader.Read(new GrammarFile("test.yaml", yaml));
        _grammar = Grammar.Compile(source);
        Errors = source.Errors;
    }

    public IReadOnlyList<GrammarError> Errors { get; }

    /// <summary>One template for each intent a, b, c, …</summary>
    public static GrammarFixture Of(params string[] templates) =>
        new(
            "intents:\n"
                + string.Concat(
                    templates.Select(
                        (t, i) =>
                            $"  {(char)('a' + i)}:\n    data:\n      - sentences: ['{t.Replace("'", "''", StringComparison.Ordinal)}']\n"
                    )
                )
        );

    public Reading? Read(string phrase, Dictionary<string, string>? context = null) =>
        _grammar.Matcher.Match(new Phrase(phrase), context ?? [], DateTime.Now).Readings.FirstOrDefault() is { } best
            ? best
            : null;

    public string Intent(string phrase) => Read(phrase)?.Clauses[0].Intent ?? "";

    public string? Slot(string phrase, string slot) => Read(phrase)?.Clauses[0].Value(slot);
}
