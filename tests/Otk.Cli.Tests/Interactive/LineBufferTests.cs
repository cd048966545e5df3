using Otk.Cli.Interactive;

namespace Otk.Cli.Tests.Interactive;

public sealed class LineBufferTests
{
    [Test]
    public void EditsWhereTheCursorStands()
    {
        var line = new LineBuffer();
        line.Insert("scout the spec");
        line.WordLeft();
        line.Insert("auth ");
        Assert.That((line.Text, line.Cursor), Is.EqualTo(("scout the auth spec", 15)));
        line.DeleteWord();
        line.Home();
        line.WordRight();
        line.Delete();
        Assert.That(line.Text, Is.EqualTo("scoutthe spec"));
        line.DeleteToEnd();
        line.Left();
        line.DeleteToStart();
        Assert.That((line.Text, line.Cursor), Is.EqualTo(("t", 0)));
    }

    [Test]
    public void ACharacterOfTwoUnitsIsOne()
    {
        var line = new LineBuffer();
        line.Insert("a😀b");
        line.Left();
        line.Left();
        Assert.That(line.Cursor, Is.EqualTo(1));
        line.Right();
        line.Backspace();
        Assert.That(line.Text, Is.EqualTo("ab"));
    }

    [FsCheck.NUnit.Property]
    public void WhateverIsDoneTheCursorStaysInTheTextAndOutOfPairs(byte[] acts)
    {
        var line = new LineBuffer();
        Action[] all =
        [
            () => line.Insert("x"),
            () => line.Insert(" "),
            () => line.Insert("😀"),
            line.Backspace,
            line.Delete,
            line.DeleteWord,
            line.Left,
            line.Right,
            line.WordLeft,
            line.WordRight,
            line.Home,
            line.End,
            line.DeleteToEnd,
            line.DeleteToStart,
            () => line.Replace("a 😀"),
        ];
        foreach (var act in acts ?? [])
        {
            all[act % all.Length]();
            Assert.That(line.Cursor, Is.InRange(0, line.Text.Length));
            Assert.That(
                line.Cursor > 0
                    && line.Cursor < line.Text.Length
                    && char.IsSurrogatePair(line.Text[line.Cursor - 1], line.Text[line.Cursor]),
                Is.False
            );
        }
    }
}
