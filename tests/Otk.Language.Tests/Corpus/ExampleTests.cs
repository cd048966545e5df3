using Otk.English;
using Otk.Language.Matching;
using Otk.Language.Text;

namespace Otk.Language.Tests.Corpus;

/// <summary>
/// The examples beside the templates of the grammar: each is read by its intent, each counter-example is not.
/// </summary>
public sealed class ExampleTests
{
    private static readonly Dictionary<string, string> _noContext = [];

    private static IEnumerable<GrammarExample> Examples() => EnglishGrammar.Compiled.Examples;

    [TestCaseSource(nameof(Examples))]
    public void IsReadByItsIntentOrNot(GrammarExample example)
    {
        var readings = EnglishGrammar.Compiled.Matcher.Match(new Phrase(example.Phrase), _noContext).Readings;
        var intents = readings.Count == 0 ? [] : readings[0].Clauses.Select(c => c.Intent).ToArray();
        if (example.IsCounterExample)
            Assert.That(intents, Has.None.EqualTo(example.Intent));
        else
            Assert.That(intents, Has.Some.EqualTo(example.Intent));
    }
}
