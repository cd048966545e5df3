using Otk.English;
using Otk.Phrases;

namespace Otk.Language.Tests.Matching;

public sealed class AutomatonFileTests
{
    [Test]
    public void AGrammarThatIsSavedAndLoadedReadsTheSame()
    {
        var loaded = new Interpreter(Grammar.Load(EnglishGrammar.Compiled.Save()));
        foreach (var example in EnglishGrammar.Compiled.Examples)
        {
            var expected = new Interpreter(EnglishGrammar.Compiled).Interpret(example.Phrase);
            Assert.That(loaded.Interpret(example.Phrase).Intents, Is.EqualTo(expected.Intents), example.Phrase);
        }
    }

    [Test]
    public void WhatIsNoGrammarIsRefused() =>
        Assert.That(
            () => Grammar.Load(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }),
            Throws.InstanceOf<InvalidDataException>()
        );

    [Test]
    public void AGrammarThatWasCutOffIsRefused()
    {
        var whole = EnglishGrammar.Compiled.Save();
        foreach (var length in new[] { 0, 3, 4, 100, whole.Length / 2, whole.Length * 9 / 10 })
            Assert.That(
                () => Grammar.Load(whole.AsMemory(0, length)),
                Throws.InstanceOf<InvalidDataException>(),
                $"{length} bytes"
            );
    }
}
