using Otk.Engine.Outcomes;
using Otk.Model.Documents;

namespace Otk.Engine.Hooks;

/// <summary>The events that hooks are named after.</summary>
public static class HookEvents
{
    /// <summary>Every event with what it tells.</summary>
    public static IReadOnlyList<(string Name, string When)> All { get; } =
    [
        ("plan-created", "a PLAN was made"),
        ("spec-created", "a SPEC was made, by hand or by orchestrate"),
        ("task-created", "a task of otk 1.x was made"),
        ("spec-scouted", "a checklist was drawn"),
        ("exec-started", "an execution log was started"),
        ("log-added", "an entry was written into an execution log"),
        ("item-checked", "an item was ticked, or its tick taken away"),
        .. Fields.All.Where(f => f != Fields.ClaimedBy).Select(f => f.Event).OfType<(string Name, string When)>(),
        ("claimed", "a document was taken"),
        Fields.ClaimedBy.Event!.Value,
        ("archived", "a document went to the archive"),
        ("restored", "a document came back from the archive"),
        ("undone", "the last act was taken back"),
    ];

    /// <summary>The events of an outcome, each once; none where nothing was changed.</summary>
    public static IReadOnlyList<string> Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.Created o => [$"{o.Document.Kind.Word()}-created", .. Of(o.Changes)],
            Outcome.Orchestrated { DryRun: false, Plans.Count: > 0 } => ["spec-created", "status-changed"],
            Outcome.OrchestratedOnce o =>
            [
                .. o.Plans.Count > 0 ? ["plan-created"] : Array.Empty<string>(),
                .. Of(o.Then),
            ],
            Outcome.Scouted { Added: > 0 } => ["spec-scouted"],
            Outcome.Started o => ["exec-started", .. Of(o.Changes)],
            Outcome.Logged => ["log-added"],
            Outcome.Checked o when o.Done != o.Item.Done => ["item-checked"],
            Outcome.Changed o => Of(o.Changes),
            Outcome.Claimed => ["claimed"],
            Outcome.Moved o => [o.ToArchive ? "archived" : "restored"],
            Outcome.Undone => ["undone"],
            _ => [],
        };

    private static IReadOnlyList<string> Of(IReadOnlyList<ValueChange> changes) =>
        [
            .. changes
                .Where(c => c.From != c.To)
                .Select(c => Fields.Find(c.Key)?.Event?.Name)
                .OfType<string>()
                .Distinct(),
        ];
}
