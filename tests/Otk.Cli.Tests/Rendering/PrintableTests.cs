using Otk.App.Rendering;

namespace Otk.Cli.Tests.Rendering;

public sealed class PrintableTests
{
    [TestCase("plain – текст 🚀 日本", "plain – текст 🚀 日本")]
    [TestCase("a\u001B[2Jb", "a\\u001B[2Jb")]
    [TestCase("\u009B31m", "\\u009B31m", Description = "the one-byte form of an escape")]
    [TestCase("bell\a tab\t line\n", "bell\\u0007 tab\\u0009 line\\u000A")]
    [TestCase("x\u202Etxt.exe\u2069", "x\\u202Etxt.exe\\u2069")]
    [TestCase("\u200Eleft \u200Fright \u061C", "\\u200Eleft \\u200Fright \\u061C")]
    [TestCase("one\u2028two\u2029", "one\\u2028two\\u2029")]
    public void ALineHasNothingThatATerminalObeys(string text, string shown) =>
        Assert.That(Printable.Line(text), Is.EqualTo(shown));

    [Test]
    public void ATextKeepsItsLinesAndTabs() =>
        Assert.That(Printable.Text("a\tb\r\n\u001Bc\n"), Is.EqualTo("a\tb\r\n\\u001Bc\n"));

    [TestCase("evil\rgood", "evil\\u000Dgood")]
    [TestCase("end\r", "end\\u000D")]
    [TestCase("a\r\nb\r\r\n", "a\r\nb\\u000D\r\n")]
    public void ACarriageReturnThatBreaksNoLineIsEscaped(string text, string shown) =>
        Assert.That(Printable.Text(text), Is.EqualTo(shown));

    [TestCase("a\r\nb\r", "a\\u000D\\u000Ab\\u000D")]
    public void ALineHasNoCarriageReturnAtAll(string text, string shown) =>
        Assert.That(Printable.Line(text), Is.EqualTo(shown));

    [FsCheck.NUnit.Property]
    public void WhateverTheTextNoControlCharacterIsLeft(string? text) =>
        Assert.That(
            Printable
                .Line(text ?? "")
                .Any(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'),
            Is.False
        );
}
