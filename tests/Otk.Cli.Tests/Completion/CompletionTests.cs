using System.Diagnostics;
using Otk.Cli.Tests.Interactive;
using Otk.Testing;

namespace Otk.Cli.Tests.Completion;

/// <summary>Completion, asked of the shells themselves: their own functions call the script, which calls otk.</summary>
public sealed class CompletionTests
{
    private const string Mark = "next-case";

    private static readonly (string Path, string Text) _plan = (
        "ai_docs/plans/PLAN-20251014-01K7A2-search.md",
        "---\nid: PLAN-20251014-01K7A2-search\ntitle: Search\nstatus: draft\nowner: Dana\n---\n"
    );

    // What is typed, the last word unfinished, and what the shell offers.
    private static readonly (string[] Words, string[] Offered)[] _cases =
    [
        (["sco"], ["scout"]),
        (["owner", ""], ["set", "who"]),
        (["scout", ""], ["SPEC-20251014-01K7JE-search", "latest"]),
        (["ready", "P"], ["PLAN-20251014-01K7A2-search"]),
        (["list", "--status", "d"], ["designed", "done", "draft"]),
        (["list", "--owner", "D"], ["Dana"]),
        (["list", "--owner", "K"], ["Kim Lee"]),
        (["list", "--status=b"], ["--status=built"]),
        (["help", "und"], ["undo"]),
        (["list", "s"], ["specs"]),
        (["set", "latest", "--st"], ["--status"]),
        (["restore", "PLAN-"], ["PLAN-20251013-000000-old"]),
        (["completion", "z"], ["zsh"]),
    ];

    [Test]
    public void BashOffersWhatThereIs() =>
        Offers(
            "bash",
            "source {0}",
            words =>
                $"COMP_WORDS=(otk {Quoted(words)}); COMP_CWORD={words.Length}; _otk; eval printf \"'%s\\n'\" \"${{COMPREPLY[*]}}\""
        );

    [Test]
    public void FishOffersWhatThereIs() =>
        Offers("fish", "source {0}", words => $"complete -C 'otk {string.Join(' ', words)}' | string split -f1 \\t");

    [Test]
    public void ZshOffersWhatThereIs() =>
        Offers(
            "zsh",
            "compdef() { }; _files() { }; _describe() { print -l -- ${${(P)4}%%:*} }; source {0}",
            words => $"words=(otk {Quoted(words)}); CURRENT=$#words; _otk"
        );

    [Test]
    public void PowerShellOffersWhatThereIs() =>
        Offers(
            "pwsh",
            "Get-Content -Raw {0} | Invoke-Expression",
            words =>
                $"$line = 'otk {string.Join(' ', words)}'; (TabExpansion2 $line $line.Length).CompletionMatches.ListItemText"
        );

    [Test]
    public void InBashAWordOfSeveralIsQuotedAndOneBehindAnEqualsSignCompleted()
    {
        using var terminal = new Terminal(width: 120);
        terminal.Folder.Write(_plan.Path, _plan.Text.Replace("Dana", "Dana Ruiz", StringComparison.Ordinal));
        terminal.Folder.Write(
            "ai_docs/plans/PLAN-20251014-01K7A3-odd.md",
            _plan
                .Text.Replace("Dana", "'x$(touch run)`\"b\\'", StringComparison.Ordinal)
                .Replace("01K7A2-search", "01K7A3-odd", StringComparison.Ordinal)
        );
        terminal.Enter("source <(otk completion bash); clear; echo loaded");
        terminal.Shows("loaded\n$");
        foreach (
            var (typed, completed) in new[]
            {
                ("otk list --owner Da", "otk list --owner Dana\\ Ruiz"),
                ("otk list --owner 'Da", "otk list --owner 'Dana Ruiz'"),
                ("otk list --owner Dana\\ R", "otk list --owner Dana\\ Ruiz"),
                ("otk list --owner \"x", "otk list --owner \"x\\$(touch run)\\`\\\"b\\\\\""),
                ("otk set 'PLAN-20251014-01K7A3' --status bu", "otk set 'PLAN-20251014-01K7A3' --status bu"),
                ("otk list --status=in", "otk list --status=in-spec"),
                ("otk ready \"PLAN-20251014-01K7A2", "otk ready \"PLAN-20251014-01K7A2-search\""),
            }
        )
        {
            terminal.Type(typed);
            terminal.Press("Tab");
            terminal.Shows(completed);
            terminal.Press("C-u");
        }
    }

