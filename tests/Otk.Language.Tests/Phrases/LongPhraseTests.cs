using System.Diagnostics;
using Otk.English;
using Otk.Language.Tests.Phrases.Perturbed;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>A phrase costs time in proportion to its length, whatever it is made of.</summary>
public sealed class LongPhraseTests
{
    private const int Words = 8_000;
    private const int Attempts = 3;

    /// <summary>
    /// Four times the words may take this many times as long: between 4, which is linear, and 16, which is quadratic.
    /// </summary>
    private const int Factor = 10;

    private static readonly TimeSpan _noise = TimeSpan.FromMilliseconds(50);
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    private static IEnumerable<TestCaseData> Shapes() =>
        [
            Shape("a title", n => "plan " + Repeat("word ", n)),
            Shape("clauses", n => Repeat("scout SPEC-a and ", n / 3)),
            Shape("lines", n => Repeat("- plan 'A'\n", n / 2)),
            Shape("empty lines", n => "scout SPEC-a" + Repeat("\n", n)),
            Shape("typos", n => Repeat("mrak it redy, ", n / 3)),
            Shape("lists of documents", n => Repeat("archive PLAN-a, PLAN-b and ", n / 4)),
            Shape(
                "phrases of the corpus",
                n => string.Join(' ', Enumerable.Repeat(Corpus(), 1 + (n / 1000)).SelectMany(w => w).Take(n))
            ),
            Shape("one long word", n => "plan " + Repeat("a", 5 * n)),
            Shape("quotes alone", n => Repeat("'", n)),
            Shape("dashes alone", n => Repeat("-", n)),
            Shape("quotes that nothing closes", n => Repeat("'a ", n)),
            Shape("a run of marks in a word", n => $"a{Repeat("*", 5 * n)}b"),
            Shape("mentions without a name", n => "plan " + Repeat("@", 5 * n)),
            Shape("hyphens in a title", n => "plan " + Repeat("-", 5 * n)),
            Shape("emoji", n => "plan x " + Repeat("🙂", n)),
            Shape("full stops", n => "plan x " + Repeat(".", n)),
            Shape("thanks", n => "plan x" + Repeat(" thanks", n)),
            Shape("numbers", n => "archive plans " + Repeat("1 ", n)),
            Shape("number words", n => "show plan " + Repeat("one hundred and ", n / 4)),
            Shape("IDs", n => "archive " + Repeat("PLAN-a ", n / 2)),
            Shape("a command said again and again", n => Repeat("show it. ", n / 3)),
            Shape("please", n => Repeat("please ", n / 2)),
            Shape("marks of quoted mail", n => Repeat("> ", n)),
            Shape("links that nothing closes", n => Repeat("[PLAN-a](", n / 4)),
        ];

    [TestCaseSource(nameof(Shapes))]
    public void FourTimesTheWordsDoNotTakeMuchMoreThanFourTimesAsLong(Func<int, string> shape)
    {
        var (some, many) = (shape(Words / 4), shape(Words));
        Time(some);
        var limit =
            (Enumerable.Range(0, Attempts).Select(_ => Time(some)).Order().ElementAt(Attempts / 2) * Factor) + _noise;
        Assert.That(
            Enumerable.Range(0, Attempts).Any(_ => Time(many) <= limit),
            $"{Words} words took longer than {limit.TotalMilliseconds:0} ms"
        );
    }

    [Test]
    public void MoreClausesThanAPhraseMayHaveAreNotRead()
    {
        var most = Repeat("show it. ", Grammar.MostClauses).TrimEnd();
        Assert.That(_interpreter.Interpret(most).Intents, Has.Count.EqualTo(Grammar.MostClauses));
        Assert.That(_interpreter.Interpret(most + " show it").IsTooLong);
    }

    [Test]
    public void MoreWordsThanAPhraseMayHaveAreNotRead()
    {
        var most = "plan" + Repeat(" word", Grammar.MostWords - 1);
        Assert.That(_interpreter.Interpret(most).Verdict, Is.EqualTo(Verdict.Understood));
        Assert.That(_interpreter.Interpret(most + " word").IsTooLong);
    }

    private static TestCaseData Shape(string name, Func<int, string> of) =>
        new TestCaseData(of).SetArgDisplayNames(name);

    // The words of commands that one can put one behind another.
    private static IEnumerable<string> Corpus() =>
        ReadPhrase
            .All.Where(p =>
                p.IsUnderstood
                && p.Text.EndsWith(
                    p.Reading.Spans.LastOrDefault(s => s.Type == "id")?.Text ?? "\n",
                    StringComparison.Ordinal
                )
            )
            .SelectMany(p => $"{p.Text};".Split(' '));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static TimeSpan Time(string phrase)
    {
        var clock = Stopwatch.StartNew();
        _interpreter.Interpret(phrase);
        return clock.Elapsed;
    }
}
