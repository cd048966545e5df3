using System.Text.Json.Nodes;
using Otk.App.Json;
using Otk.English;
using Otk.Language.Tests.Corpus;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>What is offered in place of a phrase that is not understood.</summary>
public sealed class SuggesterTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    /// <summary>
    /// Phrases in rare idioms, one intent each, most of them not read: of two in three the first thing offered is what
    /// was meant.
    /// </summary>
    [Test]
    public void TheFirstThingOfferedIsOftenWhatWasMeant()
    {
        var asked = CorpusCase.In(Path.Combine(AppContext.BaseDirectory, "Phrases"), "idioms.jsonl").ToList();
        var missed = asked.Where(c => !c.Fits(Json(Offered(c.Phrase)))).Select(c => c.Phrase).ToList();
        Assert.That(missed, Has.Count.LessThan(asked.Count / 3), string.Join('\n', missed));
    }

    [TestCase("wave plan-0266 through as ready", "otk ready PLAN-0266")]
    [TestCase(
        "brand SPEC-plum with the name 'Quarterly stock count'",
        "otk set SPEC-plum --title 'Quarterly stock count'"
    )]
    [TestCase("saddle Ignatius with the compost plan", "otk set plan compost --owner Ignatius")]
    [TestCase("step 4 of SPEC-16 is in the can", "otk check SPEC-16 4")]
    [TestCase("take plan 6 from the back of an envelope to a full-blown spec", "otk spec --plan 6")]
    [TestCase("nail the newest plan down as done", "otk set plan latest --status done")]
    [TestCase("SPEC-hull is up against a brick wall: the oak never came", "otk log SPEC-hull 'the oak never came'")]
    public void WhatThePhraseNamesGoesIntoIt(string phrase, string offered) =>
        Assert.That(Interpreted(phrase).Suggestions[0], Is.EqualTo(offered));

    [TestCase("the auth plan is due when the leaves fall", "tell what day that is")]
    [TestCase("would you mind adding a step to plan 2?", "tell what the item says")]
    [TestCase("list plans without an owner", "list by that")]
    [TestCase("archive PLAN-a and import the issues from GitHub", "tell which file or folder that is in")]
    [TestCase("wibble the boat", null)]
    public void WhatOtkCannotDoYetIsSaid(string phrase, string? lack) =>
        Assert.That((Interpreted(phrase).Lack, Interpreted(phrase).Intents.Count), Is.EqualTo((lack, 0)));

    [Test]
    public void WhoHesitatesIsOfferedToLook() =>
        Assert.That(
            Interpreted("should we archive the auth plan?")
                .Suggestions.Select(s => Interpreted(s).Intents[0].Changes()),
            Is.Not.Empty.And.All.False
        );

    private static Interpretation Interpreted(string phrase) => _interpreter.Interpret(phrase);

    private static IReadOnlyList<Intent> Offered(string phrase) =>
        Interpreted(phrase) switch
        {
            { Verdict: Verdict.Understood } read => read.Intents,
            { Partly: { } partly } => partly.Intents,
            { Suggestions: [var first, ..] } => Interpreted(first).Intents,
            _ => [],
        };

    private static JsonArray Json(IReadOnlyList<Intent> intents) =>
        [.. intents.Select(i => JsonNode.Parse(JsonText.Object(json => IntentJson.Write(json, i))))];
}
