using Otk.English;
using Otk.Model.Commands;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>
/// Phrases put together of verbs, ways of asking, ways of naming and what stands around: each is read as its parts say,
/// whichever they are.
/// </summary>
[Parallelizable(ParallelScope.Self)]
public sealed class ComposedPhraseTests
{
    private const int Made = 4000;
    private const int Seed = 20261129;

    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    // Base form, -ing, participle, particle; and the command that is meant, with {0} for the document.
    private static readonly (string Base, string Ing, string Past, string Particle, string Command)[] _acts =
    [
        ("archive", "archiving", "archived", "", "otk archive {0}"),
        ("delete", "deleting", "deleted", "", "otk archive {0}"),
        ("get rid of", "getting rid of", "gotten rid of", "", "otk archive {0}"),
        ("throw", "throwing", "thrown", "out", "otk archive {0}"),
        ("put", "putting", "put", "away", "otk archive {0}"),
        ("restore", "restoring", "restored", "", "otk restore {0}"),
        ("bring", "bringing", "brought", "back", "otk restore {0}"),
        ("unarchive", "unarchiving", "unarchived", "", "otk restore {0}"),
        ("claim", "claiming", "claimed", "", "otk claim {0}"),
        ("reserve", "reserving", "reserved", "", "otk claim {0}"),
        ("release", "releasing", "released", "", "otk release {0}"),
        ("let go of", "letting go of", "let go of", "", "otk release {0}"),
    ];

    private static readonly (string Before, string Behind, string Command)[] _settings =
    [
        ("mark", "as done", "otk set {0} --status done"),
        ("set", "to draft", "otk set {0} --status draft"),
        ("assign", "to @dana", "otk set {0} --owner dana"),
        ("hand", "over to @kim", "otk set {0} --owner kim"),
        ("rename", "to 'Offline mode'", "otk set {0} --title 'Offline mode'"),
        ("make", "high priority", "otk set {0} --priority high"),
    ];

    private static readonly (string Said, string Reference)[] _documents =
    [
        ("PLAN-20260102-01KAAA", "PLAN-20260102-01KAAA"),
        ("`spec-20260102-01KBBB`", "SPEC-20260102-01KBBB"),
        ("(PLAN-20260102-01KAAA)", "PLAN-20260102-01KAAA"),
        ("[SPEC-7](ai_docs/specs/SPEC-7.md)", "SPEC-7"),
        ("the search plan", "plan search"),
        ("that map tiles spec", "spec 'map tiles'"),
        ("the plan about cold start", "plan 'cold start'"),
        ("the spec called 'Retry policy'", "spec 'Retry policy'"),
        ("plan 12", "plan 12"),
        ("spec #3", "spec 3"),
        ("plan number 4", "plan 4"),
        ("the third plan", "plan 3"),
        ("the twenty-first spec", "spec 21"),
        ("the latest spec", "spec latest"),
        ("the oldest plan", "plan oldest"),
        ("all draft plans", "'all draft plans'"),
        ("every ready plan of @lee", "'all ready plans of lee'"),
        ("all plans but the auth plan", "'all plans except auth'"),
        ("all my plans", "'all plans of @me'"),
    ];

    // {v} is the verb, {o} the object, {p} the particle, {r} the rest; {g} and {d} are the verb in -ing and the
    // participle.
    private static readonly string[] _imperatives =
    [
        "{v} {o} {p} {r}",
        "please {v} {o} {p} {r}",
        "can you {v} {o} {p} {r}?",
        "could somebody please {v} {o} {p} {r}?",
        "I'd like you to {v} {o} {p} {r}",
        "let's {v} {o} {p} {r}",
        "go ahead and {v} {o} {p} {r}",
        "it's time to {v} {o} {p} {r}",
        "I need you to {v} {o} {p} {r}",
        "you can {v} {o} {p} {r} now",
    ];

    private static readonly string[] _others =
    [
        "would you mind {g} {o} {p}?",
        "I want {o} {d} {p}",
        "I'd like {o} to be {d} {p}",
        "{o} can be {d} {p}",
        "{o} should be {d} {p} now",
        "{o} needs to be {d} {p}",
        "make sure {o} is {d} {p}",
        "{o} needs {g} {p}",
        "let {o} be {d} {p}",
    ];

