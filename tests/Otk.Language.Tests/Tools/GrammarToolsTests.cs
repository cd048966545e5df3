using Otk.English;
using Otk.Language.Sources;
using Otk.Language.Tests.Corpus;
using Otk.Language.Text;
using Otk.Language.Tools;

namespace Otk.Language.Tests.Tools;

public sealed class GrammarToolsTests
{
    [Test]
    public void TheBuiltInGrammarPassesItsOwnTest() =>
        Assert.That(GrammarTest.Run(EnglishGrammar.Compiled, [.. CorpusCase.All().Select(c => c.Phrase)]), Is.Empty);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public bool APhraseMadeFromATemplateIsReadAsItsIntentAndSlots(int seed)
    {
        var sample = new GrammarSampler(EnglishGrammar.Compiled, seed).Next(null)!;
        var clause = EnglishGrammar.Compiled.Match(new Phrase(sample.Phrase)).Readings.First().Clauses.Single();
        return clause.Intent == sample.Intent
            && clause.Captures.Select(c => (c.Slot, c.Text)).SequenceEqual(sample.Slots);
    }

    [Test]
    public void NearlyAllPhrasesThatTemplatesMakeAreReadBack()
    {
        var sampler = new GrammarSampler(EnglishGrammar.Compiled, 1);
        var made = Enumerable.Range(0, 2000).Select(_ => sampler.Any(null)!).Where(s => s.Phrase.Length > 0).ToList();
        var lost = made.Where(s => !sampler.ReadsBack(s)).ToList();
        Assert.That(
            lost,
            Has.Count.LessThan(made.Count / 7),
            string.Join('\n', lost.Take(60).Select(s => $"{s.Intent}: {s.Phrase}"))
        );
    }

    [Test]
    public void TheSameSeedGivesTheSamePhrases() =>
        Assert.That(
            new GrammarSampler(EnglishGrammar.Compiled, 7).Next("scout")!.Phrase,
            Is.EqualTo(new GrammarSampler(EnglishGrammar.Compiled, 7).Next("scout")!.Phrase)
        );

    [Test]
    public void LintFindsWhatAnAuthorCannotHaveMeant()
    {
        const string Yaml = """
            expansion_rules: {unused: 'nobody', loop: 'a <loop>', too: 'nobody', left: [left, links]}
            lists: {idle: {values: [x]}, none: {values: []}}
            verbs: {idling: [yeet]}
            intents:
              a:
                data:
                  - sentences: ['[please]', 'go <missing>', 'say {text} {text:other}', 'same words', 'pick {none}', 'round <loop>']
                    examples: ['turn left']
              b:
                data:
                  - sentences: ['turn (left|right)']
              c:
                data:
                  - sentences: ['same words', 'one way']
                  - sentences: ['one way']
                  - sentences: ['one <left>']
                    expansion_rules: {left: 'left'}
            """;
        var source = GrammarReader.Read(new GrammarFile("test.yaml", Yaml));
        var findings = string.Join('\n', GrammarLint.Run(source, Grammar.Compile(source)));
        Assert.Multiple(() =>
        {
            Assert.That(findings, Does.Contain("'[please]' also reads nothing at all"));
            Assert.That(findings, Does.Contain("There is no rule <missing>."));
            Assert.That(findings, Does.Contain("contains itself"));
            Assert.That(findings, Does.Contain("two free texts in a row"));
            Assert.That(findings, Does.Contain("'one way' stands at"));
            Assert.That(findings, Does.Contain("the rule <too> says the same as <unused>"));
            Assert.That(findings, Does.Contain("the rule <left> hides that of test.yaml:1"));
            Assert.That(findings, Does.Contain("no example exercises 'one way' (c)"));
            Assert.That(findings, Does.Contain("'same words' is read as c here and as a at"));
            Assert.That(findings, Does.Contain("'pick {none}' can never match"));
            Assert.That(findings, Does.Contain("nothing uses the rule <unused>"));
            Assert.That(findings, Does.Contain("nothing uses the list {idle}"));
            Assert.That(findings, Does.Contain("no intent has verbs of the sense 'idling'"));
            Assert.That(findings, Does.Contain("its example \"turn left\" is read as b"));
        });
    }

    [Test]
    public void ATemplateWithoutAnExampleIsAFinding()
    {
        var source = GrammarReader.Read(
            new GrammarFile(
                "test.yaml",
                "intents: {a: {data: [{sentences: ['one', 'two'], examples: ['one'], not: ['two']}]}}"
            )
        );
        var findings = GrammarTest.Run(Grammar.Compile(source));
        Assert.That(findings, Has.Count.EqualTo(1).And.Some.Contains("must not be read"));
    }
}
