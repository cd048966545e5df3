namespace Otk.Cli.Manual;

/// <summary>What the manual says besides the commands.</summary>
internal static class ManualText
{
    /// <summary>How documents are named.</summary>
    public const string References =
        "Wherever a document is named: its ID, as much of it as is unique, an ID without its date (PLAN-auth), "
        + "words of its title, its number as 'otk list' shows it (plan 2), latest or oldest, also of some "
        + "('oldest done plan of Bob'), what belongs to another (spec PLAN-auth), or its path.";

    /// <summary>What exit statuses mean.</summary>
    public static readonly IReadOnlyList<(string Status, string Meaning)> ExitStatuses =
    [
        ("0", "Done, or already so."),
        ("1", "Failed."),
        ("2", "Not understood, or wrong usage."),
        ("3", "Ambiguous; nothing was done."),
        ("4", "Refused by a rule of the workflow."),
        ("130", "Ended with Ctrl-C."),
    ];

    /// <summary>The environment variables that otk looks at.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Environment =
    [
        ("OTK_OWNER", "Who owns new documents; before .otk/.owner, git's user.name and the system's user."),
        ("OTK_ARTIFACT_ROOT", "The folder of the documents; ai_docs by default."),
        ("OTK_NOW", "An ISO time that stands in for the clock, so that a run can be repeated."),
        ("VISUAL, EDITOR", "The editor of 'otk open'."),
        ("NO_COLOR", "Where it is set and not empty, no colour is used; --color says it for one command."),
    ];

    /// <summary>What is asked for most.</summary>
    public static readonly IReadOnlyList<string> Requests =
    [
        "what were we working on?",
        "what's next?",
        "what's blocked?",
        "what is blocking the token spec?",
        "resolve the blocker on the token spec",
        "the blocker on SPEC-token is gone",
        "add a step 'Write docs' to the token spec",
        "add a criterion 'No downtime' to the token spec",
        "add a milestone 'Beta' to the search plan",
        "change step 3 of the token spec to 'Write the user guide'",
        "remove step 3 from the token spec",
        "tick off step 2 of the token spec",
        "list open plans",
        "show me the blocked specs",
        "which plans are waiting?",
        "which plans are free?",
        "what's overdue?",
        "list stale plans",
        "list my plans",
        "how many plans are open?",
        "the search plan is due next Friday",
        "give PLAN-search a deadline of 2026-12-24",
        "PLAN-search is urgent",
        "make the search plan low priority",
        "tag the search plan with backend",
        "remove the tag backend from the search plan",
        "list plans tagged backend",
        "list high priority plans",
        "list plans sorted by priority",
        "put the search plan off until Monday",
        "cancel the search plan, reason: no budget",
        "close PLAN-search as a duplicate of PLAN-find",
        "what did we decide about tokens?",
        "list all decisions since last Monday",
        "list open blockers",
        "what did we finish last week?",
        "what did we do yesterday?",
        "standup",
        "what happened since Monday?",
        "plan 'Dark mode' with high priority, due next Friday",
    ];

    /// <summary>The keys of the line of <c>otk-new</c>.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Keys =
    [
        ("Tab, Shift-Tab", "Complete the word before the cursor; the next, or the one before, of several."),
        ("?", "On an empty line: show what can be said as things stand."),
        ("Up, Down", "The lines typed before; they are kept in .otk/history."),
        ("Ctrl-A, Ctrl-E, Alt-B, Alt-F", "To the start, to the end, a word to the left, to the right."),
        (
            "Ctrl-W, Alt-D, Ctrl-U, Ctrl-K, Ctrl-Y",
            "Take away the word before the cursor, the one behind it, all before, all behind; put it back."
        ),
        ("Ctrl-L", "Clear the screen."),
        ("Ctrl-C", "Begin the line anew; while a phrase is carried out, end that."),
        ("Ctrl-D, exit, quit", "Leave."),
    ];

    /// <summary>The names of programs that otk 1.x had, and the commands that they stand for.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> OldNames =
    [
        ("otk-plan-new", "otk plan-new: a numbered plan, P-0001."),
        ("otk-task-new", "otk task-new: a task, T-0001."),
        ("otk-spec-new", "otk spec."),
        ("otk-exec", "otk exec."),
        ("orchestrator-once", "A numbered plan for each open task, then otk orchestrate."),
    ];

    /// <summary>The files that otk reads and writes.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Files =
    [
        ("ai_docs/", "The documents: plans, specs, scout_reports, exec_logs, tasks, archive."),
        (
            ".otk/",
            "The lock, the journal that undo works from, the owner, hooks/, grammar/, and cache/, which may be deleted at any time."
        ),
        (".claude/templates/", "Templates for new documents."),
        ("~/.config/otk/grammar/", "A grammar of one's own, for all projects."),
    ];
}
