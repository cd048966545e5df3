using System.Text.RegularExpressions;
using Otk.Cli.Tests.Faults.Injection;

namespace Otk.Cli.Tests.Faults.Crowd;

/// <summary>Compares what a crowd was told with what is there.</summary>
internal static partial class CrowdCheck
{
    public static void Run(Stage stage, Ledger ledger)
    {
        var files = Directory
            .GetFiles(Path.Combine(stage.Work, "ai_docs"), "*.md", SearchOption.AllDirectories)
            .Where(f => new FileInfo(f).LinkTarget is null && !Path.GetFileName(f).StartsWith('.'))
            .ToDictionary(f => f, File.ReadAllText);
        Documents(ledger, files);
        Acts(stage, ledger, files);
        if (ledger.Lines.IsEmpty)
            return;
        var text = Of(files, "by-hand");
        var byHand = text.Split('\n').Where(l => l.StartsWith("- by hand ", StringComparison.Ordinal)).ToList();
        if (byHand.SequenceEqual(ledger.Lines))
            return;
        var lost = ledger.Lines.Except(byHand).ToList();
        var first = lost.FirstOrDefault();
        ledger.Wrong.Enqueue($"{lost.Count} of {ledger.Lines.Count} lines saved by hand are lost: {first}");
    }

    private static void Documents(Ledger ledger, Dictionary<string, string> files)
    {
        foreach (var (path, text) in files.Where(f => !f.Value.EndsWith('\n')))
            ledger.Wrong.Enqueue($"half written: {Path.GetFileName(path)} ({text.Length} characters)");
        Twice(ledger, "name", files.Keys.Select(f => Path.GetFileName(f)!));
        Twice(ledger, "ID", Found(files.Values, IdLine()));
        Twice(ledger, "SPEC for a plan", Found(files.Values, PlanLine()));
        var names = files.Keys.Select(f => Path.GetFileName(f)!).Where(n => !Derived().IsMatch(n));
        Twice(ledger, "stamp", Found(names, Stamp()));
    }

    private static void Acts(Stage stage, Ledger ledger, Dictionary<string, string> files)
    {
        var plans = files
            .Where(f => f.Key.Contains("/plans/", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f.Key), f => f.Value);

        // A plan made by a writer may have another title by now; its name tells what it was made as.
        var names = string.Join('\n', plans.Keys) + "\n";
        foreach (var title in ledger.Plans)
            Count(ledger, $"plan '{title}'", Regex.Count(names, $"-{title.ToLowerInvariant().Replace(' ', '-')}\n"));
        foreach (var (id, title) in ledger.Titles)
        {
            var count = Regex.Count(plans.GetValueOrDefault(id, ""), $"\ntitle: {title}\n");
            Count(ledger, $"title '{title}' of {id}", count);
        }

        var logs = string.Concat(
            files.Where(f => f.Key.Contains("/exec_logs/", StringComparison.Ordinal)).Select(f => f.Value)
        );
        foreach (var entry in ledger.Entries)
            Count(ledger, $"entry '{entry}'", Regex.Count(logs, Regex.Escape($": {entry}\n")));
        foreach (var log in ledger.Logs)
            Count(ledger, log, File.Exists(Path.Combine(stage.Work, log)) ? 1 : 0);
        Twice(ledger, "log", ledger.Logs);
        var spec = Of(files, "-shared.md");
        foreach (var (item, ticked) in ledger.Items)
            Count(ledger, $"'{item}', ticked: {ticked}", Regex.Count(spec, $"- \\[{(ticked ? 'x' : ' ')}\\] {item}\n"));
    }

    private static string Of(Dictionary<string, string> files, string word) =>
        files.Single(f => f.Key.Contains(word, StringComparison.Ordinal)).Value;

    private static IEnumerable<string> Found(IEnumerable<string> texts, Regex what) =>
        texts.Select(t => what.Match(t)).Where(m => m.Success).Select(m => m.Groups[^1].Value);

    private static void Count(Ledger ledger, string what, int count)
    {
        if (count != 1)
            ledger.Wrong.Enqueue(count == 0 ? $"acknowledged, and not there: {what}" : $"there {count} times: {what}");
    }

    private static void Twice(Ledger ledger, string what, IEnumerable<string> all)
    {
        foreach (var (value, count) in all.CountBy(a => a).Where(c => c.Value > 1))
            ledger.Wrong.Enqueue($"one {what} {count} times: {value}");
    }

    [GeneratedRegex("^id: \"?([^\"\n]+)", RegexOptions.Multiline)]
    private static partial Regex IdLine();

    [GeneratedRegex("^plan_id: \"?([A-Z][^\"\n]+)", RegexOptions.Multiline)]
    private static partial Regex PlanLine();

    // Reports and logs have the stamp of their SPEC.
    [GeneratedRegex("-scout\\.md|-exec-")]
    private static partial Regex Derived();

    [GeneratedRegex("\\d{8}-[0-9A-HJKMNP-TV-Z]{6}")]
    private static partial Regex Stamp();
}
