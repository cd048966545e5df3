using System.Text.Json.Nodes;
using Otk.Language.Tests.Corpus;
using Otk.Language.Tests.Phrases.Perturbed;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>The phrases of the corpus, said otherwise: what must not change the meaning does not.</summary>
[Parallelizable(ParallelScope.Self)]
public sealed class PerturbationTests
{
    private static readonly Interpreter _interpreter = CorpusCase.Reader;

    private static IEnumerable<Perturbation> Perturbations() =>
        [
            new("command words in capitals", 0.995, LetterCase.Capitals),
            new("command words in small letters", 1, LetterCase.SmallLetters),
            new("each command word with a capital", 0.995, LetterCase.EachWordsFirst),
            new("command words in mixed case", 0.995, LetterCase.Mixed),
            new("a capital at the start", 1, LetterCase.PhrasesFirst),
            new("blanks doubled", 1, Spacing.Doubled),
            new("tabs for blanks", 1, Spacing.Tabs),
            new("no-break spaces for blanks", 1, Spacing.NoBreakSpaces),
            new("blanks and empty lines around", 1, Spacing.Around),
            new("please before", 1, p => ChatNoise.Before(p, "please ", "Please ", "pls ")),
            new("please with a comma before", 0.99, p => ChatNoise.Before(p, "please, ")),
            new("can you before", 0.995, p => ChatNoise.Before(p, "can you ", "could you please ")),
            new(
                "a greeting before",
                0.99,
                p => ChatNoise.Before(p, "hey, ", "hi ", "Hello! ", "ok so ", "Hey team,\n")
            ),
            new(
                "a longer greeting before",
                0.97,
                p => ChatNoise.Before(p, "Good morning, ", "Hey there! ", "hi all - ")
            ),
            new("a mention before", 1, p => ChatNoise.Before(p, "@claude ", "hey @claude, ", "Hi Claude, ")),
            new("a bullet before", 1, p => ChatNoise.Before(p, "- ", "* ", "1. ", "- [ ] ")),
            new("a mail quote before", 1, p => ChatNoise.Before(p, "> ", ">> ")),
            new("an emoji before", 1, p => ChatNoise.Before(p, "🙏 ")),
            new("please behind", 0.99, p => ChatNoise.Behind(p, " please", ", please", " pls")),
            new("thanks behind", 0.99, p => ChatNoise.Behind(p, " thanks", ", thank you!", ". Thanks!", "\nThanks!")),
            new("longer thanks behind", 0.95, p => ChatNoise.Behind(p, ". Thanks in advance!", " - thanks!")),
            new("asap behind", 0.99, p => ChatNoise.Behind(p, " asap")),
            new("an emoji behind", 0.99, p => ChatNoise.Behind(p, " 🙏", "🎉", " 👍🏽", " :pray:")),
            new("a full stop behind", 0.99, p => ChatNoise.Behind(p, ".")),
            new("an exclamation mark behind", 0.99, p => ChatNoise.Behind(p, "!", "!!!")),
            new("an ellipsis behind", 0.99, p => ChatNoise.Behind(p, "…", "...")),
            new("a code fence around", 1, ChatNoise.Fence),
            new("emphasis on all", 0.85, Emphasis.OnAll),
            new("emphasis on an ID", 0.8, Emphasis.OnIds),
            new("emphasis on a command word", 0.75, Emphasis.OnWords),
            new("emphasis beside a punctuation mark", 0.05, Emphasis.BesideMarks),
            new("“…” as quotes", 1, p => QuoteStyle.Other(p, '“', '”')),
            new("‘…’ as quotes", 1, p => QuoteStyle.Other(p, '‘', '’')),
            new("\"…\" as quotes", 1, p => QuoteStyle.Other(p, '"', '"')),
            new("'…' as quotes", 1, p => QuoteStyle.Other(p, '\'', '\'')),
            new("`…` as quotes", 1, p => QuoteStyle.Other(p, '`', '`')),
            new("«…» as quotes", 1, p => QuoteStyle.Other(p, '«', '»')),
            .. Slips.Kinds.Select(k => new Perturbation(
                $"{k.Name} in a command word",
                0.94,
                p => Slips.InCommandWords(p, k.Of)
            )
            {
                MayAsk = true,
            }),
            .. Slips.Kinds.Select(k => new Perturbation(
                $"{k.Name} in a word that says nothing",
                0.6,
                p => Slips.InOtherWords(p, k.Of)
            )
            {
                MayAsk = true,
            }),
        ];

    [TestCaseSource(nameof(Perturbations))]
    public void ReadsTheSame(Perturbation perturbation) =>
        Demand(
            perturbation.Least,
            from phrase in ReadPhrase.All
            from said in perturbation.Of(phrase)
            let got = _interpreter.Interpret(said)
            let readings = InterpretedJson.Readings(got)
            let same = perturbation.MayAsk
                ? readings.Any(phrase.Case.Fits)
                : readings.Count == 1 && phrase.Case.Fits(readings[0])
            select (said, phrase.Case.Accept.ToJsonString(), readings[0], same)
        );

    [TestCase(" and then ")]
    [TestCase("; ")]
    [TestCase(", then ")]
    [TestCase(". Then ")]
    [TestCase(" and ")]
    [TestCase(", ")]
    [TestCase(" && ")]
    [TestCase("\n")]
    [TestCase("\n- ")]
    public void TwoPhrasesReadAsBoth(string joint) =>
        Demand(
            // "… and finish and archive plan 2": whether "finish" goes on from the command before, nobody can tell.
            0.97,
            from pair in Joins.Pairs(joint)
            let said = pair.First.Text.TrimEnd('.', '!') + joint + pair.Second.Text
            let want = new JsonArray([.. pair.First.Intents.Concat(pair.Second.Intents).Select(i => i!.DeepClone())])
            let got = InterpretedJson.Readings(_interpreter.Interpret(said))[0]
            select (said, want.ToJsonString(), got, JsonNode.DeepEquals(got, want))
        );

    private static void Demand(double least, IEnumerable<(string Said, string Want, JsonArray Got, bool Same)> readings)
    {
        var all = readings.ToList();
        var wrong = all.Where(r => !r.Same).ToList();
        var share = 1 - ((double)wrong.Count / all.Count);
        var report =
            $"{share:P1} of {all.Count} read the same\n"
            + string.Concat(
                wrong.Select(r =>
                    $"{r.Said.ReplaceLineEndings("\\n")}\n    want {r.Want}\n    got  {r.Got.ToJsonString()}\n"
                )
            );
        TestContext.Out.WriteLine(report);
        Assert.That(share, Is.GreaterThanOrEqualTo(least), report);
    }
}
