using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Interactive;

/// <summary>
/// However a program ends, the modes of the terminal are as they were: arrow keys, keypad, marks around pastes.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TerminalModesTests
{
    private const string AsBefore = "0 0";
    private const string KeysAsBefore = "\u001B[?1l\u001B>";
    private const string PastesAreMarked = "\u001B[?2004h";
    private const string PastesAreNotMarked = "\u001B[?2004l";

    [Test]
    public void AfterCtrlD()
    {
        using var terminal = Recorded("otk-new");
        terminal.Shows("otk>");
        Assert.That(terminal.KeyModes, Is.EqualTo("1 1"), "the console sets them, or there is nothing to take back");
        terminal.Press("C-d");
        AssertTakenBack(terminal, status: 0);
    }

    [Test]
    public void AfterCtrlCAtAQuestion()
    {
        using var terminal = Recorded("otk-new 'archve plan 1'", "otk plan Search");
        terminal.Shows("[y/N]");
        terminal.Press("C-c");
        AssertTakenBack(terminal, status: 4);
    }

    [Test]
    public void AfterAQuestionThatWasAnswered()
    {
        using var terminal = Recorded("otk-new 'archve plan 1'", "otk plan Search");
        terminal.Shows("[y/N]");
        terminal.Enter("y");
        AssertTakenBack(terminal, status: 0);
    }

    [Test]
    public void AfterAListThatWasLeftByCtrlC()
    {
        using var terminal = Recorded("otk ready feature", "otk plan 'Feature 1'; otk plan 'Feature 2'");
        terminal.Shows("Esc to leave");
        terminal.Press("C-c");
        AssertTakenBack(terminal, status: 130);
    }

    [TestCase("otk --help")]
    [TestCase("otk list")]
    [TestCase("otk owner who")]
    [Platform("Linux")]
    public void WhatAsksNothingSetsNothing(string command)
    {
        using var folder = new TempFolder();

        // A terminal that says nothing of its size.
        var start = new ProcessStartInfo("script", ["-qec", $"stty rows 0 cols 0; {command}", "/dev/null"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["TERM"] = "xterm-256color";
        using var terminal = Process.Start(start)!;
        var output = terminal.StandardOutput.ReadToEnd();
        terminal.WaitForExit();

        Assert.That((terminal.ExitCode, output), Is.EqualTo((0, output)));
        Assert.That(output, Does.Not.Contain("\u001B[?").And.Not.Contain("\u001B>"));
    }

    [TestCase("TERM", 143)]
    [TestCase("HUP", 129)]
    [TestCase("INT", 130)]
    [TestCase("QUIT", 131)]
    public void AfterASignal(string signal, int status)
    {
        using var terminal = Recorded("otk-new");
        terminal.Shows("otk>");
        using var kill = Process.Start("kill", [$"-{signal}", File.ReadAllText(terminal.Folder.Combine("pid")).Trim()]);
        AssertTakenBack(terminal, status);
    }

    [Test]
    public void AfterASignalWhileAPhraseIsCarriedOut()
    {
        using var terminal = Recorded("otk-new", "otk plan Search --ready; (flock 9; sleep 60) 9> .otk/lock & sleep 1");
        terminal.Shows("otk>");
        terminal.Enter("generate specs");
        terminal.Shows("Waiting for another otk process");
        using var kill = Process.Start("kill", ["-TERM", File.ReadAllText(terminal.Folder.Combine("pid")).Trim()]);
        AssertTakenBack(terminal, status: 143);
    }

    [Test]
    public void AfterCtrlCThatEndedAPhraseTheLineGoesOn()
    {
        using var terminal = Recorded("otk-new", "otk plan Search --ready; (flock 9; sleep 60) 9> .otk/lock & sleep 1");
        terminal.Shows("otk>");
        terminal.Enter("generate specs");
        terminal.Shows("Waiting for another otk process");
        terminal.Press("C-c");
        terminal.Shows("Interrupted.\notk>");
        terminal.Type("now");
        terminal.Shows("otk> now");
        terminal.Paste("\nand\nthen");
        terminal.Shows("otk> now⏎and⏎then");
        terminal.Press("C-u");
        terminal.Press("C-d");
        AssertTakenBack(terminal, status: 0);
    }

    [Test]
    public void PastesAreMarkedOnlyWhileALineIsRead()
    {
        using var terminal = Recorded("otk-new");
        terminal.Shows("otk>");
        terminal.Enter("list plans");
        terminal.Shows("otk> list plans");
        terminal.Shows("\notk>\n");
        terminal.Press("C-d");
        var recorded = AssertTakenBack(terminal, status: 0);
        Assert.That(recorded.Split(PastesAreMarked), Has.Length.EqualTo(3), "once a line");
        Assert.That(
            recorded.Split(PastesAreMarked).Skip(1).Select(r => r.Split(PastesAreNotMarked).Length),
            Is.All.EqualTo(2)
        );
        Assert.That(recorded.Split(KeysAsBefore), Has.Length.EqualTo(2), "once at the end");
    }

    [TestCase("otk list")]
    [TestCase("otk nonsense || true")]
    [TestCase("otk list > out")]
    [TestCase("otk list | cat")]
    [TestCase("TERM=dumb otk list")]
    [TestCase("otk --version")]
    [TestCase("otk nonsense > out || true")]
    public void WhereNothingWasSetNothingIsTakenBack(string command)
    {
        using var terminal = new Terminal();
        terminal.Enter($"otk plan Search; clear; script -qec '{command}' recorded; echo ended with $?");
        terminal.Shows("ended with 0");
        Assert.That(terminal.KeyModes, Is.EqualTo(AsBefore));
        Assert.That(
            File.ReadAllText(terminal.Folder.Combine("recorded")),
            Does.Not.Contain("\u001B[?").And.Not.Contain("\u001B>")
        );
    }

    // What a program sends is recorded, since tmux does not tell whether pastes are marked; its shell is replaced by
    // it, so that its ID is known.
    private static Terminal Recorded(string command, string before = "true")
    {
        var terminal = new Terminal();
        terminal.Folder.Write("run", $"echo $$ > pid\nexec {command}\n");
        terminal.Enter($"{before}; clear; script -qec 'bash run' recorded; echo ended with $?");
        return terminal;
    }

    private static string AssertTakenBack(Terminal terminal, int status)
    {
        terminal.Shows($"ended with {status}");
        Assert.That(terminal.KeyModes, Is.EqualTo(AsBefore));
        var recorded = File.ReadAllText(terminal.Folder.Combine("recorded"));
        Assert.That(recorded, Does.Contain(KeysAsBefore));
        Assert.That(
            recorded.LastIndexOf("\u001B[?1h", StringComparison.Ordinal),
            Is.LessThan(recorded.LastIndexOf(KeysAsBefore, StringComparison.Ordinal))
        );
        Assert.That(
            recorded.LastIndexOf(PastesAreMarked, StringComparison.Ordinal),
            Is.LessThanOrEqualTo(recorded.LastIndexOf(PastesAreNotMarked, StringComparison.Ordinal))
        );
        return recorded;
    }
}
