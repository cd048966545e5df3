using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Moves a document to a status.</summary>
    public sealed record SetStatus(DocumentRef Target, string Status, bool Force = false) : Intent;

    /// <summary>Gives a document to an owner.</summary>
    public sealed record SetOwner(DocumentRef Target, string Owner) : Intent;

    /// <summary>Changes the title of a document; its ID and file name stay.</summary>
    public sealed record SetTitle(DocumentRef Target, string Title) : Intent;

    /// <summary>Says how much a document matters; or, with "none", nothing of it any more.</summary>
    public sealed record SetPriority(DocumentRef Target, string Priority) : Intent;

    /// <summary>Says by which day a document should be done; or, with "none", by none.</summary>
    public sealed record SetDue(DocumentRef Target, string Due) : Intent;

    /// <summary>Puts a document off until a day; or, with "none", no longer.</summary>
    public sealed record SetWait(DocumentRef Target, string Until) : Intent;

    /// <summary>Gives a document tags, and takes others away.</summary>
    public sealed record SetTags(DocumentRef Target) : Intent
    {
        /// <summary>What it gets.</summary>
        public IReadOnlyList<string> Add { get; init; } = [];

        /// <summary>What it loses.</summary>
        public IReadOnlyList<string> Remove { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(SetTags? other) =>
            other is not null
            && Target == other.Target
            && Add.SequenceEqual(other.Add)
            && Remove.SequenceEqual(other.Remove);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Target, Add.Count, Remove.Count);
    }

    /// <summary>Makes a plan wait until another is done; for nothing any more where none is named.</summary>
    public sealed record SetAfter(DocumentRef Target, DocumentRef? After) : Intent;
}

/// <summary>Describes changes of documents that are there.</summary>
internal static class ChangingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.SetStatus>("set-status", new(Unsaid.Document, ""), Topic.OfPhrases.WriteDown, 2)
            .Command(
                new(
                    "ready",
                    "Mark PLANs ready.",
                    "otk ready PLAN-20251014-01K7A2",
                    "otk ready 'add search' 'add filters'"
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 2),
                    Kind = DocumentKind.Plan,
                    Says = [("status", Status.Ready)],
                    Repeats = "target",
                    Word = "ready",
                    Arguments = "The PLANs; words of a title need quotes.",
                    Options = new Dictionary<string, string> { ["force"] = "Allow a move backward." },
                }
            )
            .Command(
                new(
                    "set",
                    "Change the status, owner, title, priority, due day or tags of a document, or what it waits for.",
                    "otk set PLAN-20251014-01K7A2 --status done",
                    "otk set spec latest --owner \"Frontend Team\""
                )
                {
                    Topic = new(Topic.OfCommands.Work, 5),
                    Word = "done",
                }
            )
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text(
                "status",
                i => i.Status,
                (i, t) => i with { Status = t.Trim().ToLowerInvariant() },
                TextCheck.Status,
                "--status",
                isRequired: true,
                help: "PLAN: draft, ready, in-spec, executing, done. SPEC: draft, designed, built, done.",
                placeholder: "STATUS"
            )
            .Flag(
                "force",
                i => i.Force,
                i => i with { Force = true },
                "Allow a status to go backward, or done while work is open."
            )
            .Idempotent(),
        new IntentDescription<Intent.SetOwner>("set-owner", new(Unsaid.Document, ""), Topic.OfPhrases.WriteDown, 4)
            .Command(new("set", ""))
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "Who owns it from now on.", isRequired: true)
            .Idempotent(),
        new IntentDescription<Intent.SetTitle>("set-title", new(Unsaid.Document, ""), Topic.OfPhrases.WriteDown, 3)
            .Command(new("set", ""))
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Title(i => i.Title, (i, t) => i with { Title = t }, "Its new title; ID and file name stay.", "--title")
            .Idempotent(),
        new IntentDescription<Intent.SetPriority>(
            "set-priority",
            new(Unsaid.Document, ""),
            Topic.OfPhrases.WriteDown,
            6
        )
            .Command(new("set", ""))
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text(
                "priority",
                i => i.Priority,
                (i, t) => i with { Priority = t.Trim().ToLowerInvariant() },
                TextCheck.OneOf,
                "--priority",
                isRequired: true,
                help: "How much it matters: high, medium, low; 'none' for nothing of it any more.",
                placeholder: "PRIORITY",
                values: [.. Fields.Priority.Values, Unsaid.None]
            )
            .Idempotent(),
        new IntentDescription<Intent.SetDue>("set-due", new(Unsaid.Document, ""), Topic.OfPhrases.WriteDown, 7)
            .Command(new("set", ""))
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Time(
                "due",
                i => i.Due,
                (i, t) => i with { Due = t },
                TimeEdge.LastDay,
                "The day by which it should be done: 'next friday', 2026-11-23; 'none' for none.",
                isRequired: true
            )
            .Idempotent(),
        new IntentDescription<Intent.SetWait>("set-wait", new(Unsaid.Document, ""), Topic.OfPhrases.WriteDown, 8)
            .Command(new("set", ""))
            .Tool(new("change") { Names = new Dictionary<string, string> { ["until"] = "wait_until" } })
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Time(
                "until",
                i => i.Until,
                (i, t) => i with { Until = t },
                TimeEdge.First,
                "Put it off until then: monday, 'in 2 weeks'; 'none' for no longer.",
                "--wait-until",
                isRequired: true
            )
            .Idempotent(),
        new IntentDescription<Intent.SetTags>("set-tags", new(Unsaid.Document), Topic.OfPhrases.WriteDown, 9)
            .Command(new("set", ""))
            .Tool(
                new("change")
                {
                    Names = new Dictionary<string, string> { ["add"] = "tags", ["remove"] = "untag" },
                }
            )
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Texts(
                "add",
                i => i.Add,
                (i, t) => i with { Add = t },
                "--tag",
                "Give it a tag; may be given several times.",
                "NAME"
            )
            .Texts(
                "remove",
                i => i.Remove,
                (i, t) => i with { Remove = t },
                "--untag",
                "Take a tag away; may be given several times.",
                "NAME"
            )
            .Idempotent(),
        new IntentDescription<Intent.SetAfter>("set-after", new(Unsaid.Document, null), Topic.OfPhrases.WriteDown, 5)
            .Command(new("set", "") { Repeats = "after" })
            .Tool(new("change"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }, isRequired: true)
            .Reference(
                "after",
                i => i.After,
                (i, r) => i with { After = r },
                DocumentKind.Plan,
                "--after",
                ifNone: Unsaid.None,
                help: "A PLAN that must be done before it, 'none' for none any more; may be given several times."
            )
            .Idempotent(),
    ];
}
