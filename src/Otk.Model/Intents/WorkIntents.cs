using Otk.Model.Documents;

namespace Otk.Model.Intents;

public abstract partial record Intent
{
    /// <summary>Draws a checklist from a SPEC.</summary>
    public sealed record Scout(DocumentRef Spec) : Intent;

    /// <summary>Starts an execution log for a SPEC.</summary>
    public sealed record Execute(DocumentRef Spec) : Intent;

    /// <summary>
    /// Writes an entry into the execution log of a SPEC; of the one being worked on where none is named.
    /// </summary>
    public sealed record Log(DocumentRef? Spec, LogEntry Entry, string Text) : Intent;

    /// <summary>
    /// Ticks an item of a SPEC's checklist, by its words or its number; or takes the tick away; with what shows that it
    /// is done.
    /// </summary>
    public sealed record Check(DocumentRef? Spec, string Item, bool Undone = false, string? Evidence = null) : Intent;

    /// <summary>Takes a document for its owner alone, for a time.</summary>
    public sealed record Claim(DocumentRef Target, TimeSpan? For = null) : Intent;

    /// <summary>Gives up a claim.</summary>
    public sealed record Release(DocumentRef Target) : Intent;

    /// <summary>
    /// Tells the next step of each open thread of work; or takes the next one that is free, for a time.
    /// </summary>
    public sealed record Next(bool Take = false, TimeSpan? For = null) : Intent;
}

/// <summary>Describes the work on a SPEC.</summary>
internal static class WorkIntents
{
    // Where no SPEC is named: the one being worked on.
    private const string Current = "current";

    public static IReadOnlyList<IntentKind> All { get; } =
    [
        new IntentDescription<Intent.Scout>("scout")
            .Command("scout")
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec),
        new IntentDescription<Intent.Execute>("execute")
            .Command("exec")
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec),
        new IntentDescription<Intent.Log>("log")
            .Command("log")
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, ifNone: Current)
            .EntryOf("entry", i => i.Entry)
            .Text("text", i => i.Text, isRequired: true),
        new IntentDescription<Intent.Check>("check")
            .Command("check")
            .Reference("spec", i => i.Spec, (i, r) => i with { Spec = r }, DocumentKind.Spec, ifNone: Current)
            .Text("item", i => i.Item, isRequired: true)
            .Flag("undone", i => i.Undone, "--undo")
            .Text("evidence", i => i.Evidence, option: "--evidence"),
        new IntentDescription<Intent.Claim>("claim")
            .Command("claim")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r })
            .Duration("for", i => i.For),
        new IntentDescription<Intent.Release>("release")
            .Command("release")
            .Reference("target", i => i.Target, (i, r) => i with { Target = r }),
        new IntentDescription<Intent.Next>("next")
            .Command("next")
            .Flag("claim", i => i.Take)
            .Duration("for", i => i.For)
            .OnlyLooks(i => !i.Take),
    ];
}
