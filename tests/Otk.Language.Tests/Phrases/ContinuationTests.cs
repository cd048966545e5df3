using Otk.English;
using Otk.Language.Matching;
using Otk.Language.Text;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>What could stand next in a phrase that is being typed.</summary>
public sealed class ContinuationTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    /// <summary>The examples of the grammar that are read as they stand.</summary>
    private static IEnumerable<string> Examples =>
        EnglishGrammar
            .Compiled.Examples.Where(e => e.IsSayable)
            .Select(e => e.Phrase)
            .Where(p => _interpreter.Interpret(p) is { Verdict: Verdict.Understood, Corrections: [] });

    private static bool IsId(Token token) =>
        token.Folded.StartsWith("plan-", StringComparison.Ordinal)
        || token.Folded.StartsWith("spec-", StringComparison.Ordinal);

    private static IEnumerable<Capture> Leaves(Capture capture) =>
        capture.Children.Count == 0 ? [capture] : capture.Children.SelectMany(Leaves);

    [Test]
    public void EachWordOfAnExampleIsOfferedBehindTheWordsBeforeIt() =>
        Assert.Multiple(() =>
        {
            foreach (var phrase in Examples.Where((_, i) => i % 3 == 0))
            {
                var spans = EnglishGrammar
                    .Compiled.ReadAll(phrase)
                    .SelectMany(m => m.Spans)
                    .SelectMany(Leaves)
                    .ToList();
                foreach (
                    var token in Tokenizer
                        .Tokenize(phrase)
                        .Where(t =>
                            t.Kind == TokenKind.Word
                            && !IsId(t)
                            && !spans.Any(s => s.Start <= t.Start && t.End <= s.End)
                        )
                )
                    Assert.That(
                        _interpreter.Continue(phrase[..token.Start]).Words,
                        Does.Contain(token.Folded),
                        $"{phrase[..token.Start]}| {token.Folded}"
                    );
            }
        });

    [TestCase("", "plan")]
    [TestCase("what were ", "we")]
    [TestCase("what were we ", "working")]
    [TestCase("scout ", "the")]
    [TestCase("shwo the bord and scuot ", "the")]
    [TestCase("plan 'Add auth' ", "and")]
    [TestCase("plan 'Add auth' and ", "mark")]
    [TestCase("set the auth spec to in ", "progress")]
    public void TheLikeliestComeFirst(string begun, string word) =>
        Assert.That(_interpreter.Continue(begun).Words.Take(8), Does.Contain(word));

    [TestCase("scout ", true, true)]
    [TestCase("show the ", true, true)]
    [TestCase("rename the auth plan to ", false, false)]
    [TestCase("what were ", false, false)]
    public void ADocumentIsOfferedWhereOneIsNamed(string begun, bool names, bool ids)
    {
        var next = _interpreter.Continue(begun);
        Assert.That((next.Values.Contains("name"), next.Values.Contains("id")), Is.EqualTo((names, ids)));
    }

    [TestCase("'a' 'b' 'c' ")]
    public void NothingIsOfferedWhereNothingCanFollow(string begun) =>
        Assert.That(_interpreter.Continue(begun).Words, Is.Empty);
}
