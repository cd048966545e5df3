using Otk.English;
using Otk.Language.Sources;
using Otk.Model.Commands;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Language.Tests.Sources;

/// <summary>Layers of a person's and a project's own words above the built-in grammar.</summary>
/// <remarks>To compile English takes more than a second, so all of them stand in one grammar: it is compiled
/// once.</remarks>
[Parallelizable(ParallelScope.Self)]
public sealed class OwnGrammarTests
{
    // A person's words; those of the project stand above them.
    private const string Person = """
        intents:
          set-status: {data: [{sentences: ['ship <doc:target>'], slots: {status: done}}]}
          scout: {data: [{sentences: ['grab ({name:spec}|{id:spec}|{quoted_name:spec}|{number:spec})']}]}
          undo: {replace: true, data: [{sentences: [take it back]}]}
          graph: {disabled: true}
          board: {data: [{sentences: [show the wall]}]}
          doctor: {data: [{sentences: [show the fence]}]}
        lists:
          status: {values: [{in: cooking, out: executing}]}
          pick: {replace: true, values: [{in: freshest, out: latest}]}
        expansion_rules: {doc: '(<doc>|the beast)'}
        """;

    private const string Project = """
        intents:
          doctor: {data: [{sentences: [show the wall]}]}
          board: {data: [{sentences: [show the fence]}]}
        """;

    // Each a file of the person's, with the place of its one mistake and what is said of it.
    private static readonly (string Own, int Line, int Column, string Message)[] _mistakes =
    [
        ("intents: {scout: {data: [{sentences: ['a <b']}]}}", 1, 44, "cannot be read"),
        ("intents: {scout: {data: [{sentences: ['grab <dox:spec>']}]}}", 1, 39, "no rule <dox>"),
        ("intents: {scout: {data: [{sentences: ['grab {owner}']}]}}", 1, 39, "no slot 'owner'"),
        ("intents:\n  set-owner: {data: [{sentences: ['hand over [to {owner}]']}]}", 2, 35, "needs the slot {owner}"),
        (
            "intents:\n  set-status:\n    data:\n      - sentences: ['ship <doc:target>']\n        slots: {status: shipped}",
            4,
            9,
            "not 'shipped'"
        ),
        (
            "lists: {mood: {values: [happy]}}\nintents: {set-status: {data: [{sentences: ['feel {mood:status} about "
                + "<doc:target>']}]}}",
            1,
            25,
            "the list 'mood' gives it 'happy'"
        ),
        ("constructions: ['hello <verbo> <object>']", 1, 17, "needs <verb>"),
        ("intents: {shout: {data: [{sentences: [shout]}]}}", 1, 26, "no intent 'shout'"),
        ("intents: {scout: {data: [{sentences: [shout], flags: [loud]}]}}", 1, 54, "no flag 'loud'"),
        ("intents: {scout: {data: [{sentences: [shout], priority: high}]}}", 1, 57, "whole number"),
        ("intents: {scout: {data: [{sentences: [{a: b}]}]}}", 1, 39, "A template should stand here"),
        ("intents: {scout: {disabled: perhaps}}", 1, 29, "'true' or 'false'"),
        ("lists: {status: {values: [shipped]}}", 1, 27, "no value 'shipped'"),
        ("expansion_rules: {told_doc: 'a <nope>'}", 1, 29, "no rule <nope>"),
        ("expansion_rules: {meant_plan: 'a <plan>'}", 1, 31, "contains itself"),
        ("expansion_rules: {picked_doc: 'a {nope}'}", 1, 31, "no list {nope}"),
        ("intents: {scout: {data: [{sentences: ['(a;b;c;d;e;f;g;h;i;j;k) <spec:spec>']}]}}", 1, 39, "at most 10 parts"),
        (
            "intents: {scout: {data: [{sentences: ['[a][b][c][d][e][f][g][h][i][j][k][l][m][n][o][p][q][r][s][t][u] <spec:spec>']}]}}",
            1,
            39,
            "too large"
        ),
        ("intents: {scout: [", 2, 1, "node"),
        ("surprise: 1", 1, 11, "no section 'surprise'"),
    ];

