using Otk.Language.Text;

namespace Otk.Language.Tests.Text;

public sealed class PhraseTests
{
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool EveryCharacterThatIsNotWhiteSpaceIsInExactlyOneToken(string? text)
    {
        var phrase = new Phrase(text ?? "");
        var covered = new int[phrase.Text.Length];
        foreach (var token in phrase.Tokens)
        {
            for (var i = token.Start; i < token.End; i++)
                covered[i]++;
        }

        return Enumerable
            .Range(0, covered.Length)
            .All(i =>
                covered[i] == 1
                || (covered[i] == 0 && (char.IsWhiteSpace(phrase.Text[i]) || phrase.Text[i] is '\uFEFF' or '\u200B'))
            );
    }

    [TestCase("- [ ] scout it", "- [ ] ")]
    [TestCase("> scout it", ">")]
    [TestCase("1. scout it", "1. ")]
    [TestCase("**scout** it", "**,**")]
    [TestCase("scout it 🎉", "🎉")]
    [TestCase(":rocket: scout it", ":rocket:")]
    public void WhatSaysNothingIsNoise(string phrase, string noise)
    {
        var text = new Phrase(phrase);
        Assert.That(
            text.Tokens.Where(t => t.Kind == TokenKind.Noise).Select(text.TextOf),
            Is.EqualTo(noise.Split(','))
        );
    }

    [TestCase("_")]
    [TestCase("_ x")]
    [TestCase("a_")]
    [TestCase("__")]
    public void AnUnderscoreAloneEnds(string phrase) => Assert.That(new Phrase(phrase).Tokens, Is.Not.Empty);

    [TestCase("src/api/x.ts")]
    [TestCase("v1.2")]
    [TestCase("in-spec")]
    [TestCase("don't")]
    [TestCase("snake_case")]
    public void WordsKeepTheirInnerMarks(string word) =>
        Assert.That(new Phrase($"plan {word} now").Tokens[1].Folded, Is.EqualTo(word));

    [Test]
    public void WordsAreComparedWithoutCaseAccentsAndCurlyApostrophes() =>
        Assert.That(new Phrase("CAFÉ Don’t").Tokens.Select(t => t.Folded), Is.EqualTo(new[] { "cafe", "don't" }));
}
