using Otk.Engine.Outcomes;
using Otk.Model.Documents;

namespace Otk.Cli.Rendering;

/// <summary>What came of an intent, as people read it.</summary>
internal sealed class OutcomeText(TextWriter output, bool aligned)
{
    private const int NextShown = 10;

    /// <summary>Writes the outcome.</summary>
    public void Write(Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Created o:
                Line($"✅ Created: {o.Document.DisplayPath}");
                Line($"   Status: {o.Document.Status}");
                foreach (var change in o.Changes)
                    Line($"   {Moved(change)}");
                break;
            case Outcome.Orchestrated o:
                Orchestrated(o);
                break;
            case Outcome.OrchestratedOnce o:
                foreach (var plan in o.Plans)
                    Line($"✅ Created: {plan.DisplayPath}");
                Orchestrated(o.Then);
                break;
            case Outcome.Scouted o:
                Scouted(o);
                break;
            case Outcome.Started o:
                Line($"✅ Execution log created: {o.LogPath}");
                foreach (var change in o.Changes)
                    Line($"   {Moved(change)}");
                break;
            case Outcome.Changed o:
                foreach (var change in o.Changes)
                    Line(change.From == change.To ? $"{change.Document.Id.Stem} has {change.Key} {change.To} already." : $"✅ {Moved(change)}");
                if (o.Changes.Count == 0)
                    Line("Nothing to change: no document is meant.");
                break;
            case Outcome.Listed o:
                Listed(o);
                break;
            case Outcome.Shown o:
                Shown(o);
                break;
            case Outcome.Resumed o:
                Resumed(o);
                break;
            case Outcome.NextSteps o:
                Next(o);
                break;
            case Outcome.OwnerTold o:
                OwnerTold(o);
                break;
            case Outcome.OwnerStored o:
                Line($"✅ Owner set: {o.Owner}");
                Line($"   {o.Path}");
                break;
            case Outcome.Initialized o:
                foreach (var act in o.Acts)
                    Line($"✅ {act}");
                if (o.Acts.Count == 0)
                    Line($"{o.Artifacts}/ is set up already.");
                break;
            default:
                break;
        }
    }

    private static string Moved(ValueChange change) =>
        $"{change.Document.Id.Stem}: {change.Key} {(change.From.Length == 0 ? "\"\"" : change.From)} → {change.To}";

    private void Orchestrated(Outcome.Orchestrated outcome)
    {
        foreach (var pair in outcome.Plans)
        {
            if (outcome.DryRun)
                Line(pair.Spec is null ? $"Would create a SPEC for {pair.Plan.Id.Text}" : $"Would link {pair.Plan.Id.Text} to {pair.Spec.DisplayPath}");
            else
                Line($"{(pair.Adopted ? "Linked" : "Created")}: {pair.Spec!.DisplayPath}");
        }

        if (outcome.Plans.Count > 0)
        {
            var made = outcome.Plans.Count(p => !p.Adopted);
            var linked = outcome.Plans.Count - made;
            if (made > 0)
                Line(outcome.DryRun ? $"Would create {made} SPEC(s)" : $"✅ Created {made} SPEC(s)");
            if (linked > 0)
                Line(outcome.DryRun ? $"Would link {linked} SPEC(s)" : $"✅ Linked {linked} SPEC(s) that were there already");
            foreach (var pair in outcome.Plans.Where(_ => !outcome.DryRun))
                Line($"   {pair.Plan.Id.Stem}: spec_id {pair.Spec!.Id.Stem}, status ready → in-spec");
            return;
        }

        Line("No PLAN waits for a SPEC: none has status ready and an empty spec_id.");
        if (outcome.Others.Drafts > 0)
            Line($"   {outcome.Others.Drafts} draft PLAN(s): otk ready REF, then otk orchestrate");
        if (outcome.Others.ReadyWithSpec > 0)
            Line($"   {outcome.Others.ReadyWithSpec} ready PLAN(s) name a SPEC already: see spec_id");
    }

    private void Scouted(Outcome.Scouted outcome)
    {
        Line($"🔍 Scouting: {Path.GetFileName(outcome.Spec.Path)}");
        Line($"   Found {outcome.Groups.Sum(g => g.Items.Count)} implementation tasks");
        if (outcome.IsNew)
            Line($"✅ Scout report saved: {outcome.ReportPath}");
        else
            Line(outcome.Added > 0 ? $"✅ Scout report completed with {outcome.Added} new tasks: {outcome.ReportPath}" : $"✅ Scout report is up to date: {outcome.ReportPath}");
        output.Write('\n');
        Line("📋 Summary:");
        foreach (var group in outcome.Groups)
            Line($"   - {group.Name}: {group.Items.Count} tasks");
    }

    private void Listed(Outcome.Listed outcome)
    {
        if (outcome.Documents.Count == 0 && aligned)
            Line("Nothing to list.");
        var rows = outcome.Documents.Select(l => new[]
        {
            $"{l.Document.Kind.Word()} {l.Number}", l.Document.Id.Text, l.Document.Status, l.Document.Owner, l.Document.Title,
        }).ToList();
        foreach (var line in TableText.Lines(rows, aligned))
            output.Write(line + "\n");
    }

    private void Shown(Outcome.Shown outcome)
    {
        Line(outcome.Document.DisplayPath);
        output.Write('\n');
        var text = Printable.Text(outcome.Document.Text.TrimStart('\uFEFF'));
        output.Write(text.EndsWith('\n') ? text : text + "\n");
        if (outcome.Links.Count == 0)
            return;
        output.Write('\n');
        foreach (var link in outcome.Links)
            Line($"→ {link.Kind.Word()}: {link.DisplayPath}{(link.Status.Length > 0 ? $" ({link.Status})" : "")}");
    }

    private void Resumed(Outcome.Resumed outcome)
    {
        if (outcome.Threads.Count == 0)
        {
            Line("Nothing is being worked on: no PLAN is executing and none has a SPEC.");
            Line("   otk next tells what could be taken up.");
        }

        foreach (var thread in outcome.Threads)
        {
            Line($"{Head(thread)}");
            if (thread.Spec is { } spec && thread.Plan is not null)
                Line($"   SPEC: {spec.DisplayPath} ({spec.Status})");
            if (thread.Log is { } log)
                Line($"   log: {log.DisplayPath}");
            if (thread.Total > 0)
                Line($"   progress: {thread.Done}/{thread.Total}");
            if (thread.Step is { } step)
                Line($"   next step: {step}");
            Line($"   {thread.Command}");
        }
    }

    private void Next(Outcome.NextSteps outcome)
    {
        if (outcome.Threads.Count == 0)
            Line("Nothing is open. Begin with: otk plan 'Title' --ready");
        foreach (var thread in outcome.Threads.Take(NextShown))
            Line($"{Head(thread)}: {(thread.Step is { } step && thread.Log is not null ? step + " — " : "")}{thread.Command}");
        if (outcome.Threads.Count > NextShown)
            Line($"… and {outcome.Threads.Count - NextShown} more: otk list");
    }

    private static string Head(WorkThread thread) => (thread.Plan ?? thread.Spec!) is var head ? $"{head.Id.Stem} {head.Title} ({head.Status})" : "";

    private void OwnerTold(Outcome.OwnerTold outcome)
    {
        Line($"Owner: {outcome.Owner}");
        var found = false;
        foreach (var source in outcome.Sources)
        {
            Line($"   {(source.Value is not null && !found ? "→" : " ")} {source.Name}: {source.Value ?? "—"}");
            found |= source.Value is not null;
        }
    }

    private void Line(string text) => output.Write(Printable.Line(text) + "\n");
}
