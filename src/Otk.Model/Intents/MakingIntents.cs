using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Makes a PLAN.</summary>
    public sealed record CreatePlan(string Title, bool Ready = false, string? Owner = null) : Intent
    {
        /// <summary>The plans that must be done before it.</summary>
        public IReadOnlyList<DocumentRef> After { get; init; } = [];

        /// <summary>How much it matters; null where nothing is said of it.</summary>
        public string? Priority { get; init; }

        /// <summary>The day by which it should be done; null for none.</summary>
        public string? Due { get; init; }

        /// <summary>The words that it is found by.</summary>
        public IReadOnlyList<string> Tags { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(CreatePlan? other) =>
            other is not null
            && (Title, Ready, Owner, Priority, Due)
                == (other.Title, other.Ready, other.Owner, other.Priority, other.Due)
            && After.SequenceEqual(other.After)
            && Tags.SequenceEqual(other.Tags);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Title, Ready, Owner);
    }

    /// <summary>
    /// Makes a SPEC, for a PLAN where one is named. Without a title it takes its title from the PLAN.
    /// </summary>
    public sealed record CreateSpec(DocumentRef? Plan = null, string? Title = null, string? Owner = null) : Intent
    {
        /// <summary>How much it matters; null where nothing is said of it.</summary>
        public string? Priority { get; init; }

        /// <summary>The day by which it should be done; null for none.</summary>
        public string? Due { get; init; }

        /// <summary>The words that it is found by.</summary>
        public IReadOnlyList<string> Tags { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(CreateSpec? other) =>
            other is not null
            && (Plan, Title, Owner, Priority, Due) == (other.Plan, other.Title, other.Owner, other.Priority, other.Due)
            && Tags.SequenceEqual(other.Tags);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Plan, Title, Owner);
    }

    /// <summary>Makes a SPEC for each ready PLAN that has none.</summary>
    public sealed record Orchestrate(bool DryRun = false) : Intent;

    /// <summary>Draws a checklist from a SPEC.</summary>
    public sealed record Scout(DocumentRef Spec) : Intent;

    /// <summary>Starts an execution log for a SPEC.</summary>
    public sealed record Execute(DocumentRef Spec) : Intent;

    /// <summary>Makes plans and SPECs of what another tool tracks, each once.</summary>
    /// <param name="From">The path of a file or folder; <c>-</c> for standard input.</param>
    /// <param name="DryRun">True to tell what would be made, and make nothing.</param>
    public sealed record Import(string From, bool DryRun = false) : Intent;
}

/// <summary>Describes what makes documents.</summary>
internal static class MakingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.CreatePlan>("create-plan", new(""), Topic.OfPhrases.WriteDown, 1)
            .Command(
                new(
                    "plan",
                    "Make a PLAN.",
                    "otk plan \"Add user authentication\" --ready",
                    "otk plan Improve performance --owner \"Backend Team\""
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 1),
                    Repeats = "after",
                }
            )
            .Making(DocumentKind.Plan)
            .Tool(new("create", "plan"))
            .Title(
                i => i.Title,
                (i, t) => i with { Title = t },
                "What it is about; several words may stand without quotes."
            )
            .Flag(
                "ready",
                i => i.Ready,
                i => i with { Ready = true },
                "Give it the status ready, so that orchestrate takes it."
            )
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "Who owns it; by default what 'otk owner who' tells.")
            .References(
                "after",
                i => i.After,
                (i, r) => i with { After = r },
                DocumentKind.Plan,
                "--after",
                "A PLAN that must be done before it; may be given several times.",
                "plans to be done before"
            )
            .Priority(i => i.Priority, (i, t) => i with { Priority = t })
            .Due(i => i.Due, (i, t) => i with { Due = t })
            .Tags(i => i.Tags, (i, t) => i with { Tags = t }),
        new IntentDescription<Intent.CreateSpec>("create-spec", new(), Topic.OfPhrases.SayHow, 3)
            .Command(
                new(
                    "spec",
                    "Make a SPEC for a PLAN.",
                    "otk spec \"DB schema\" --plan PLAN-20251014-01K7A2",
                    "otk spec --plan latest"
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 4),
                }
            )
            .Making(DocumentKind.Spec)
            .Tool(new("create", "spec"))
            .Reference(
                "plan",
                i => i.Plan,
                (i, r) => i with { Plan = r },
                DocumentKind.Plan,
                "--plan",
                help: "The PLAN that it is for."
            )
            .Title(
                i => i.Title,
                (i, t) => i with { Title = t },
                "What it is about; by default it is titled after its plan.",
                isRequired: false
            )
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "Who owns it; by default who owns the plan.")
            .Priority(i => i.Priority, (i, t) => i with { Priority = t })
            .Due(i => i.Due, (i, t) => i with { Due = t })
            .Tags(i => i.Tags, (i, t) => i with { Tags = t }),
        new IntentDescription<Intent.Orchestrate>("orchestrate", new(), Topic.OfPhrases.SayHow, 1)
            .Command(
                new(
                    "orchestrate",
                    "Make a SPEC for each ready PLAN that has none. Safe to repeat.",
                    "otk orchestrate",
                    "otk orchestrate --dry-run"
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 3),
                }
            )
            .Making(DocumentKind.Spec)
            .Tool(new("create", "specs"))
            .Flag(
                "dry_run",
                i => i.DryRun,
                i => i with { DryRun = true },
                "Tell what would be made, and make nothing.",
                "--dry-run"
            )
            .OnlyLooks(i => i.DryRun),
        new IntentDescription<Intent.Scout>("scout", new(Unsaid.Document), Topic.OfPhrases.DoIt, 1)
            .Command(
                new("scout", "Draw a checklist from a SPEC.", "otk scout SPEC-20251014-01K7JE", "otk scout latest")
                {
                    Topic = new(Topic.OfCommands.Idea, 5),
                }
            )
            .Tool(new("work", "scout"))
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, help: "The SPEC."),
        new IntentDescription<Intent.Execute>("execute", new(Unsaid.Document), Topic.OfPhrases.DoIt, 2)
            .Command(
                new(
                    "exec",
                    "Start an execution log for a SPEC; its PLAN becomes executing.",
                    "otk exec SPEC-20251014-01K7JE",
                    "otk exec latest"
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 6),
                }
            )
            .Tool(new("work", "exec"))
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, help: "The SPEC."),
        new IntentDescription<Intent.Import>("import", new(""), Topic.OfPhrases.WriteDown, 6)
            .Command(
                new(
                    "import",
                    "Make plans and specs of what another tool tracks, each once.",
                    "otk import backlog --dry-run",
                    "gh issue list --json number,title,body,labels,assignees,state | otk import -"
                )
                {
                    Topic = new(Topic.OfCommands.Idea, 7),
                    Repeats = "from",
                }
            )
            .Making(DocumentKind.Plan)
            .Tool(new("create", "import"))
            .Text(
                "from",
                i => i.From,
                (i, t) => i with { From = t },
                isRequired: true,
                help: "A file or folder of Backlog.md, Spec Kit, Task Master, OpenSpec, otk, a list of things to do in "
                    + "Markdown, or issues as gh prints them; - for standard input.",
                placeholder: "FROM",
                hint: "import: path"
            )
            .Flag(
                "dry_run",
                i => i.DryRun,
                i => i with { DryRun = true },
                "Tell what would be made, and make nothing.",
                "--dry-run"
            )
            .OnlyLooks(i => i.DryRun),
    ];
}