    private static readonly Lazy<(GrammarSource Source, Interpreter Interpreter)> _grammar = new(() =>
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        GrammarReader.Extend(
            source,
            1,
            [
                new GrammarFile("person.yaml", Person),
                .. _mistakes.Select((m, i) => new GrammarFile($"mistake{i}.yaml", m.Own)),
            ]
        );
        GrammarReader.Extend(source, 2, [new GrammarFile("project.yaml", Project)]);
        IntentShape.Check(source);
        return (source, new Interpreter(Grammar.Compile(source)));
    });

    [Test]
    public void PhrasesAreAddedToAnIntent() =>
        Assert.That(
            Read("ship the auth plan"),
            Is.EqualTo(new Intent.SetStatus(new DocumentRef.ByTitle(DocumentKind.Plan, "auth"), "done"))
        );

    [TestCase("grab payments", "payments")]
    [TestCase("grab SPEC-pay", "SPEC-pay")]
    [TestCase("grab 'Two words'", "Two words")]
    public void ATypedSlotNamesADocument(string phrase, string named)
    {
        var scout = (Intent.Scout)Read(phrase)!;
        Assert.That(
            scout.Spec is DocumentRef.ById { Id: var id } ? id : ((DocumentRef.ByTitle)scout.Spec).Title,
            Is.EqualTo(named)
        );
    }

    [Test]
    public void ANumberNamesADocumentAsListCountsThem() =>
        Assert.That(Read("grab 3"), Is.EqualTo(new Intent.Scout(new DocumentRef.ByNumber(DocumentKind.Spec, 3))));

    [Test]
    public void WordsAreAddedToAList() =>
        Assert.That(Read("mark PLAN-a cooking"), Is.EqualTo(Read("mark PLAN-a executing")).And.Not.Null);

    [Test]
    public void AListBeginsAnewWhereThatIsSaid()
    {
        var latest = new Intent.Show(new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest));
        Assert.That(Read("show the freshest plan"), Is.EqualTo(latest));
        Assert.That(Read("show the newest plan"), Is.Not.EqualTo(latest));
    }

    [Test]
    public void ARuleMayUseTheOneWhosePlaceItTakes()
    {
        Assert.That(
            Read("archive the beast"),
            Is.EqualTo(new Intent.Archive(new DocumentRef.ByPick(null, Pick.Current)))
        );
        Assert.That(Read("archive PLAN-a"), Is.Not.Null);
    }

    [Test]
    public void AnIntentIsTakenAway()
    {
        var phrase = EnglishGrammar.Compiled.Examples.First(e => e.Intent == "graph" && !e.IsCounterExample).Phrase;
        Assert.That(
            new Interpreter(EnglishGrammar.Compiled).Interpret(phrase).Intents.Single(),
            Is.InstanceOf<Intent.Graph>()
        );
        Assert.That(Read(phrase), Is.Not.InstanceOf<Intent.Graph>());
    }

    [Test]
    public void AnIntentBeginsAnewWhereThatIsSaid()
    {
        Assert.That(Read("take it back"), Is.EqualTo(new Intent.Undo()));
        Assert.That(Read("undo that"), Is.Null);
    }

    [Test]
    public void OfTwoReadingsThatAreAsGoodTheHigherLayerWins()
    {
        Assert.That(Read("show the wall"), Is.EqualTo(new Intent.Doctor()));
        Assert.That(Read("show the fence"), Is.EqualTo(new Intent.Board()));
    }

    private static IEnumerable<TestCaseData> Mistakes() =>
        _mistakes.Select((m, i) => new TestCaseData(i).SetArgDisplayNames(m.Own));

    [TestCaseSource(nameof(Mistakes))]
    public void AMistakeIsReportedWhereItIs(int at)
    {
        var (_, line, column, message) = _mistakes[at];
        var error = _grammar.Value.Source.Errors.Single(e => e.At.File == $"mistake{at}.yaml");
        Assert.That(error.Message, Does.Contain(message));
        Assert.That(error.At, Is.EqualTo(new GrammarLocation($"mistake{at}.yaml", line, column)));
    }

    [Test]
    public void AllElseWorks()
    {
        Assert.That(_grammar.Value.Source.Errors, Has.Count.EqualTo(_mistakes.Length));
        Assert.That(
            _grammar.Value.Interpreter.Interpret("archive the auth plan, then scout spec 2").Intents,
            Has.Count.EqualTo(2)
        );
    }

    private static Intent? Read(string phrase) =>
        _grammar.Value.Interpreter.Interpret(phrase).Intents is [var one] ? one : null;

    private static readonly Lazy<Interpreter> _yeeting = new(() =>
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        GrammarReader.Extend(source, 1, [new GrammarFile("own.yaml", "verbs: {archive: ['yeet, yeeting, yeeted']}")]);
        IntentShape.Check(source);
        return new Interpreter(Grammar.Compile(source));
    });

    [TestCase("yeet PLAN-a", "PLAN-a")]
    [TestCase("I want PLAN-a yeeted", "PLAN-a")]
    [TestCase("PLAN-a can be yeeted", "PLAN-a")]
    [TestCase("would you mind yeeting the auth plan?", "plan auth")]
    [TestCase("the auth plan should be yeeted", "plan auth")]
    [TestCase("yeet all done plans", "'all done plans'")]
    public void AVerbIsOneLineAndReadsInEveryConstruction(string phrase, string reference) =>
        Assert.That(
            string.Join("; ", CommandLineText.For(_yeeting.Value.Interpret(phrase).Intents)),
            Is.EqualTo($"otk archive {reference}")
        );

    [TestCase("don't yeet PLAN-a")]
    [TestCase("Tom yeeted PLAN-a")]
    public void AndIsTakenBackLikeOthers(string phrase) =>
        Assert.That(_yeeting.Value.Interpret(phrase).Intents, Is.Empty);
}
