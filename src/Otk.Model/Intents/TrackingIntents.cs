using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Adds an item to a document: a step of a SPEC, or a milestone of a PLAN, where no section is named.</summary>
    public sealed record AddItem(DocumentRef Target, string Text, string? Section = null) : Intent;

    /// <summary>Changes what an item says; its tick stays.</summary>
    public sealed record EditItem(DocumentRef Target, string Item, string Text) : Intent;

    /// <summary>Takes an item out of a document.</summary>
    public sealed record RemoveItem(DocumentRef Target, string Item) : Intent;

    /// <summary>Ends a blocker of a SPEC: the only open one, or the one of a number or words.</summary>
    public sealed record Resolve(DocumentRef? Spec, string? Item = null, string? Text = null) : Intent;

    /// <summary>Tells what was written into the logs, newest first.</summary>
    public sealed record Recall(string? Entry = null, DocumentRef? Spec = null, string? Text = null) : Intent
    {
        /// <summary>From when on.</summary>
        public string? Since { get; init; }

        /// <summary>Before when.</summary>
        public string? Until { get; init; }

        /// <summary>True for blockers that are open alone.</summary>
        public bool Open { get; init; }
    }

    /// <summary>Tells what was done in a time, by plan; since the last working day where none is given.</summary>
    public sealed record Recap(string? Since = null, string? Until = null, string? Owner = null, bool Markdown = false)
        : Intent;
}

/// <summary>Describes items, blockers, and what was written down.</summary>
internal static class TrackingIntents
{
    private const string Current = "current";

    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.AddItem>("add-item", new(Unsaid.Document, ""), Topic.OfPhrases.DoIt, 5)
            .Command(
                new(
                    "item add",
                    "Add an item to a document, under the heading where such items stand.",
                    "otk item add SPEC-20251014-01K7JE \"Write docs\"",
                    "otk item add plan 2 'Beta with ten users' --milestone"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 6),
                    Group = "Change the items of a document: steps, criteria, milestones.",
                    Arguments = "The document, then what the item says.",
                }
            )
            .Tool(new("work", "add_item"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text("text", i => i.Text, (i, t) => i with { Text = t }, isRequired: true)
            .Choice(
                "section",
                i => i.Section,
                (i, s) => i with { Section = s },
                [
                    (ItemSection.Step, "--step", "As a step; what a SPEC gets by default."),
                    (ItemSection.Criterion, "--criterion", "As an acceptance criterion."),
                    (ItemSection.Milestone, "--milestone", "As a milestone; what a PLAN gets by default."),
                ]
            ),
        new IntentDescription<Intent.EditItem>("edit-item", new(Unsaid.Document, "", ""), Topic.OfPhrases.DoIt, 6)
            .Command(
                new(
                    "item edit",
                    "Change what an item says; its tick stays.",
                    "otk item edit SPEC-20251014-01K7JE 3 'Write the user guide'",
                    "otk item edit plan 2 'beta' 'Beta with ten users'"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 7),
                    Arguments = "The document, the item by its number or words, then what it says from now on.",
                }
            )
            .Tool(new("work", "edit_item"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text(
                "item",
                i => i.Item,
                (i, t) => i with { Item = t.TrimStart('#') },
                isRequired: true,
                placeholder: "ITEM"
            )
            .Text("text", i => i.Text, (i, t) => i with { Text = t }, isRequired: true)
            .Idempotent(),
        new IntentDescription<Intent.RemoveItem>("remove-item", new(Unsaid.Document, ""), Topic.OfPhrases.DoIt, 7)
            .Command(
                new(
                    "item remove",
                    "Take an item out of a document.",
                    "otk item remove SPEC-20251014-01K7JE 3",
                    "otk item remove latest 'Create token service'"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 8),
                    Arguments = "The document, then the item by its number or words.",
                }
            )
            .Tool(new("work", "remove_item"))
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Text(
                "item",
                i => i.Item,
                (i, t) => i with { Item = t.TrimStart('#') },
                isRequired: true,
                placeholder: "ITEM"
            ),
        new IntentDescription<Intent.Resolve>("resolve", new((DocumentRef?)null), Topic.OfPhrases.DoIt, 8)
            .Command(
                new(
                    "resolve",
                    "End a blocker of a SPEC.",
                    "otk resolve SPEC-20251014-01K7JE --note 'the keys arrived'",
                    "otk resolve latest 2"
                )
                {
                    Topic = new(Topic.OfCommands.Work, 9),
                    Arguments = "The SPEC, then the blocker by its number or words where it has several.",
                }
            )
            .Tool(new("work", "resolve"))
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, ifNone: Current)
            .Text("item", i => i.Item, (i, t) => i with { Item = t.TrimStart('#') }, placeholder: "BLOCKER")
            .Text("text", i => i.Text, (i, t) => i with { Text = t }, option: "--note", help: "How it ended."),
        new IntentDescription<Intent.Recall>("recall", new(), Topic.OfPhrases.See, 10)
            .Command(
                new(
                    "recall",
                    "Tell what was decided, what blocked, and what else was logged, newest first.",
                    "otk recall tokens --decisions",
                    "otk recall --blockers --open"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 9),
                    Arguments = "Words that an entry has.",
                }
            )
            .Tool(new("find", "recall"))
            .Text("text", i => i.Text, (i, t) => i with { Text = t })
            .Choice(
                "entry",
                i => i.Entry,
                (i, e) => i with { Entry = e },
                [
                    .. Enum.GetValues<LogEntry>()
                        .Select(e =>
                            (e.Word(), $"--{e.Heading().ToLowerInvariant()}", $"Only what stands under {e.Heading()}.")
                        ),
                ]
            )
            .Reference(
                "spec",
                i => i.Spec,
                (i, r) => i with { Spec = r },
                DocumentKind.Spec,
                "--spec",
                help: "Only what was logged for this SPEC."
            )
            .Time(
                "since",
                i => i.Since,
                (i, t) => i with { Since = t },
                TimeEdge.First,
                "Only what was logged since then: yesterday, 'last monday'.",
                isPast: true
            )
            .Time(
                "until",
                i => i.Until,
                (i, t) => i with { Until = t },
                TimeEdge.End,
                "Only what was logged before then.",
                isPast: true
            )
            .Flag("open", i => i.Open, i => i with { Open = true }, "Only blockers that are open.")
            .OnlyLooks(),
        new IntentDescription<Intent.Recap>("recap", new(), Topic.OfPhrases.See, 11)
            .Command(
                new(
                    "recap",
                    "Tell what was done, by plan, since the last working day.",
                    "otk recap --since 'last monday'",
                    "otk recap --markdown"
                )
                {
                    Topic = new(Topic.OfCommands.Look, 10),
                }
            )
            .Tool(new("find", "recap"))
            .Time(
                "since",
                i => i.Since,
                (i, t) => i with { Since = t },
                TimeEdge.First,
                "From then on; by default since the last working day.",
                isPast: true
            )
            .Time("until", i => i.Until, (i, t) => i with { Until = t }, TimeEdge.End, "Before then.", isPast: true)
            .Text(
                "owner",
                i => i.Owner,
                (i, t) => i with { Owner = t },
                TextCheck.AnyOwner,
                "--owner",
                help: "Only plans of this owner.",
                placeholder: "NAME"
            )
            .Flag("markdown", i => i.Markdown, i => i with { Markdown = true }, "As Markdown, to be pasted.")
            .OnlyLooks(),
    ];
}
