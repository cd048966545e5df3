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
        ("items-changed", "an item was added, changed or taken out"),
        ("blocker-resolved", "a blocker of a SPEC ended"),
        .. Fields.All.Where(f => f != Fields.ClaimedBy).Select(f => f.Event).OfType<(string Name, string When)>(),
        ("claimed", "a document was taken"),
        Fields.ClaimedBy.Event!.Value,
        ("archived", "a document went to the archive"),
        ("restored", "a document came back from the archive"),
        ("undone", "the last act was taken back"),
    ];
}
