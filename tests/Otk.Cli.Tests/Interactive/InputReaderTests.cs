using Otk.Cli.Interactive;

namespace Otk.Cli.Tests.Interactive;

/// <summary>What is pasted is told from keys, however the console gives the marks around it.</summary>
public sealed class InputReaderTests
{
    private const string Paste = "\u001B[200~";
    private const string End = "\u001B[201~";

    [Test]
    public void WhatStandsBetweenTheMarksIsOneTextWithItsBreaks() =>
        Assert.That(
            Read($"a{Paste}one\r\ntwo\rthree\nfour\tfive{End}b"),
            Is.EqualTo(new[] { "a", "<one\ntwo\nthree\nfour five>", "b" })
        );

    [Test]
    public void TheMarksMayComeAsAltAndABracket() =>
        Assert.That(
            Read([.. Keys("a"), Alt('['), .. Keys("200~y\r"), Alt('['), .. Keys("201~b")]),
            Is.EqualTo(new[] { "a", "<y\n>", "b" })
        );

    [Test]
    public void AnEscapeBeforeTheMarkHidesItNot() =>
        Assert.That(Read($"\u001B{Paste}x\u001B{End}b"), Is.EqualTo(new[] { "<x>", "b" }));

    [Test]
    public void ControlCharactersOfAPasteAreNoText() =>
        Assert.That(Read($"{Paste}a\u0003b\u001B[31mc\u0000\u0085{End}d"), Is.EqualTo(new[] { "<ab[31mc>", "d" }));

    [Test]
    public void APasteOfTenThousandCharactersIsOneText()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789 текст 日本 😀\n", 500));
        Assert.That(Read($"{Paste}{text}{End}"), Is.EqualTo(new[] { $"<{text}>" }));
    }

    [Test]
    public void WhereTheEndDoesNotComeWhatCameIsTheText()
    {
        // The pause is as long as one has to wait.
        Assert.That(
            Read([.. Keys($"{Paste}one\rtwo"), null, .. Keys("b\r")]),
            Is.EqualTo(new[] { "<one\ntwo>", "b", "Enter" })
        );
        Assert.That(
            Read([.. Keys($"{Paste}one"), null, .. Keys($"{End}b")]),
            Is.EqualTo(new[] { "<one>", "", "b" }),
            "a mark that comes late is no text"
        );
    }

    [Test]
    public void CtrlCEndsAPasteWhoseEndDoesNotCome() =>
        Assert.That(
            Read([.. Keys($"{Paste}one\u0003"), null, .. Keys("b")]),
            Is.EqualTo(new[] { "<one>", "Ctrl-C", "b" })
        );

    [Test]
    public void AnEscapeAloneIsOneAndAKeyBehindItIsWithAlt() =>
        Assert.That(
            Read([.. Keys("\u001B"), null, .. Keys("\u001Bb"), Alt('d'), .. Keys("\u001B[")]),
            Is.EqualTo(new[] { "Escape", "Alt-B", "Alt-D", "Alt-[" })
        );

    [Test]
    public void AKeyThatTheConsoleDoesNotKnowTypesNothing() =>
        Assert.That(Read("\u001B[99;5~\u001B[57362ua"), Is.EqualTo(new[] { "", "", "a" }));

    [Test]
    public void ACharacterOfTwoUnitsIsOneKey() => Assert.That(Read("😀!"), Is.EqualTo(new[] { "😀", "!" }));

    private static ConsoleKeyInfo Alt(char c) =>
        new(c, char.IsAsciiLetter(c) ? ConsoleKey.A + (char.ToUpperInvariant(c) - 'A') : default, false, true, false);

    private static IEnumerable<ConsoleKeyInfo?> Keys(string text) => text.Select(c => (ConsoleKeyInfo?)Key(c));

    // As the console gives them.
    private static ConsoleKeyInfo Key(char c) =>
        c switch
        {
            '\u001B' => new ConsoleKeyInfo(c, ConsoleKey.Escape, false, false, false),
            '\r' => new ConsoleKeyInfo(c, ConsoleKey.Enter, false, false, false),
            '\n' => new ConsoleKeyInfo(c, ConsoleKey.Enter, false, false, true),
            '\t' => new ConsoleKeyInfo(c, ConsoleKey.Tab, false, false, false),
            '\u0003' => new ConsoleKeyInfo(c, ConsoleKey.C, false, false, true),
            >= 'a' and <= 'z' => new ConsoleKeyInfo(c, ConsoleKey.A + (c - 'a'), false, false, false),
            _ => new ConsoleKeyInfo(c, default, false, false, false),
        };

    private static List<string> Read(string text) => Read([.. Keys(text)]);

    // Null is a pause: whoever asks whether a key comes waits in vain once.
    private static List<string> Read(IEnumerable<ConsoleKeyInfo?> keys)
    {
        var queue = new Queue<ConsoleKeyInfo?>(keys);
        ConsoleKeyInfo Next()
        {
            while (queue.Peek() is null)
                queue.Dequeue();
            return queue.Dequeue()!.Value;
        }

        var reader = new InputReader(Next, _ => queue.Count > 0 && queue.Peek() is not null);
        var read = new List<string>();
        while (queue.Count > 0)
            read.Add(Told(reader.Read()));
        return read;
    }

    private static string Told(Input input) =>
        input switch
        {
            { IsPasted: true } => $"<{input.Text}>",
            { IsControl: true } => $"Ctrl-{input.Key.Key}",
            { IsAlt: true } =>
                $"Alt-{(input.Key.Key == default ? input.Key.KeyChar.ToString() : input.Key.Key.ToString())}",
            { Text: "", Key.KeyChar: not '\0' } => input.Key.Key.ToString(),
            _ => input.Text,
        };
}
