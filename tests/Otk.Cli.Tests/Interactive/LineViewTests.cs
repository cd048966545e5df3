using Otk.Cli.Interactive;
using Otk.Cli.Rendering;

namespace Otk.Cli.Tests.Interactive;

public sealed class LineViewTests
{
    [Test]
    public void ALineBreakIsShownAsAMarkAndTheCursorStandsBehindIt()
    {
        var line = Line("one\ntwo three");
        Assert.That(LineView.Of(line, 40, "⏎"), Is.EqualTo(new LineView("one⏎two three", 13, false)));
        Assert.That(LineView.Of(line, 40, "\\n"), Is.EqualTo(new LineView("one\\ntwo three", 14, false)));
    }

    [Test]
    public void WhatATerminalWouldObeyIsEscapedAndCounted() =>
        Assert.That(LineView.Of(Line("a\u202Eb"), 40, "⏎"), Is.EqualTo(new LineView("a\\u202Eb", 8, false)));

    [Test]
    public void ALongLineShowsThePartAroundTheCursor()
    {
        var line = Line(new string('a', 50) + "end");
        Assert.That(LineView.Of(line, 10, "⏎"), Is.EqualTo(new LineView("aaaaaend", 8, true)));
        line.Home();
        Assert.That(LineView.Of(line, 10, "⏎"), Is.EqualTo(new LineView("aaaaaaaaaa", 0, false)));
    }

    [FsCheck.NUnit.Property]
    public void WhateverIsInTheLineItsPartFitsAndTheCursorIsInIt(string? text, int back)
    {
        var line = Line((text ?? "") + "日本 😀\n" + text);
        for (var i = 0; i < Math.Abs(back % 40); i++)
            line.Left();
        var view = LineView.Of(line, 20, "⏎");
        Assert.That(LineWriter.CellsOf(view.Text) + (view.IsScrolled ? 1 : 0), Is.LessThanOrEqualTo(20));
        Assert.That(view.Column, Is.InRange(0, LineWriter.CellsOf(view.Text)));
        Assert.That(view.Text.Any(char.IsControl), Is.False);
    }

    [Test]
    public void AVeryLongLineIsDrawnAtOnce()
    {
        var line = Line(string.Concat(Enumerable.Repeat("текст\u0301 日本\n", 10_000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 100; i++)
            LineView.Of(line, 80, "⏎");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static LineBuffer Line(string text)
    {
        var line = new LineBuffer();
        line.Insert(text);
        return line;
    }
}
