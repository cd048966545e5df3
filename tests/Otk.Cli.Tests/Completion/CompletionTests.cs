using System.Diagnostics;
using Otk.Testing;

namespace Otk.Cli.Tests.Completion;

/// <summary>Completion, asked of the shells themselves: their own functions call the script, which calls otk.</summary>
public sealed class CompletionTests
{
    // What is typed, the last word unfinished, and what the shell offers.
    private static readonly (string[] Words, string[] Offered)[] _cases =
    [
        (["sco"], ["scout"]),
        (["owner", ""], ["set", "who"]),
        (["scout", ""], ["SPEC-20251014-01K7JE-search", "latest"]),
        (["ready", "P"], ["PLAN-20251014-01K7A2-search"]),
        (["list", "--status", "d"], ["designed", "done", "draft"]),
        (["list", "--owner", "D"], ["Dana"]),
        (["list", "s"], ["specs"]),
        (["set", "latest", "--st"], ["--status"]),
        (["restore", "PLAN-"], ["PLAN-20251013-000000-old"]),
        (["completion", "z"], ["zsh"]),
    ];

    [Test]
    public void BashOffersWhatThereIs() => Offers("bash", (words, script) =>
        $"source {script}; COMP_WORDS=(otk {Quoted(words)}); COMP_CWORD={words.Length}; _otk; printf '%s\\n' \"${{COMPREPLY[@]}}\"");

    [Test]
    public void FishOffersWhatThereIs() => Offers("fish", (words, script) => $"source {script}; complete -C 'otk {string.Join(' ', words)}' | string split -f1 \\t");

    [Test]
    public void ZshOffersWhatThereIs() => Offers("zsh", (words, script) =>
        $"compdef() {{ }}; _files() {{ }}; _describe() {{ print -l -- ${{${{(P)4}}%%:*}} }}; source {script}; words=(otk {Quoted(words)}); CURRENT=$#words; _otk");

    private static void Offers(string shell, Func<string[], string, string> command)
    {
        if (!Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(p => File.Exists(Path.Combine(p, shell))))
            Assert.Ignore($"{shell} is not installed");
        using var root = new TempFolder();
        root.Write("ai_docs/plans/PLAN-20251014-01K7A2-search.md", "---\nid: PLAN-20251014-01K7A2-search\ntitle: Search\nstatus: draft\nowner: Dana\n---\n");
        root.Write("ai_docs/specs/SPEC-20251014-01K7JE-search.md", "---\nid: SPEC-20251014-01K7JE-search\ntitle: Search\nstatus: draft\nowner: Kim\n---\n");
        root.Write("ai_docs/archive/plans/PLAN-20251013-000000-old.md", "---\nid: PLAN-20251013-000000-old\ntitle: Old\nstatus: done\n---\n");
        var script = root.Write("script", Run(root, Path.Combine(AppContext.BaseDirectory, "otk"), "completion", shell));
        foreach (var (words, offered) in _cases)
            Assert.That(Run(root, shell, "-c", command(words, script)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Is.EqualTo(offered), $"{shell}: otk {string.Join(' ', words)}");
    }

    private static string Quoted(string[] words) => string.Join(' ', words.Select(w => $"'{w}'"));

    private static string Run(TempFolder root, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = root.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = root.Path;
        start.Environment.Remove("OTK_ARTIFACT_ROOT");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        Assert.That(process.StandardError.ReadToEnd(), Is.Empty, string.Join(' ', arguments));
        process.WaitForExit();
        return output;
    }
}
