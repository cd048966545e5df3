using System.Collections.Concurrent;
using Otk.English;
using Otk.Language.Grammar;
using Otk.Language.Understanding;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Language.Tests.Grammar;

/// <summary>Layers of a person's and a project's own words above the built-in grammar.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class OwnGrammarTests
{
    [Test]
    public void PhrasesAreAddedToAnIntent() =>
        Assert.That(
            Read(
                "ship the auth plan",
                "intents: {set-status: {data: [{sentences: ['ship <doc:target>'], slots: {status: done}}]}}"
            ),
            Is.EqualTo(new Intent.SetStatus(new DocumentRef.ByTitle(DocumentKind.Plan, "auth"), "done"))
        );

    [TestCase("{name:spec}", "grab payments", "payments")]
    [TestCase("{id:spec}", "grab SPEC-pay", "SPEC-pay")]
    [TestCase("{quoted_name:spec}", "grab 'Two words'", "Two words")]
    public void ATypedSlotNamesADocument(string slot, string phrase, string named)
    {
        var scout = (Intent.Scout)Read(phrase, $"intents: {{scout: {{data: [{{sentences: ['grab {slot}']}}]}}}}")!;
        Assert.That(
            scout.Spec is DocumentRef.ById { Id: var id } ? id : ((DocumentRef.ByTitle)scout.Spec).Title,
            Is.EqualTo(named)
        );
    }

    [Test]
    public void ANumberNamesADocumentAsListCountsThem() =>
        Assert.That(
            Read("grab 3", "intents: {scout: {data: [{sentences: ['grab {number:spec}']}]}}"),
            Is.EqualTo(new Intent.Scout(new DocumentRef.ByNumber(DocumentKind.Spec, 3)))
        );

    [Test]
    public void WordsAreAddedToAList()
    {
        const string Own = "lists: {status: {values: [{in: cooking, out: executing}]}}";
        Assert.That(Read("mark PLAN-a cooking", Own), Is.EqualTo(Read("mark PLAN-a executing", Own)).And.Not.Null);
    }

    [Test]
    public void AListBeginsAnewWhereThatIsSaid()
    {
        const string Own = "lists: {pick: {replace: true, values: [{in: freshest, out: latest}]}}";
        Assert.That(
            Read("show the freshest plan", Own),
            Is.EqualTo(new Intent.Show(new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest)))
        );
        Assert.That(
            Read("show the newest plan", Own),
            Is.Not.EqualTo(new Intent.Show(new DocumentRef.ByPick(DocumentKind.Plan, Pick.Latest)))
        );
    }

    [Test]
    public void ARuleMayUseTheOneWhosePlaceItTakes()
    {
        const string Own = "expansion_rules: {doc: '(<doc>|the beast)'}";
        Assert.That(
            Read("archive the beast", Own),
            Is.EqualTo(new Intent.Archive(new DocumentRef.ByPick(null, Pick.Current)))
        );
        Assert.That(Read("archive PLAN-a", Own), Is.Not.Null);
    }

    [Test]
    public void AnIntentIsTakenAway()
    {
        Assert.That(Read("undo that", "intents: {undo: {disabled: true}}"), Is.Null);
        Assert.That(Read("archive PLAN-a", "intents: {undo: {disabled: true}}"), Is.Not.Null);
    }

    [Test]
    public void AnIntentBeginsAnewWhereThatIsSaid()
    {
        const string Own = "intents: {undo: {replace: true, data: [{sentences: [take it back]}]}}";
        Assert.That(Read("take it back", Own), Is.EqualTo(new Intent.Undo()));
        Assert.That(Read("undo that", Own), Is.Null);
    }

    [Test]
    public void OfTwoReadingsThatAreAsGoodTheHigherLayerWins()
    {
        const string Person = "intents: {board: {data: [{sentences: [show the wall]}]}}";
        const string Project = "intents: {doctor: {data: [{sentences: [show the wall]}]}}";
        Assert.That(Read("show the wall", Person, Project), Is.EqualTo(new Intent.Doctor()));
        Assert.That(Read("show the wall", Project, Person), Is.EqualTo(new Intent.Board()));
    }

    [TestCase("intents: {scout: {data: [{sentences: ['a <b']}]}}", 1, 44, "cannot be read")]
    [TestCase("intents: {scout: {data: [{sentences: ['grab <dox:spec>']}]}}", 1, 39, "no rule <dox>")]
    [TestCase("intents: {scout: {data: [{sentences: ['grab {owner}']}]}}", 1, 39, "no slot 'owner'")]
    [TestCase(
        "intents:\n  set-owner: {data: [{sentences: ['hand over [to {owner}]']}]}",
        2,
        35,
        "needs the slot {owner}"
    )]
    [TestCase(
        "intents:\n  set-status:\n    data:\n      - sentences: ['ship <doc:target>']\n        slots: {status: shipped}",
        4,
        9,
        "not 'shipped'"
    )]
    [TestCase("intents: {shout: {data: [{sentences: [shout]}]}}", 1, 26, "no intent 'shout'")]
    [TestCase("intents: {scout: {data: [{sentences: [shout], flags: [loud]}]}}", 1, 54, "no flag 'loud'")]
    [TestCase("intents: {scout: {data: [{sentences: [shout], priority: high}]}}", 1, 57, "whole number")]
    [TestCase("intents: {scout: {data: [{sentences: [{a: b}]}]}}", 1, 39, "A template should stand here")]
    [TestCase("intents: {scout: {disabled: perhaps}}", 1, 29, "'true' or 'false'")]
    [TestCase("lists: {status: {values: [shipped]}}", 1, 27, "no value 'shipped'")]
    [TestCase("expansion_rules: {doc: 'a <nope>'}", 1, 24, "no rule <nope>")]
    [TestCase("expansion_rules: {meant_plan: 'a <plan>'}", 1, 31, "contains itself")]
    [TestCase("expansion_rules: {doc: 'a {nope}'}", 1, 24, "no list {nope}")]
    [TestCase(
        "intents: {scout: {data: [{sentences: ['(a;b;c;d;e;f;g;h;i;j;k) <spec:spec>']}]}}",
        1,
        39,
        "at most 10 parts"
    )]
    [TestCase(
        "intents: {scout: {data: [{sentences: ['[a][b][c][d][e][f][g][h][i][j][k][l][m][n][o][p][q][r][s][t][u] <spec:spec>']}]}}",
        1,
        39,
        "too large"
    )]
    [TestCase("intents: {scout: [", 2, 1, "node")]
    [TestCase("surprise: 1", 1, 11, "no section 'surprise'")]
    public void AMistakeIsReportedWhereItIsAndAllElseWorks(string own, int line, int column, string message)
    {
        var (source, interpreter) = With(own);
        Assert.That(source.Errors, Has.Count.EqualTo(1), string.Join('\n', source.Errors));
        Assert.Multiple(() =>
        {
            Assert.That(source.Errors[0].Message, Does.Contain(message));
            Assert.That(source.Errors[0].At, Is.EqualTo(new GrammarLocation("own1.yaml", line, column)));
            Assert.That(
                interpreter.Interpret("archive the auth plan, then scout spec 2").Intents,
                Has.Count.EqualTo(2)
            );
        });
    }

    private static Intent? Read(string phrase, params string[] own)
    {
        var (source, interpreter) = With(own);
        Assert.That(source.Errors, Is.Empty);
        return interpreter.Interpret(phrase).Intents is [var one] ? one : null;
    }

    // To compile English takes more than a second: it is done once for the same words above it.
    private static readonly ConcurrentDictionary<string, (GrammarSource Source, Interpreter Interpreter)> _with = new();

    private static (GrammarSource Source, Interpreter Interpreter) With(params string[] own) =>
        _with.GetOrAdd(string.Join('\0', own), _ => Compiled(own));

    private static (GrammarSource Source, Interpreter Interpreter) Compiled(string[] own)
    {
        var source = GrammarReader.Read(EnglishGrammar.Files());
        for (var i = 0; i < own.Length; i++)
            GrammarReader.Extend(source, i + 1, [new GrammarFile($"own{i + 1}.yaml", own[i])]);
        IntentShape.Check(source);
        var grammar = CompiledGrammar.Compile(source);
        return (source, new Interpreter(grammar));
    }
}