    [TestCase(
        "bash --norc",
        "source <(otk completion bash); echo load''ed",
        "--owner \\$\\(touch\\ run\\)\\;\\`touch\\ run\\`"
    )]
    [TestCase(
        "zsh -f",
        "autoload -Uz compinit && compinit -D -u; source <(otk completion zsh); echo load''ed",
        "--owner \\$\\(touch\\ run\\)\\;\\`touch\\ run\\`"
    )]
    [TestCase(
        "fish --no-config",
        "otk completion fish | source; echo load''ed",
        "--owner \\$\\(touch\\ run\\)\\;`touch\\ run`"
    )]
    public void WhatADocumentSaysIsOfferedQuotedAndNeverRun(string shell, string load, string completed)
    {
        RequireShell(shell.Split(' ')[0]);
        using var terminal = new Terminal(width: 140);
        terminal.Folder.Write(
            "ai_docs/plans/PLAN-20251014-01K7A3-$(touch run).md",
            _plan.Text.Replace("Dana", "\"$(touch run);`touch run`\"", StringComparison.Ordinal)
        );
        terminal.Enter($"clear; PS1='> ' {shell}");
        terminal.Enter(load);
        terminal.Shows("loaded\n");
        terminal.Type("otk list --owner ");
        terminal.Press("Tab");
        terminal.Shows(completed);
        terminal.Press("C-c");
        terminal.Type("otk show PLAN-20251014-01K7A3");
        terminal.Press("Tab");
        terminal.Shows("touch");
        Assert.That(File.Exists(terminal.Folder.Combine("run")), Is.False);
    }

    [Test]
    public void PowerShellIsGivenItQuotedToo()
    {
        RequireShell("pwsh");
        using var root = new TempFolder();
        root.Write(_plan.Path, _plan.Text.Replace("Dana", "\"$(touch run);it's\"", StringComparison.Ordinal));
        Assert.That(
            Run(
                    root,
                    "pwsh",
                    "-NoProfile",
                    "-c",
                    "otk completion powershell | Out-String | Invoke-Expression; (TabExpansion2 'otk list --owner ' 17).CompletionMatches.CompletionText"
                )
                .Trim(),
            Is.EqualTo("'$(touch run);it''s'")
        );
        Assert.That(File.Exists(root.Combine("run")), Is.False);
    }

    private static void RequireShell(string shell)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, shell))))
            Assert.Ignore($"{shell} is not installed");
    }

    // One process for all: PowerShell takes two seconds to start.
    private static void Offers(string shell, string load, Func<string[], string> ask)
    {
        RequireShell(shell);
        using var root = new TempFolder();
        root.Write(_plan.Path, _plan.Text);
        root.Write(
            "ai_docs/specs/SPEC-20251014-01K7JE-search.md",
            "---\nid: SPEC-20251014-01K7JE-search\ntitle: Search\nstatus: draft\nowner: Kim Lee\n---\n"
        );
        root.Write(
            "ai_docs/archive/plans/PLAN-20251013-000000-old.md",
            "---\nid: PLAN-20251013-000000-old\ntitle: Old\nstatus: done\n---\n"
        );
        var script = root.Write(
            "script",
            Run(root, BuiltPrograms.PathOf("otk"), "completion", shell == "pwsh" ? "powershell" : shell)
        );
        var commands = _cases
            .Select(c => $"echo {Mark}; {ask(c.Words)}")
            .Prepend(load.Replace("{0}", script, StringComparison.Ordinal));
        var answers = Run(root, shell, "-c", string.Join("; ", commands)).Split($"{Mark}\n")[1..];
        for (var i = 0; i < _cases.Length; i++)
            Assert.That(
                answers[i].Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
                Is.EqualTo(_cases[i].Offered),
                $"{shell}: otk {string.Join(' ', _cases[i].Words)}"
            );
    }

    private static string Quoted(string[] words) => string.Join(' ', words.Select(w => $"'{w}'"));

    private static string Run(TempFolder root, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = root.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = BuiltPrograms.SearchPath;
        start.Environment["HOME"] = root.Path;
        start.Environment.Remove("OTK_ARTIFACT_ROOT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        Assert.That(process.StandardError.ReadToEnd(), Is.Empty, string.Join(' ', arguments));
        process.WaitForExit();
        return output;
    }
}
