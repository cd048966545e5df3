using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Otk.App.Json;
using Otk.English;
using Otk.Language.Tests.Corpus;
using Otk.Phrases;

namespace Otk.Language.Tests.Phrases;

/// <summary>
/// Any string is interpreted: nothing throws, spans lie in the phrase and hold its characters, the answer is always the
/// same.
/// </summary>
public sealed class FuzzTests
{
    private static readonly Interpreter _interpreter = new(EnglishGrammar.Compiled);

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property AnyStringIsInterpreted(string? text) => IsSound(text ?? "");

    [FsCheck.NUnit.Property(Arbitrary = [typeof(RandomPhrase)], MaxTest = 300)]
    public Property AnyRandomPhraseIsInterpreted(RandomPhrase phrase) => IsSound(phrase.Text);

    [Test]
    public void WhatIsSuggestedIsUnderstood()
    {
        var suggestions = CorpusCase.All().Select(c => _interpreter.Interpret(c.Phrase)).SelectMany(m => m.Suggestions);
        Assert.That(suggestions.Where(s => _interpreter.Interpret(s).Verdict == Verdict.NotUnderstood), Is.Empty);
    }

    private static Property IsSound(string text)
    {
        var meaning = _interpreter.Interpret(text);
        var json = InterpretationJson.Text(meaning);
        return (JsonNode.Parse(json) is JsonObject)
            .Label("JSON")
            .And((!json.Contains('\n', StringComparison.Ordinal)).Label("on one line"))
            .And((InterpretationJson.Text(_interpreter.Interpret(text)) == json).Label("the same answer twice"))
            .And((meaning.ReadUpTo >= 0 && meaning.ReadUpTo <= text.Length).Label("read up to a place in the phrase"))
            .And(
                (meaning.Verdict == Verdict.NotUnderstood == (meaning.Intents.Count == 0)).Label(
                    "intents where it was understood"
                )
            )
            .And(
                (meaning.Verdict == Verdict.Ambiguous == (meaning.Alternatives.Count > 0)).Label(
                    "alternatives where it is ambiguous"
                )
            )
            .And(
                meaning
                    .Spans.All(s =>
                        s.Start >= 0 && s.Start <= s.End && s.End <= text.Length && text[s.Start..s.End] == s.Text
                    )
                    .Label("spans of the phrase")
            )
            .And(
                meaning
                    .Spans.Zip(meaning.Spans.Skip(1))
                    .All(p => p.First.End <= p.Second.Start)
                    .Label("spans in order, none over another")
            );
    }
}
