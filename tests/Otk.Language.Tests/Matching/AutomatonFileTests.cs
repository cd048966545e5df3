using Otk.English;
using Otk.Language.Understanding;

namespace Otk.Language.Tests.Matching;

public sealed class AutomatonFileTests
{
    [Test]
    public void AGrammarThatIsSavedAndLoadedReadsTheSame()
    {
        using var stream = new MemoryStream();
        EnglishGrammar.Compiled.Save(stream);
        stream.Position = 0;
        var loaded = new Interpreter(CompiledGrammar.Load(stream));
        foreach (var example in EnglishGrammar.Compiled.Examples)
        {
            var expected = new Interpreter(EnglishGrammar.Compiled).Interpret(example.Phrase);
            Assert.That(loaded.Interpret(example.Phrase).Intents, Is.EqualTo(expected.Intents), example.Phrase);
        }
    }

    [Test]
    public void WhatIsNoGrammarIsRefused() =>
        Assert.That(() => CompiledGrammar.Load(new MemoryStream([1, 2, 3, 4, 5, 6, 7, 8])), Throws.InstanceOf<InvalidDataException>());
}
