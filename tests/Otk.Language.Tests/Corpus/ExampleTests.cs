using Otk.English;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language.Tests.Corpus;

/// <summary>
/// The examples beside the templates of the grammar: each is read by its intent, each counter-example is not.
/// </summary>
public sealed class ExampleTests
{
    private static IEnumerable<GrammarExample> Examples() => EnglishGrammar.Compiled.Examples;

    [TestCaseSource(nameof(Examples))]
    public void IsReadByItsIntentOrNot(GrammarExample example)
    {
        var reading = EnglishGrammar.Compiled.Match(new Phrase(example.Phrase)).Readings.FirstOrDefault();
        var intents = reading is null ? [] : reading.Clauses.Select(c => c.Intent).ToArray();
        if (example.IsCounterExample)
            Assert.That(intents, Has.None.EqualTo(example.Intent));
        else
            Assert.That(intents, Has.Some.EqualTo(example.Intent));
    }
}
