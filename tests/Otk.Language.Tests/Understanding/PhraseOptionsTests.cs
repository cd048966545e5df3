using Otk.English;
using Otk.Language.Understanding;
using Otk.Model.Documents;
using Otk.Model.Intents;

namespace Otk.Language.Tests.Understanding;

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
    [TestCase("scout the auth spec --force")]
    public void KeepAPhraseFromBeingCarriedOutWhereTheyDoNotFit(string phrase) =>
        Assert.That(
            _interpreter.Interpret(phrase).Intents.OfType<Intent.Claim>().Where(c => c.For is null),
            Is.Empty,
            phrase
        );
}
