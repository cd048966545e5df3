using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests;

/// <summary>Whatever is thrown, it is one line on standard error and exit status 1, and never a stack trace.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.Children)]
public sealed class LastResortTests
{
    [TestCase("otk plan Search >&-")]
    [TestCase("otk list --json >&-")]
    [TestCase("otk --version >&-")]
    [TestCase("otk --help >&-")]
    [TestCase("otk-new --version >&-")]
    [TestCase("otk-new help >&-")]
    [TestCase("otk --version <&- >&-")]
    [TestCase("otk plan Search > /dev/null; otk list >&-")]
    [TestCase("otk --version > /dev/full")]
    [TestCase("otk manual --markdown > /dev/full", Description = "more than is held back")]
    public void OutputThatCannotBeWrittenIsToldOfOnce(string command) =>
        Assert.That(Run(command), Is.EqualTo((1, "", "otk: cannot write to standard output.\n")));

    [TestCase("otk list 2>&-", 0)]
    [TestCase("otk --version 2>&-", 0)]
    [TestCase("otk --version 2>/dev/full", 0)]
    [TestCase("otk nonsense 2>&-", 2)]
    [TestCase("otk nonsense 2>/dev/full", 2)]
    [TestCase("otk-new 'nonsense of all kinds' 2>&-", 2)]
    [TestCase("otk --version >&- 2>&-", 1)]
    public void WhereNobodyCanBeToldTheStatusTells(string command, int status)
    {
        var run = Run(command);
        Assert.That((run.Status, run.Error), Is.EqualTo((status, "")));
    }

    [TestCase("otk list <&-")]
    [TestCase("otk --version <&-")]
    [TestCase("otk-new 'list plans' <&-")]
    public void InputThatIsClosedMattersNotWhereNoneIsRead(string command) => Assert.That(Run(command).Status, Is.Zero);

    [Test]
    public void InputThatIsClosedIsToldOfWhereItIsRead() =>
        Assert.That(Run("otk-new - <&-"), Is.EqualTo((1, "", "otk: standard input is closed.\n")));

    [TestCase("otk list")]
    [TestCase("otk --version")]
    [TestCase("otk-new 'list plans'")]
    public void AFolderThatWasDeletedIsToldOf(string command) =>
        Assert.That(
            Run($"mkdir d && cd d && rmdir ../d && {command}"),
            Is.EqualTo((1, "", "otk: the current folder is not there any more.\n"))
        );

    [TestCase("env -u HOME otk plan Search")]
    [TestCase("env -u HOME otk-new 'list plans'")]
    [TestCase("env -u TERM otk list")]
    [TestCase("TERM=nonsense otk list")]
    [TestCase("env -i $(command -v otk) list")]
    public void WhatTheEnvironmentLacksIsNotMissed(string command)
    {
        var run = Run(command);
        Assert.That((run.Status, run.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public void AReaderThatWentAwayIsNoFailure() =>
        Assert.That(Run("set -o pipefail; otk manual --markdown | true"), Is.EqualTo((0, "", "")));

    private static (int Status, string Out, string Error) Run(string command)
    {
        using var folder = new TempFolder();
        var start = new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["HOME"] = folder.Path;
        start.Environment["OTK_OWNER"] = "Tester";
        start.Environment.Remove("OTK_ARTIFACT_ROOT");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromSeconds(60)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{command} does not end");
        }

        return (process.ExitCode, output.Result, error.Result);
    }
}
