using System.Text.RegularExpressions;

namespace Otk.Cli.Tests.Faults.Injection;

/// <summary>
/// The acts that faults are tried on: each command that changes documents, in states that let it write differently.
/// </summary>
internal static class FaultActs
{
    private const string Spec = "SPEC-implementation-for-token";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FaultAct> All { get; } =
    [
        new("the first plan", null, "otk", "plan", "First idea"),
        new("plan", AsItIs, "otk", "plan", "Another idea"),
        new("plan, ready, behind another", AsItIs, "otk", "plan", "Another idea", "--ready", "--after", "PLAN-login"),
        new("spec for a plan", AsItIs, "otk", "spec", "Login forms", "--plan", "PLAN-login"),
        new("spec without a plan", AsItIs, "otk", "spec", "Loose ends"),
        new("orchestrate three plans", s => s.Otk("ready", "PLAN-audit"), "otk", "orchestrate"),
        new("scout", WithSecondSpec, "otk", "scout", "SPEC-login"),
        new("scout again, with new steps", WithNewSteps, "otk", "scout", Spec),
        new("exec", WithSecondSpec, "otk", "exec", "SPEC-login"),
        new("exec a second time", AsItIs, "otk", "exec", Spec),
        new("log a decision", AsItIs, "otk", "log", Spec, "use RS256", "--decision"),
        new("log a blocker, the first entry", WithSecondSpec, "otk", "log", "SPEC-login", "no keys yet", "--blocker"),
        new("check with evidence", AsItIs, "otk", "check", Spec, "2", "--evidence", "dotnet test: 41 passed"),
        new("check several", AsItIs, "otk", "check", Spec, "2", "3")
        {
            Steps =
            [
                ["check", Spec, "2"],
                ["check", Spec, "3"],
            ],
        },
        new("check --undo", AsItIs, "otk", "check", Spec, "1", "--undo"),
        new("set --status", AsItIs, "otk", "set", "PLAN-audit", "--status", "ready"),
        new("set --status --force", AsItIs, "otk", "set", Spec, "--status", "done", "--force"),
        new(
            "set title, owner and status",
            AsItIs,
            "otk",
            "set",
            "PLAN-audit",
            "--title",
            "Trail",
            "--owner",
            "Kim",
            "--status",
            "ready"
        )
        {
            Steps =
            [
                ["ready", "PLAN-audit"],
                ["set", "PLAN-audit", "--owner", "Kim"],
                ["set", "PLAN-audit", "--title", "Trail"],
            ],
        },
        new("set all plans --owner", AsItIs, "otk", "set", "all plans", "--owner", "Kim"),
        new("set --after", AsItIs, "otk", "set", "PLAN-audit", "--after", "PLAN-login"),
        new("ready two plans", s => s.Otk("plan", "Second draft"), "otk", "ready", "PLAN-audit", "PLAN-second")
        {
            Steps =
            [
                ["ready", "PLAN-audit"],
                ["ready", "PLAN-second"],
            ],
        },
        new("claim", AsItIs, "otk", "claim", "PLAN-login", "--for", "2h"),
        new("release", s => s.Otk("claim", "PLAN-login"), "otk", "release", "PLAN-login"),
        new("next --claim", AsItIs, "otk", "next", "--claim"),
        new("archive a plan with all it has", AsItIs, "otk", "archive", "PLAN-token", "--force"),
        new("restore it", s => s.Otk("archive", "PLAN-token", "--force"), "otk", "restore", "PLAN-token"),
        new("undo of orchestrate", s => s.Otk("orchestrate"), "otk", "undo"),
        new("undo of archive", s => s.Otk("archive", "PLAN-token", "--force"), "otk", "undo"),
        new("undo of check", s => s.Otk("check", Spec, "2"), "otk", "undo"),
        new("doctor --fix", WithAilments, "otk", "doctor", "--fix"),
        new("owner set", AsItIs, "otk", "owner", "set", "Backend Team"),
        new("init for a team and agents", null, "otk", "init", "--track", "--templates", "--claude", "--agents"),
        new("init --track later", AsItIs, "otk", "init", "--track"),
        new("init --remove", s => s.Otk("init", "--claude", "--agents"), "otk", "init", "--remove"),
        new("orchestrator-once", WithTasks, "otk", "orchestrator-once"),
        new("task-new", AsItIs, "otk", "task-new", "Old feature"),
        new("plan-new", AsItIs, "otk", "plan-new", "Old plan"),
        new("report", AsItIs, "otk", "report", "--html", "report.html"),
        new(
            "a phrase of three",
            WithNothingReady,
            "otk-new",
            "plan 'Add search' and mark it ready, then generate specs, then scout the spec"
        )
        {
            Steps =
            [
                ["plan", "Add search", "--ready"],
                ["orchestrate"],
                ["scout", "latest"],
            ],
        },
        new("a phrase about several", AsItIs, "otk-new", "assign all plans to Kim"),
        new("set all plans, kept elsewhere", MovedElsewhere, "otk", "set", "all plans", "--owner", "Kim")
        {
            KeepsElsewhere = true,
        },
        new("archive, kept elsewhere", MovedElsewhere, "otk", "archive", "PLAN-token", "--force")
        {
            KeepsElsewhere = true,
        },
    ];

    /// <summary>A project under way: four plans, of which one has a SPEC with steps, a report and a log.</summary>
    public static void Project(Stage stage)
    {
        stage.Otk("plan", "Token service", "--ready");
        stage.Otk("orchestrate");
        stage.AddSteps("token", "Create token service", "Rotate keys", "Write tests");
        stage.Otk("scout", Spec);
        stage.Otk("exec", Spec);
        stage.Otk("log", Spec, "begin with the schema", "--decision");
        stage.Otk("check", Spec, "1", "--evidence", "commit 4f2a");
        stage.Otk("plan", "Login page", "--ready");
        stage.Otk("plan", "Search index", "--ready");
        stage.Otk("plan", "Audit log");
    }

    private static void AsItIs(Stage stage) { }

    private static void WithNewSteps(Stage stage) => stage.AddSteps("token", "Measure it", "Tell everybody");

    private static void WithSecondSpec(Stage stage)
    {
        stage.Otk("spec", "Login forms", "--plan", "PLAN-login");
        stage.AddSteps("login", "Draw the form", "Send it");
    }

    // So that "the spec" is the one that the phrase makes.
    private static void WithNothingReady(Stage stage)
    {
        stage.Otk("set", "PLAN-login", "--status", "draft", "--force");
        stage.Otk("set", "PLAN-search", "--status", "draft", "--force");
    }

    private static void WithTasks(Stage stage)
    {
        stage.Otk("task-new", "Old feature");
        stage.Otk("task-new", "Older feature");
    }

    // A mark before the text, both kinds of line ends, a link that is gone, a SPEC that its plan does not name.
    private static void WithAilments(Stage stage)
    {
        stage.Edit("specs", "token", text => "\uFEFF" + text);
        stage.Edit("plans", "audit", text => text.Replace("## ", "\r\n## ", StringComparison.Ordinal));
        File.Delete(stage.File("exec_logs", "-latest"));
        stage.Otk("spec", "Login forms", "--plan", "PLAN-login");
        stage.Edit("plans", "login", text => Regex.Replace(text, "(?m)^spec_id: .*$", "spec_id: \"\""));
    }

    private static void MovedElsewhere(Stage stage)
    {
        Directory.Move(Path.Combine(stage.Work, "ai_docs"), Path.Combine(stage.Root, "elsewhere"));
        Directory.Delete(Path.Combine(stage.Work, ".otk"), recursive: true);
    }
}
