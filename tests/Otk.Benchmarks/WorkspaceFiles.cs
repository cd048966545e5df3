using System.Globalization;
using System.Text;

namespace Otk.Benchmarks;

/// <summary>
/// Writes the files of a workspace of some age: for each plan a SPEC and two logs, nine of ten done, the newest in
/// work.
/// </summary>
internal static class WorkspaceFiles
{
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static readonly string[] _subjects =
    [
        "search",
        "login",
        "billing",
        "export",
        "cache",
        "dashboard",
        "webhooks",
        "audit log",
        "import",
        "mail",
    ];

    /// <summary>Writes them.</summary>
    /// <param name="root">The root of the workspace.</param>
    /// <param name="plans">How many plans.</param>
    /// <param name="rareWord">A word that one log in a hundred has.</param>
    public static void Write(string root, int plans, string rareWord)
    {
        foreach (var folder in new[] { "plans", "specs", "exec_logs", "scout_reports" })
            Directory.CreateDirectory(Path.Combine(root, "ai_docs", folder));
        Directory.CreateDirectory(Path.Combine(root, ".otk"));
        for (var i = 0; i < plans; i++)
        {
            var isDone = i < plans * 9 / 10;
            var (title, plan, spec) = (TitleOf(i), PlanId(i), Id("SPEC", i) + "-improve");
            File.WriteAllText(
                Path.Combine(root, "ai_docs", "plans", plan + ".md"),
                Plan(
                    plan,
                    title,
                    spec,
                    isDone ? "done"
                        : i % 2 == 0 ? "executing"
                        : "in-spec"
                )
            );
            File.WriteAllText(Path.Combine(root, "ai_docs", "specs", spec + ".md"), Spec(spec, title, plan, isDone));
            for (var log = 0; log < 2; log++)
            {
                var word = ((2 * i) + log) % 100 == 0 ? rareWord : "zebra";
                var name = $"{spec}-exec-2025{(i % 12) + 1:00}1{log}-{i / 3600 % 24:00}{i / 60 % 60:00}{i % 60:00}.md";
                File.WriteAllText(Path.Combine(root, "ai_docs", "exec_logs", name), Log(spec, title, word, log));
                if (log == 1)
                    File.CreateSymbolicLink(Path.Combine(root, "ai_docs", "exec_logs", $"{spec}-exec-latest.md"), name);
            }
        }
    }

    /// <summary>Writes plans alone, maybe each with the one before it to wait for.</summary>
    public static void WritePlans(string root, int plans, string status, bool isChain)
    {
        Directory.CreateDirectory(Path.Combine(root, "ai_docs", "plans"));
        Directory.CreateDirectory(Path.Combine(root, ".otk"));
        for (var i = 0; i < plans; i++)
        {
            var text = Plan(PlanId(i), TitleOf(i), "\"\"", status);
            File.WriteAllText(
                Path.Combine(root, "ai_docs", "plans", PlanId(i) + ".md"),
                isChain && i > 0
                    ? text.Replace("\nowner:", $"\nafter: {PlanId(i - 1)}\nowner:", StringComparison.Ordinal)
                    : text
            );
        }
    }

    /// <summary>The title of a plan.</summary>
    public static string TitleOf(int number) => $"Improve {_subjects[number % 10]} part {number}";

    /// <summary>The ID of a plan.</summary>
    public static string PlanId(int number) => Id("PLAN", number) + "-improve";

    private static string Id(string prefix, int number)
    {
        var stamp = new StringBuilder("01");
        for (var shift = 15; shift >= 0; shift -= 5)
            stamp.Append(Digits[(number >> shift) & 31]);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-2025{(number % 12) + 1:00}14-{stamp}");
    }

    private static string Plan(string id, string title, string spec, string status) =>
        $"""
            ---
            id: {id}
            title: {title}
            owner: Dana
            created: 2025-10-14T01:23:45Z
            status: {status}
            spec_id: {spec}
            ---

            ## Objective
            {title}, so that people get what they came for, and sooner than they do today.

            ## Background
            {Paragraph}

            ## Milestones
            - [ ] Measure where the time goes
            - [ ] Write it
            - [ ] Tell the team

            ## Acceptance Criteria
            - [ ] Twice as fast in one run

            """;

    private static string Spec(string id, string title, string plan, bool isDone) =>
        $"""
            ---
            id: {id}
            plan_id: {plan}
            title: Implementation for {title}
            owner: Dana
            created: 2025-10-14T01:23:45Z
            status: {(isDone ? "done" : "draft")}
            ---

            ## Objective
            Implement technical solution for: {title}

            ### Technical Design
            {Paragraph}

            ### Implementation Steps
            - [x] Measure where the time goes
            - [{(isDone ? 'x' : ' ')}] Write it
            - [{(isDone ? 'x' : ' ')}] Tell the team

            """;

    private static string Log(string spec, string title, string word, int day) =>
        $"""
            ---
            spec_id: {spec}
            title: Implementation for {title}
            owner: Dana
            created: 2025-10-1{day}T03:12:37Z
            ---

            # Execution log

            ## Progress
            - 2025-10-1{day} 03:20 UTC: measured, the {word} is slow
            - 2025-10-1{day} 04:20 UTC: {Paragraph}

            ## Decisions
            - 2025-10-1{day} 05:20 UTC: keep the index in memory

            ## Blockers

            """;

    private const string Paragraph =
        "What is there works for a hundred documents and is slow for a thousand, since each request reads all of them again; nobody remembers why. "
        + "The way out is to read only what was asked for, to keep nothing that can be had anew, and to measure before and after on one machine.";
}
