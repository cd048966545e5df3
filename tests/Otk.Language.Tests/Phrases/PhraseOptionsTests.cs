using Otk.English;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>Options of commands in phrases say what the grammar has no words for.</summary>
public sealed class PhraseOptionsTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    private static readonly DocumentRef _auth = new DocumentRef.ByTitle(DocumentKind.Spec, "auth");

    private static IEnumerable<TestCaseData> Phrases() =>
        [
            new("claim the auth spec --for 2h", new Intent.Claim(_auth, TimeSpan.FromHours(2))),
            new("claim the auth spec --for=90m", new Intent.Claim(_auth, TimeSpan.FromMinutes(90))),
            new("please claim the auth spec --for '1h30m', thanks", new Intent.Claim(_auth, TimeSpan.FromMinutes(90))),
            new("what's next? --claim --for 2h", new Intent.Next(Take: true, TimeSpan.FromHours(2))),
            new("archive the auth spec --force", new Intent.Archive(_auth, Force: true)),
            new("undo that --list", new Intent.Undo(OnlyList: true)),
            new(
                "tick off 'Create tokens' in the auth spec --evidence \"41 passed\"",
                new Intent.Check(_auth, "Create tokens", Evidence: "41 passed")
            ),
            new("claim the auth spec --for 2h.", new Intent.Claim(_auth, TimeSpan.FromHours(2))),
            new("claim the auth spec --for 2h, thanks!", new Intent.Claim(_auth, TimeSpan.FromHours(2))),
            new("log 'use RS256' on the auth spec --decision", new Intent.Log(_auth, LogEntry.Decision, "use RS256")),
            new("plan 'Add search' --ready", new Intent.CreatePlan("Add search", Ready: true)),
        ];

    [TestCaseSource(nameof(Phrases))]
    public void AreSetInTheIntentTheyStandBehind(string phrase, Intent meant)
    {
        var meaning = _interpreter.Interpret(phrase);
        Assert.That(meaning.Verdict, Is.EqualTo(Verdict.Understood));
        Assert.That(meaning.Intents, Is.EqualTo(new[] { meant }));
        Assert.That(meaning.Spans.All(s => phrase[s.Start..s.End] == s.Text));
    }

    [TestCase("claim the auth spec --for soon")]
    [TestCase("claim the auth spec --for 2h and scout it")]
    [TestCase("claim the auth spec --for 2h --for 3h")]
    [TestCase("scout the auth spec --force")]
    [TestCase("log 'use RS256' on the auth spec --decision --blocker")]
    [TestCase("the search plan waits for the auth plan --after none")]
    public void KeepAPhraseFromBeingCarriedOutWhereTheyDoNotFit(string phrase) =>
        Assert.That(_interpreter.Interpret(phrase).Verdict, Is.Not.EqualTo(Verdict.Understood));

    [TestCase("note on the auth spec: we replaced the flag with --note", "we replaced the flag with --note")]
    [TestCase("log decision on the auth spec: always run it with --decision", "always run it with --decision")]
    public void AreATextsOwnWhereItHasNoQuotes(string phrase, string text) =>
        Assert.That(((Intent.Log)_interpreter.Interpret(phrase).Intents.Single()).Text, Is.EqualTo(text));
}
