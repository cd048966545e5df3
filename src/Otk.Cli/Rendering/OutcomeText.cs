using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Workspace.Hooks;

namespace Otk.Cli.Rendering;

/// <summary>What came of an intent, as people read it.</summary>
internal sealed class OutcomeText(LineWriter lines)
{
    /// <summary>Writes the outcome.</summary>
    public void Write(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Created o:
                lines.Line($"✅ Created: {o.Document.DisplayPath}");
                lines.Line($"   Status: {o.Document.Status}");
                foreach (var change in o.Changes)
                    lines.Line($"   {Moved(change)}");
                break;
            case Outcome.Orchestrated o:
                Orchestrated(o);
                break;
            case Outcome.OrchestratedOnce o:
                foreach (var plan in o.Plans)
                    lines.Line($"✅ Created: {plan.DisplayPath}");
                Orchestrated(o.Then);
                break;
            case Outcome.Changed o:
                foreach (var change in o.Changes)
                    lines.Line(
                        change.From == change.To
                            ? $"{change.Document.Id.Stem} {AlreadySo(change)}."
                            : $"✅ {Moved(change)}"
                    );
                if (o.Changes.Count == 0)
                    lines.Line("Nothing to change: no document is meant.");
                break;
            case Outcome.OwnerTold o:
                OwnerTold(o);
                break;
            case Outcome.OwnerStored o:
                lines.Line($"✅ Owner set: {o.Owner}");
                lines.Line($"   {o.Path}");
                break;
            case Outcome.HooksListed o:
                HooksListed(o);
                break;
            case Outcome.Initialized o:
                foreach (var act in o.Acts)
                    lines.Line(act.StartsWith("left ", StringComparison.Ordinal) ? $"   {act}" : $"✅ {act}");
                if (o.Acts.Count == 0)
                    lines.Line($"{o.Artifacts}/ is set up already.");
                break;
            default:
                if (
                    !WorkText.Write(lines, outcome)
                    && !DocumentText.Write(lines, outcome)
                    && !RecoveryText.Write(lines, outcome)
                )
                    throw new InvalidOperationException($"No text for {outcome.GetType().Name}.");
                break;
        }
    }

    /// <summary>A change of a value on one line.</summary>
    public static string Moved(ValueChange change) =>
        $"{change.Document.Id.Stem}: {change.Key} {Shown(change.From)} → {Shown(change.To)}";

    private static string AlreadySo(ValueChange change) =>
        change.To.Length == 0 && Fields.Find(change.Key)?.WithoutIt is { Length: > 0 } without
            ? without
            : $"has {change.Key} {Shown(change.To)} already";

    private static string Shown(string value) => value.Length == 0 ? "\"\"" : value;

    private void Orchestrated(Outcome.Orchestrated outcome)
    {
        foreach (var pair in outcome.Plans)
        {
            if (outcome.DryRun)
                lines.Line(
                    pair.Spec is null
                        ? $"Would create a SPEC for {pair.Plan.Id.Text}"
                        : $"Would link {pair.Plan.Id.Text} to {pair.Spec.DisplayPath}"
                );
            else
                lines.Line($"{(pair.Adopted ? "Linked" : "Created")}: {pair.Spec!.DisplayPath}");
        }

        if (outcome.Plans.Count > 0)
        {
            var made = outcome.Plans.Count(p => !p.Adopted);
            var linked = outcome.Plans.Count - made;
            if (made > 0)
                lines.Line(outcome.DryRun ? $"Would create {made} SPEC(s)" : $"✅ Created {made} SPEC(s)");
            if (linked > 0)
                lines.Line(
                    outcome.DryRun
                        ? $"Would link {linked} SPEC(s)"
                        : $"✅ Linked {linked} SPEC(s) that were there already"
                );
            foreach (var pair in outcome.Plans.Where(_ => !outcome.DryRun))
                lines.Line($"   {pair.Plan.Id.Stem}: spec_id {pair.Spec!.Id.Stem}, status ready → in-spec");
            return;
        }

        lines.Line("No PLAN waits for a SPEC: none has status ready and an empty spec_id.");
        if (outcome.Others.Drafts > 0)
            lines.Line($"   {outcome.Others.Drafts} draft PLAN(s): otk ready REF, then otk orchestrate");
        if (outcome.Others.ReadyWithSpec > 0)
            lines.Line($"   {outcome.Others.ReadyWithSpec} ready PLAN(s) name a SPEC already: see spec_id");
    }

    private void HooksListed(Outcome.HooksListed outcome)
    {
        lines.Line($"A program in {outcome.Folder}/ that is named after an event is run after it.");
        foreach (var hook in outcome.Hooks)
            lines.Line(
                $"  {hook.Event, -16} {hook.When}{(hook.State == HookState.Missing ? "" : $"  ← {HookText.State(hook.State)}")}"
            );
        foreach (var name in outcome.Unknown)
            lines.Line($"  {name}: there is no such event, so it is never run.");
    }

    private void OwnerTold(Outcome.OwnerTold outcome)
    {
        lines.Line($"Owner: {outcome.Owner}");
        var found = false;
        foreach (var source in outcome.Sources)
        {
            lines.Line($"   {(source.Value is not null && !found ? "→" : " ")} {source.Name}: {source.Value ?? "—"}");
            found |= source.Value is not null;
        }
    }
}