    private static readonly string[] _before =
    [
        "",
        "",
        "hey team, ",
        "ok so ",
        "@claude ",
        "[10:42] Kim: ",
        "Hi Dana,\n\n",
        "- ",
        "> ",
        "good morning! ",
        "btw, ",
    ];
    private static readonly string[] _behind =
    [
        "",
        "",
        " please",
        ", thanks!",
        " 🙏",
        ", because it is stale",
        " when you get a chance",
        "\n\nBest regards,\nKim",
        " asap",
    ];

    // What takes a command back, from before and from behind.
    private static readonly string[] _backBefore =
    [
        "don't ",
        "please don't ",
        "never ",
        "no need to ",
        "let's not ",
        "should we ",
        "maybe ",
        "perhaps ",
        "Tom said: ",
        "the customer wrote: please ",
        "for example: ",
        "Error: ",
        "commit 4be1d0c: ",
        "if the tests pass, ",
        "I already told them to ",
    ];
    private static readonly string[] _backBehind =
    [
        " maybe",
        " tomorrow",
        " if the tests pass",
        " unless Kim objects",
        ", otherwise wait",
        " before the release",
    ];

    [Test]
    public void PartsAreReadAsTheySayWhereverTheyStand()
    {
        var random = new Random(Seed);
        var wrong = new List<string>();
        for (var i = 0; i < Made; i++)
        {
            var (phrase, command) = Next(random);
            var said = Pick(random, _before) + phrase + Pick(random, _behind);
            var meaning = _interpreter.Interpret(said);
            var read = string.Join("; ", CommandLineText.For(meaning.Intents));
            if (meaning.Verdict != Verdict.Understood || read != command)
                wrong.Add($"{said.ReplaceLineEndings("\\n")}\n    want {command}\n    got  {meaning.Verdict} {read}");
        }

        Assert.That(wrong, Has.Count.LessThanOrEqualTo(Made / 100), string.Join('\n', wrong.Take(40)));
    }

    [Test]
    public void WhatIsTakenBackIsNotDone()
    {
        var random = new Random(Seed);
        var done = new List<string>();
        for (var i = 0; i < Made; i++)
        {
            var (phrase, _) = Next(random, _imperatives[..1]);
            var said = i % 2 == 0 ? Pick(random, _backBefore) + phrase : phrase + Pick(random, _backBehind);
            var meaning = _interpreter.Interpret(said);
            if (meaning.Verdict == Verdict.Understood && meaning.Intents.Count > 0)
                done.Add($"{said}\n    {string.Join("; ", CommandLineText.For(meaning.Intents))}");
        }

        Assert.That(done, Is.Empty, string.Join('\n', done.Take(40)));
    }

    [Test]
    public void AWordThatNothingExplainsIsNotPassedOver()
    {
        var random = new Random(Seed);
        var done = new List<string>();
        for (var i = 0; i < Made; i++)
        {
            // Words behind "about" may be of the title.
            var (phrase, _) = Next(random, _imperatives[..1]);
            var meaning = _interpreter.Interpret($"{phrase} frobnicate");
            if (meaning.Verdict == Verdict.Understood && !phrase.Contains("about", StringComparison.Ordinal))
                done.Add($"{phrase} frobnicate\n    {string.Join("; ", CommandLineText.For(meaning.Intents))}");
        }

        Assert.That(done, Is.Empty, string.Join('\n', done.Take(40)));
    }

    private static (string Phrase, string Command) Next(Random random, string[]? ways = null)
    {
        var (document, reference) = Pick(random, _documents);
        if (random.Next(3) == 0)
        {
            var (before, behind, set) = Pick(random, _settings);

            // One title for several documents is none.
            if (before == "rename" && reference.Contains("all ", StringComparison.Ordinal))
                (document, reference) = _documents[0];
            return (
                Filled(Pick(random, ways ?? _imperatives), before, "", "", "", behind, document),
                Command(set, reference)
            );
        }

        var act = Pick(random, _acts);
        return (
            Filled(
                Pick(random, ways ?? (random.Next(2) == 0 ? _imperatives : _others)),
                act.Base,
                act.Ing,
                act.Past,
                act.Particle,
                "",
                document
            ),
            Command(act.Command, reference)
        );
    }

    private static string Command(string command, string reference) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, command, reference);

    private static string Filled(
        string way,
        string verb,
        string ing,
        string past,
        string particle,
        string rest,
        string document
    ) =>
        string.Join(
                ' ',
                way.Replace("{v}", verb)
                    .Replace("{g}", ing)
                    .Replace("{d}", past)
                    .Replace("{p}", particle)
                    .Replace("{r}", rest)
                    .Replace("{o}", document)
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            )
            .Replace(" ?", "?");

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
