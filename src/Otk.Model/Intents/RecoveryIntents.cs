namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>
    /// Puts a document, and what belongs to it, into the archive; what is executing only by force. The reason is kept
    /// in the document.
    /// </summary>
    public sealed record Archive(DocumentRef Target, bool Force = false, string? Reason = null) : Intent;

    /// <summary>Brings a document back from the archive.</summary>
    public sealed record Restore(DocumentRef Target) : Intent;

    /// <summary>
    /// Takes an act back: the last one of the same owner, or the one of a number; or only lists what could be taken
    /// back.
    /// </summary>
    public sealed record Undo(bool OnlyList = false, int? Number = null) : Intent;

    /// <summary>Tells what was done to a document.</summary>
    public sealed record History(DocumentRef Target) : Intent;

    /// <summary>Checks that everything is in order, and mends what has one right answer.</summary>
    public sealed record Doctor(bool Fix = false) : Intent;
}

/// <summary>Describes what puts away, brings back and sets right.</summary>
internal static class RecoveryIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.Archive>("archive", new(Unsaid.Document), Topic.OfPhrases.Order, 2)
            .Command(
                new(
                    "archive",
                    "Move a document, with its SPEC, reports and logs, to ai_docs/archive/.",
                    "otk archive PLAN-20251014-01K7A2",
                    "otk archive 'old search' --force"
                )
                {
                    Topic = new(Topic.OfCommands.Order, 2),
                }
            )
            .Tool(new("manage", "archive"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text(
                "reason",
                i => i.Reason,
                (i, t) => i with { Reason = t },
                option: "--reason",
                help: "Why; it is kept in the document.",
                placeholder: "TEXT"
            )
            .Flag("force", i => i.Force, i => i with { Force = true }, "Also where it is executing.")
            .Destructive()
            .Idempotent(),
        new IntentDescription<Intent.Restore>("restore", new(Unsaid.Document), Topic.OfPhrases.Order, 3)
            .Command(
                new(
                    "restore",
                    "Bring a document back from the archive.",
                    "otk restore PLAN-20251014-01K7A2",
                    "otk restore plan 'old search'"
                )
                {
                    Topic = new(Topic.OfCommands.Order, 3),
                }
            )
            .Tool(new("manage", "restore"))
            .Reference(
                "target",
                i => i.Target,
                (i, r) => i with { Target = r },
                help: "The document in the archive.",
                isArchived: true
            )
            .Idempotent(),
        new IntentDescription<Intent.Undo>("undo", new(), Topic.OfPhrases.Order, 1)
            .Command(
                new(
                    "undo",
                    "Take an act back, exactly; refused where a file was edited since.",
                    "otk undo",
                    "otk undo --list"
                )
                {
                    Topic = new(Topic.OfCommands.Order, 1),
                }
            )
            .Tool(new("find", "acts") { Says = [("list", "")], Without = ["number"] })
            .Tool(new("manage", "undo") { Names = new Dictionary<string, string> { ["number"] = "ref" } })
            .Flag(
                "list",
                i => i.OnlyList,
                i => i with { OnlyList = true },
                "List the acts, newest first, and undo nothing."
            )
            .Number(
                "number",
                i => i.Number,
                (i, n) => i with { Number = n },
                "The act, as --list numbers it; by default your own last one."
            )
            .OnlyLooks(i => i.OnlyList)
            .Destructive(i => !i.OnlyList)
            .Alone("Undoing goes alone: it takes back what was done before.", "otk undo"),
        new IntentDescription<Intent.History>("history", new(Unsaid.Document), Topic.OfPhrases.See, 7)
            .Command(
                new(
                    "history",
                    "Tell what was done to a document.",
                    "otk history PLAN-20251014-01K7A2",
                    "otk history spec latest --json"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 6),
                }
            )
            .Tool(new("show", "history"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .OnlyLooks(),
        new IntentDescription<Intent.Doctor>("doctor", new(), Topic.OfPhrases.Order, 4)
            .Command(
                new(
                    "doctor",
                    "Check that everything is in order; exit status 1 where it is not.",
                    "otk doctor",
                    "otk doctor --fix"
                )
                {
                    Topic = new(Topic.OfCommands.Order, 4),
                }
            )
            .Tool(new("find", "doctor"))
            .Tool(new("manage", "fix") { Says = [("fix", "")] })
            .Flag("fix", i => i.Fix, i => i with { Fix = true }, "Mend what has one right answer.")
            .OnlyLooks(i => !i.Fix)
            .Idempotent()
            .Alone("Mending goes alone: it writes what has one right answer.", "otk doctor --fix"),
    ];
}
