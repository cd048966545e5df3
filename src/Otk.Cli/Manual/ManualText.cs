namespace Otk.Cli.Manual;

/// <summary>What the manual says besides the commands.</summary>
internal static class ManualText
{
    /// <summary>How documents are named.</summary>
    public const string References =
        "Wherever a document is named: its ID, as much of it as is unique, an ID without its date (PLAN-auth), words of its title, its number as 'otk list' shows it (plan 2), latest, oldest, or its path.";

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
        ("VISUAL, EDITOR", "The editor of 'otk open'."),
        ("NO_COLOR", "Where it is set and not empty, no colour is used; --color says it for one command."),
    ];

    /// <summary>The files that otk reads and writes.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning)> Files =
    [
        ("ai_docs/", "The documents: plans, specs, scout_reports, exec_logs, tasks, archive."),
        (".otk/", "The lock, the journal that undo works from, the owner, hooks/ and grammar/."),
        (".claude/templates/", "Templates for new documents."),
        ("~/.config/otk/grammar/", "A grammar of one's own, for all projects."),
    ];
}
