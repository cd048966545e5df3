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
    public void ALineHasNothingThatATerminalObeys(string text, string shown) => Assert.That(Printable.Line(text), Is.EqualTo(shown));

    [Test]
    public void ATextKeepsItsLinesAndTabs() => Assert.That(Printable.Text("a\tb\r\n\u001Bc\n"), Is.EqualTo("a\tb\r\n\\u001Bc\n"));

    [FsCheck.NUnit.Property]
    public void WhateverTheTextNoControlCharacterIsLeft(string? text) =>
        Assert.That(Printable.Line(text ?? "").Any(c => char.IsControl(c) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069'), Is.False);
}
