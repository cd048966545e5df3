namespace Otk.Language.Tests.Matching;

public sealed class MatcherTests
{
    [TestCase("turn on", "a")]
    [TestCase("turns on", "a")]
    [TestCase("turning on", "a")]
    [TestCase("turn", "")]
    [TestCase("turn off", "")]
    public void WordsMayBePutTogetherFromPieces(string phrase, string intent) =>
        Assert.That(GrammarFixture.Of("turn(|s|ed|ing) on").Intent(phrase), Is.EqualTo(intent));

    [TestCase("day light")]
    [TestCase("daylight")]
    public void AnOptionalSpaceJoinsOrParts(string phrase) =>
        Assert.That(GrammarFixture.Of("day[ ]light").Intent(phrase), Is.EqualTo("a"));

    [TestCase("a b c", ExpectedResult = "a")]
    [TestCase("c a b", ExpectedResult = "a")]
    [TestCase("a b", ExpectedResult = "")]
    [TestCase("a b c a", ExpectedResult = "")]
    public string PermutationsTakeEachItemOnce(string phrase) => GrammarFixture.Of("(a;b;c)").Intent(phrase);

    [Test]
    public void EighteenOptionalWordsInARowAreRead()
    {
        var words = Enumerable.Range(0, 18).Select(i => $"w{i}").ToArray();
        var grammar = GrammarFixture.Of(string.Join(' ', words.Select(w => $"[{w}]")) + " end");
        Assert.That(grammar.Intent(string.Join(' ', words) + " end"), Is.EqualTo("a"));
        Assert.That(grammar.Intent(string.Join(' ', words.Where((_, i) => i % 2 == 0)) + " end"), Is.EqualTo("a"));
        Assert.That(grammar.Intent("w3 w1 end"), Is.Empty);
    }

    [Test]
    public void PermutationsOfEightAreRead()
    {
        var words = Enumerable.Range(0, 8).Select(i => $"w{i}").ToArray();
        var grammar = GrammarFixture.Of($"({string.Join(';', words)})");
        Assert.That(grammar.Intent(string.Join(' ', words.Reverse())), Is.EqualTo("a"));
        Assert.That(grammar.Intent(string.Join(' ', words.Take(7))), Is.Empty);
    }

    [Test]
    public void TheMoreLiteralReadingWinsWhateverTheOrder()
    {
        Assert.That(GrammarFixture.Of("add {text}", "add plan {text}").Intent("add plan search"), Is.EqualTo("b"));
        Assert.That(GrammarFixture.Of("add plan {text}", "add {text}").Intent("add plan search"), Is.EqualTo("a"));
    }

    [Test]
    public void AFreeTextIsTheUsersOwnCharacters() =>
        Assert.That(
            GrammarFixture.Of("note {text}").Slot("note  the Café — it's  (mostly) done", "text"),
            Is.EqualTo("the Café — it's  (mostly) done")
        );

    [Test]
    public void AdjacentFreeTextsAreBothFilled()
    {
        var grammar = GrammarFixture.Of("say {text:one} {text:two}");
        Assert.That(grammar.Slot("say hello big world", "one"), Is.Not.Null);
        Assert.That(grammar.Slot("say hello big world", "two"), Is.Not.Null);
        Assert.That(grammar.Intent("say hello"), Is.Empty);
    }

    [Test]
    public void WhatAPhraseCostsGrowsWithItsLengthOnly()
    {
        // Counted in steps of the search, not in time: twice the words, at most little more than twice the steps.
        var grammar = GrammarFixture.Of("note {text:one} [and] {text:two}", "{text} end");
        var (short_, long_) = (Allocated(grammar, 5_000), Allocated(grammar, 10_000));
        Assert.That((double)long_ / short_, Is.LessThan(2.6));
    }

    [TestCase("scout the spce", "scout")]
    [TestCase("scuot the spec", "scout")]
    [TestCase("scount the specc", "scout")]
    public void ATypoInAWordOfTheTemplateIsRepaired(string phrase, string _) =>
        Assert.That(GrammarFixture.Of("scout the spec").Intent(phrase), Is.EqualTo("a"));

    [Test]
    public void ATypoIsReportedAndFreeTextIsNeverRepaired()
    {
        var reading = GrammarFixture.Of("rename {text}").Read("renmae the renmae")!;
        Assert.That(reading.Corrections.Single().From, Is.EqualTo("renmae"));
        Assert.That(reading.Clauses[0].Value("text"), Is.EqualTo("the renmae"));
    }

