using Otk.App.Json;
using Otk.English;
using Otk.Language.Tests.Corpus;
using Otk.Model.Commands;
using Otk.Model.Intents;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>Phrases that are command lines of otk.</summary>
public sealed class CommandLineTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    [TestCase("otk set PLAN-a --status done", "otk set PLAN-a --status done")]
    [TestCase("set PLAN-a --status done", "otk set PLAN-a --status done")]
    [TestCase("otk log SPEC-a --decision 'use RS256'", "otk log SPEC-a 'use RS256' --decision")]
    [TestCase("log SPEC-a --decision 'x'", "otk log SPEC-a x --decision")]
    [TestCase("log SPEC-a 'use RS256' --decision", "otk log SPEC-a 'use RS256' --decision")]
    [TestCase("otk plan Search --owner=dana --ready", "otk plan Search --ready --owner dana")]
    [TestCase("otk plan 'x.'", "otk plan 'x.'")]
    [TestCase("otk plan \"it's\" --owner 'Backend Team'", "otk plan 'it'\\''s' --owner 'Backend Team'")]
    [TestCase("otk claim spec auth --for 2h30m", "otk claim spec auth --for 2h30m")]
    [TestCase("otk archive 'all done plans' --yes", "otk archive 'all done plans'")]
    [TestCase("otk ready PLAN-a 2", "otk ready PLAN-a; otk ready 2")]
    [TestCase("otk check SPEC-a 2 3", "otk check SPEC-a 2; otk check SPEC-a 3")]
    [TestCase("check SPEC-a 2 --undo", "otk check SPEC-a 2 --undo")]
    [TestCase("otk owner set 'Backend Team'", "otk owner set 'Backend Team'")]
    [TestCase("$ otk ready PLAN-a && otk scout SPEC-b", "otk ready PLAN-a; otk scout SPEC-b")]
    [TestCase("otk-new \"plan 'X' and mark it ready\"", "otk plan X --ready")]
    [TestCase("otk-new 'plan \"X\"'", "otk plan X")]
    [TestCase("otk show ai_docs/plans/PLAN-a.md", "otk show ai_docs/plans/PLAN-a.md")]
    [TestCase("log SPEC-a 'use RS256'", "otk log SPEC-a 'use RS256'")]
    [TestCase("log SPEC-a it works, mostly", "otk log SPEC-a 'it works, mostly'")]
    [TestCase("log latest 'x'", "otk log latest x")]
    [TestCase("otk log --decision -- SPEC-a '--x'", "otk log --decision -- SPEC-a '--x'")]
    [TestCase("rename PLAN-a to '--x'", "otk set PLAN-a --title='--x'")]
    [TestCase("otk set PLAN-a --title='--x'", "otk set PLAN-a --title='--x'")]
    [TestCase("claim PLAN-a for 90 seconds", "otk claim PLAN-a --for 1m30s")]
    [TestCase("show the plan 'latest'", "otk show plan 'title:latest'")]
    [TestCase("otk show plan 'title:latest'", "otk show plan 'title:latest'")]
    [TestCase("otk undo 3", "otk undo 3")]
    [TestCase("undo 3", "otk undo 3")]
    [TestCase("otk list --strict", "otk list")]
    [TestCase("otk ready PLAN-a --color never --lock-timeout=5 --json", "otk ready PLAN-a")]
    [TestCase("$ otk-new \"plan 'X'\"", "otk plan X")]
    // A sentence with otk before it is one still.
    [TestCase("otk ready PLAN-auth and PLAN-search", "otk ready PLAN-auth; otk ready PLAN-search")]
    [TestCase("otk ready PLAN-a, PLAN-b.", "otk ready PLAN-a; otk ready PLAN-b")]
    [TestCase("otk ready all plans", "otk ready 'all plans'")]
    [TestCase("otk ready auth plan", "otk ready auth")]
    [TestCase("otk plan X Y Z and mark it ready", "otk plan 'X Y Z' --ready")]
    [TestCase("otk show the auth plan", "otk show plan auth")]
    [TestCase("claim the auth spec --for 2h", "otk claim spec auth --for 2h")]
    public void IsReadAsTheCommand(string phrase, string commands) =>
        Assert.That(
            string.Join("; ", CommandLineText.For(_interpreter.Interpret(phrase).Intents)),
            Is.EqualTo(commands)
        );

    [TestCase("otk frobnicate PLAN-a")]
    [TestCase("otk ready PLAN-a --frobnicate")]
    [TestCase("otk set PLAN-a --status")]
    [TestCase("otk set PLAN-a --status nonsense")]
    [TestCase("otk ready")]
    [TestCase("otk archive PLAN-a --dry-run")]
    [TestCase("otk ready PLAN-a && frobnicate")]
    [TestCase("otk ready PLAN-auth and tell me")]
    [TestCase("otk ready PLAN-a | cat")]
    [TestCase("otk ready PLAN-a || otk scout SPEC-b")]
    [TestCase("otk ready PLAN-a > x")]
    [TestCase("otk ready PLAN-a # mine")]
    [TestCase("otk archive all except PLAN-a")]
    [TestCase("otk log SPEC-a --decision")]
    [TestCase("otk plan Y --foo")]
    [TestCase("otk ready PLAN-a --this-worktree")]
    [TestCase("check in with Bob")]
    [TestCase("release 2 is out")]
    public void NothingIsMadeOfWhatNoCommandTakes(string phrase) =>
        Assert.That(_interpreter.Interpret(phrase).Verdict, Is.EqualTo(Verdict.NotUnderstood));

    [Test]
    public void EveryCommandThatIsPrintedReadsBackToItsIntent() =>
        Assert.Multiple(() =>
        {
            foreach (var phrase in CorpusCase.All().Select(c => c.Phrase))
            {
                var intents = _interpreter.Interpret(phrase).Intents;
                foreach (var (intent, command) in intents.Zip(CommandLineText.For(intents)))
                {
                    if (Json(intent).Contains("\"previous\"", StringComparison.Ordinal))
                        continue;
                    var back = _interpreter.Interpret(command).Intents;
                    Assert.That(string.Join("; ", back.Select(Json)), Is.EqualTo(Json(intent)), $"{phrase}\n{command}");
                }
            }
        });

    private static string Json(Intent intent) => JsonText.Object(json => IntentJson.Write(json, intent));

    private static IEnumerable<string> Examples() =>
        IntentKind
            .All.SelectMany(k => k.Commands)
            .SelectMany(c => c.Examples)
            .Where(e =>
                e.StartsWith("otk ", StringComparison.Ordinal)
                && !e.StartsWith("otk help ", StringComparison.Ordinal)
                && !e.Contains('>')
            )
            .Distinct();

    [TestCaseSource(nameof(Examples))]
    public void AnExampleOfHelpIsAPhraseToo(string example) =>
        Assert.That(_interpreter.Interpret(example).Verdict, Is.EqualTo(Verdict.Understood));
}
