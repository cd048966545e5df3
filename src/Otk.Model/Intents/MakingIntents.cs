using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Makes a PLAN.</summary>
    public sealed record CreatePlan(string Title, bool Ready = false, string? Owner = null) : Intent
    {
        /// <summary>The plans that must be done before it.</summary>
        public IReadOnlyList<DocumentRef> After { get; init; } = [];

        /// <inheritdoc/>
        public bool Equals(CreatePlan? other) =>
            other is not null
            && (Title, Ready, Owner) == (other.Title, other.Ready, other.Owner)
            && After.SequenceEqual(other.After);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Title, Ready, Owner);
    }

    /// <summary>
    /// Makes a SPEC, for a PLAN where one is named. Without a title it takes its title from the PLAN.
    /// </summary>
    public sealed record CreateSpec(DocumentRef? Plan = null, string? Title = null, string? Owner = null) : Intent;

    /// <summary>Makes a SPEC for each ready PLAN that has none.</summary>
    public sealed record Orchestrate(bool DryRun = false) : Intent;

    /// <summary>Makes a task of otk 1.x, <c>T-0001</c>.</summary>
    public sealed record CreateTask(string Title, string? Owner = null) : Intent;

    /// <summary>Makes a numbered plan of otk 1.x, <c>P-0001</c>.</summary>
    public sealed record CreateNumberedPlan(string Title, string? Owner = null) : Intent;

    /// <summary>The one pass of otk 1.x: a numbered plan for each open task, then <see cref="Orchestrate"/>.</summary>
    public sealed record OrchestrateOnce : Intent;
}

/// <summary>Describes what makes documents.</summary>
internal static class MakingIntents
{
    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.CreatePlan>("create-plan")
            .Command("plan")
            .Text("title", i => i.Title, TextCheck.Title, isRequired: true)
            .Flag("ready", i => i.Ready)
            .Text("owner", i => i.Owner, TextCheck.Owner, "--owner")
            .References("after", i => i.After, DocumentKind.Plan, "--after"),
        new IntentDescription<Intent.CreateSpec>("create-spec")
            .Command("spec")
            .Reference("plan", i => i.Plan, (i, r) => i with { Plan = r }, DocumentKind.Plan, "--plan")
            .Text("title", i => i.Title, TextCheck.Title)
            .Text("owner", i => i.Owner, TextCheck.Owner, "--owner"),
        new IntentDescription<Intent.Orchestrate>("orchestrate")
            .Command("orchestrate")
            .Flag("dry_run", i => i.DryRun, "--dry-run")
            .OnlyLooks(i => i.DryRun),
        new IntentDescription<Intent.CreateTask>("create-task")
            .Command("task-new")
            .Text("title", i => i.Title, TextCheck.Title, isRequired: true)
            .Text("owner", i => i.Owner, TextCheck.Owner, "--owner"),
        new IntentDescription<Intent.CreateNumberedPlan>("create-numbered-plan")
            .Command("plan-new")
            .Text("title", i => i.Title, TextCheck.Title, isRequired: true)
            .Text("owner", i => i.Owner, TextCheck.Owner, "--owner"),
        new IntentDescription<Intent.OrchestrateOnce>("orchestrate-once").Command("orchestrator-once"),
    ];
}
