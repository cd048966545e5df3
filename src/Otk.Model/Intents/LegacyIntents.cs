namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Makes a task of otk 1.x, <c>T-0001</c>.</summary>
    public sealed record CreateTask(string Title, string? Owner = null) : Intent;

    /// <summary>Makes a numbered plan of otk 1.x, <c>P-0001</c>.</summary>
    public sealed record CreateNumberedPlan(string Title, string? Owner = null) : Intent;

    /// <summary>The one pass of otk 1.x: a numbered plan for each open task, then <see cref="Orchestrate"/>.</summary>
    public sealed record OrchestrateOnce : Intent;
}

/// <summary>Describes what otk 1.x did.</summary>
internal static class LegacyIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.CreateTask>("create-task", new(""), Topic.OfPhrases.Legacy, 1)
            .Command(
                new(
                    "task-new",
                    "Make a task, as otk 1.x did: T-0001.",
                    "otk-task-new \"Add feature\"",
                    "otk-task-new \"Add feature\" --owner Dana"
                )
            )
            .Tool(new("create", "task"))
            .Title(i => i.Title, (i, t) => i with { Title = t }, "What it is about.")
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "Who owns it."),
        new IntentDescription<Intent.CreateNumberedPlan>("create-numbered-plan", new(""), Topic.OfPhrases.Legacy, 2)
            .Command(
                new(
                    "plan-new",
                    "Make a numbered plan, as otk 1.x did: P-0001.",
                    "otk-plan-new \"Implementation\"",
                    "otk-plan-new \"Implementation\" --owner Dana"
                )
            )
            .Tool(new("create", "numbered-plan"))
            .Title(i => i.Title, (i, t) => i with { Title = t }, "What it is about.")
            .Owner(i => i.Owner, (i, t) => i with { Owner = t }, "Who owns it."),
        new IntentDescription<Intent.OrchestrateOnce>("orchestrate-once", new(), Topic.OfPhrases.Legacy, 3)
            .Command(
                new(
                    "orchestrator-once",
                    "One pass of otk 1.x: a numbered plan for each open task, then orchestrate.",
                    "orchestrator-once",
                    "orchestrator-once --json"
                )
            )
            .Tool(new("create", "once"))
            .Idempotent(),
    ];
}