    [Test]
    public void MistakesInAGrammarNameTheirPlace()
    {
        var grammar = new GrammarFixture(
            "intents:\n  a:\n    data:\n      - sentences:\n          - 'turn <nothing> on'\n          - 'go {nowhere}'\n          - 'half (done'\n"
        );
        Assert.That(
            grammar.Errors.Select(e => (e.At.Line, e.Message)),
            Is.EquivalentTo(
                new[]
                {
                    (5, "There is no rule <nothing>."),
                    (6, "There is no list {nowhere}."),
                    (7, "The template 'half (done' cannot be read. Found the end where ) should stand."),
                }
            )
        );
    }

    [Test]
    public void ARuleThatContainsItselfIsAMistake()
    {
        var grammar = new GrammarFixture(
            "expansion_rules: {x: 'a <y>', y: 'b <x>'}\nintents: {a: {data: [{sentences: ['go <x>']}]}}"
        );
        Assert.That(grammar.Errors.Select(e => e.Message), Has.Some.Contains("contains itself"));
    }

    [Test]
    public void ListsGiveTheirValuesAndRangesTheirNumbers()
    {
        const string Lists =
            "lists:\n  color: {values: [{in: '(dark|deep) red', out: crimson}, blue]}\n  level: {range: {from: 0, to: 100}}\n";
        var grammar = new GrammarFixture(
            Lists + "intents: {a: {data: [{sentences: ['paint it {color} [at {level}[%| percent]]']}]}}"
        );
        Assert.That(grammar.Slot("paint it deep red", "color"), Is.EqualTo("crimson"));
        Assert.That(grammar.Slot("paint it blue at forty two percent", "level"), Is.EqualTo("42"));
        Assert.That(grammar.Slot("paint it blue at 50%", "level"), Is.EqualTo("50"));
        Assert.That(grammar.Intent("paint it blue at 101%"), Is.Empty);
    }

    [TestCase("set 21.5", "21.5")]
    [TestCase("set twenty one and a half", "21.5")]
    [TestCase("set thirty-two point three", "32.3")]
    [TestCase("set minus five", "-5")]
    [TestCase("set −5", "-5")]
    [TestCase("set -0.4", "-0.4")]
    [TestCase("set a hundred and five", "105")]
    [TestCase("set twelve thousand three hundred and forty five", "12345")]
    [TestCase("set a thousand", "1000")]
    [TestCase("set 20000", null)]
    [TestCase("set forty and", null)]
    public void RangesReadDigitsAndWords(string phrase, string? value)
    {
        var grammar = new GrammarFixture(
            "lists: {n: {range: {from: -10, to: 15000, fractions: tenths}}}\nintents: {a: {data: [{sentences: ['set {n}']}]}}"
        );
        Assert.That(grammar.Slot(phrase, "n"), Is.EqualTo(value));
    }

    [TestCase("set 1.5", null)]
    [TestCase("set 15", null)]
    [TestCase("set 20", "50")]
    public void ARangeHasAStepAndAMultiplier(string phrase, string? value)
    {
        var grammar = new GrammarFixture(
            "lists: {n: {range: {from: 0, to: 100, step: 10, multiplier: 2.5}}}\nintents: {a: {data: [{sentences: ['set {n}']}]}}"
        );
        Assert.That(grammar.Slot(phrase, "n"), Is.EqualTo(value));
    }

    [TestCase("step: 0", "step")]
    [TestCase("fractions: thirds", "halves")]
    [TestCase("multiplier: much", "number")]
    public void ARangeThatCannotBeIsAMistake(string field, string said) =>
        Assert.That(
            new GrammarFixture(
                $"lists: {{n: {{range: {{from: 0, to: 9, {field}}}}}}}\nintents: {{a: {{data: [{{sentences: ['set {{n}}']}}]}}}}"
            )
                .Errors.Single()
                .ToString(),
            Does.Contain(said)
        );

    [Test]
    public void OfTwoValuesOfOneWordTheLaterStands() =>
        Assert.That(
            new GrammarFixture(
                "lists: {c: {values: [{in: red, out: old}, {in: Red, out: new}]}}\nintents: {a: {data: [{sentences: ['paint {c}']}]}}"
            ).Slot("paint red", "c"),
            Is.EqualTo("new")
        );

    private static long Allocated(GrammarFixture grammar, int words)
    {
        var phrase = "note " + string.Join(' ', Enumerable.Range(0, words).Select(i => $"word{i}"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(grammar.Intent(phrase), Is.EqualTo("a"));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
