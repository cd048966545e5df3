using System.Text.Json.Nodes;
using Otk.App.Json;
using Otk.English;
using Otk.Phrases;
using Otk.Testing;

namespace Otk.Language.Tests.Corpus;

/// <summary>The phrases of the corpus against the whole grammar.</summary>
public sealed class CorpusTests
{
    private static readonly Interpreter _interpreter = CorpusCase.Reader;

    private static IEnumerable<CorpusCase> Cases() => CorpusCase.All();

    [TestCaseSource(nameof(Cases))]
    public void IsReadAsItsIntentsInTheUsersOwnCharacters(CorpusCase phrase)
    {
        var meaning = _interpreter.Interpret(phrase.Phrase);
        var intents = JsonNode.Parse(InterpretationJson.Text(meaning))!["intents"]!;
        Assert.That(
            phrase.Fits(intents),
            Is.True,
            $"want {phrase.Accept.ToJsonString()}\ngot  {intents.ToJsonString()}"
        );
        foreach (var span in meaning.Spans)
            Assert.That(phrase.Phrase[span.Start..span.End], Is.EqualTo(span.Text));
    }

    [Test]
    public void EveryIntentOfTheGrammarHasAPhraseInTheCorpusOrInATranscript()
    {
        var transcripts = string.Concat(
            Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "samples", "transcripts")).Select(File.ReadAllText)
        );
        var inGrammar = EnglishGrammar
            .Compiled.Examples.Select(e => e.Intent)
            .Where(i => i[0] != '_' && i != "generate-spec")
            .Where(i => !transcripts.Contains($"\"intent\":\"{i}\"", StringComparison.Ordinal))
            .Distinct();
        var inCorpus = CorpusCase
            .All()
            .SelectMany(c => c.Accept.SelectMany(r => r!.AsArray()).Select(i => (string)i!["intent"]!))
            .Distinct();
        Assert.That(inGrammar, Is.SubsetOf(inCorpus));
    }
}
