using Otk.Language.Values;
using static Pidgin.Parser;

namespace Otk.Language.Tests;

/// <summary>The library as who has a grammar of their own uses it.</summary>
public sealed class GrammarTests
{
    private const string Pizza = """
        intents:
          order:
            data:
              - sentences: ["[please] (order|get me) {number:count} [{size}] {topping} pizza[s] [for {when}]"]
          cancel: {data: [{sentences: ["cancel <it>"]}]}
          drop: {data: [{sentences: ["(cancel|drop) <it>"]}]}
        lists:
          size: {values: [small, large]}
          topping: {values: [funghi, {in: "(margherita|plain)", out: margherita}]}
        expansion_rules: {it: "(it|the order)"}
        """;

    private static readonly Grammar _grammar = Grammar.Parse(Pizza);

    [Test]
    public void APizzaIsOrdered()
    {
        var order = _grammar.Read("Please order two large plain pizzas")!;
        Assert.That(_grammar.Errors, Is.Empty);
        Assert.That(
            (order.Intent, order["count"], order["size"], order["topping"], order["when"]),
            Is.EqualTo(("order", "2", "large", "margherita", (string?)null))
        );
        Assert.That(order.Spans.Select(s => s.Text), Is.EqualTo(new[] { "two", "large", "plain" }));
        Assert.That((order.Unread.Count, order.Alternatives.Count), Is.EqualTo((0, 0)));
    }

    [Test]
    public void TimesAreCountedFromTheMomentThatIsGiven() =>
        Assert.That(
            _grammar.Read(
                "order 1 funghi pizza for tomorrow",
                now: new DateTime(2026, 11, 29, 12, 0, 0, DateTimeKind.Local)
            )!["when"],
            Is.EqualTo("2026-11-30")
        );

    [Test]
    public void WhatIsNotReadIsTold() =>
        Assert.That(_grammar.Read("order 2 plain pizzas and a beer")!.Unread, Is.EqualTo(new[] { "and", "a", "beer" }));

    [Test]
    public void NothingIsMadeOfWhatNoTemplateBegins() => Assert.That(_grammar.Read("what a day"), Is.Null);

    [Test]
    public void AnotherReadingThatIsAsGoodIsAnAlternative()
    {
        var match = _grammar.Read("cancel it")!;
        Assert.That(
            match.Alternatives.Select(a => a.Intent).Append(match.Intent),
            Is.EquivalentTo(new[] { "cancel", "drop" })
        );
    }

    [Test]
    public void MistakesAreResultsAndAllElseWorks()
    {
        var grammar = Grammar.Parse("intents: {a: {data: [{sentences: ['go (on', 'stop']}]}}");
        Assert.That(
            grammar.Errors.Single().ToString(),
            Is.EqualTo("grammar:1:42: The template 'go (on' cannot be read. Found the end where ) should stand.")
        );
        Assert.That(grammar.Read("stop")!.Intent, Is.EqualTo("a"));
    }

    [Test]
    public void AWordThatCannotStandForANumberIsAMistake()
    {
        var grammar = Grammar.Parse("words: {unit: {foo: bar}, month: {smarch: 13}}");
        Assert.That(
            grammar.Errors.Select(e => e.Message),
            Is.EqualTo(
                new[]
                {
                    "A word of the table 'unit' stands for a whole number from 1 to 1000000000; 'foo' stands for 'bar'.",
                    "A word of the table 'month' stands for a whole number from 1 to 12; 'smarch' stands for '13'.",
                }
            )
        );
    }

    [Test]
    public void WhatCouldStandNextIsToldWhereTimesAreRead() =>
        Assert.That(
            Grammar.Parse("intents: {go: {data: [{sentences: ['go {when} now']}]}}").Continue("go yesterday").Words,
            Is.EqualTo(new[] { "now" })
        );

    [Test]
    public void AValueOfOnesOwnIsRegistered()
    {
        const string yaml = "intents: {buy: {data: [{sentences: ['buy {sku}']}]}}";
        var values = ValueSet.Standard.AddValue("sku", CIString("sku-").Then(Digit.AtLeastOnceString()));
        Assert.That(Grammar.Parse(yaml).Errors.Single().Message, Is.EqualTo("There is no list {sku}."));
        var grammar = Grammar.Parse(yaml, values);
        Assert.That(grammar.Read("Buy SKU-42")!["sku"], Is.EqualTo("42"));
        Assert.That(grammar.Read("buy 42"), Is.Null);
        Assert.That(() => Grammar.Load(grammar.Save()), Throws.ArgumentException, "it needs the value");
        Assert.That(Grammar.Load(grammar.Save(), values).Read("buy sku-7")!["sku"], Is.EqualTo("7"));
    }

    [Test]
    public void ThreadsMayShareIt() =>
        Assert.That(
            Enumerable
                .Range(1, 2000)
                .AsParallel()
                .Select(i => (Said: $"{i}", Read: i % 500 == 0 ? Grammar.Parse(Pizza) : _grammar))
                .All(p => p.Read.Read($"order {p.Said} funghi pizzas")!["count"] == p.Said),
            Is.True
        );

    [Test]
    public void FilesAndFoldersAreOneGrammar()
    {
        var folder = Directory.CreateTempSubdirectory("otk-grammar-").FullName;
        File.WriteAllText(Path.Combine(folder, "a.yaml"), "intents: {go: {data: [{sentences: ['go {way}']}]}}");
        File.WriteAllText(Path.Combine(folder, "b.yaml"), "lists: {way: {values: [left, right]}}");
        Assert.That(Grammar.FromFiles(folder).Read("go left")!["way"], Is.EqualTo("left"));
        Assert.That(
            Grammar
                .FromFiles(Path.Combine(folder, "a.yaml"), Path.Combine(folder, "c.yaml"))
                .Errors.Select(e => e.Message),
            Is.EqualTo(new[] { "The file cannot be read: it is not there, or is no file.", "There is no list {way}." })
        );
        Directory.Delete(folder, recursive: true);
    }
}
