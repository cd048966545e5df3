using Otk.Engine.Outcomes;
using Otk.Workspace.Documents;

namespace Otk.Cli.Rendering;

/// <summary>Outcomes of the work on SPECs: scouting, logs, ticks, claims, what was and what comes next.</summary>
internal static class WorkText
{
    /// <summary>Writes the outcome; false where it is none of these.</summary>
    public static bool Write(LineWriter lines, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Scouted o:
                Scouted(lines, o);
                return true;
            case Outcome.Started o:
                lines.Line($"✅ Execution log created: {o.LogPath}");
                foreach (var change in o.Changes)
                    lines.Line($"   {OutcomeText.Moved(change)}");
                return true;
            case Outcome.Logged o:
                lines.Line($"✅ Logged under {o.Heading}: {o.LogPath}");
                return true;
            case Outcome.Checked o:
                lines.Line(
                    $"{(o.Done ? "✅ Done" : "◻ Open again")}: {o.Item.Number}. {o.Item.Text} ({o.DoneCount}/{o.Total})"
                );
                return true;
            case Outcome.Claimed o:
                lines.Line($"✅ {o.Document.Id.Stem} is taken by {o.Claim.By} until {Timestamp.Write(o.Claim.Until)}");
                if (o.Thread is { } thread)
                    lines.Line($"   {Head(thread)}: {Step(thread)}");
                return true;
            case Outcome.Resumed o:
                Resumed(lines, o);
                return true;
            case Outcome.NextSteps o:
                Next(lines, o);
                return true;
            default:
                return false;
        }
    }

    private static void Scouted(LineWriter lines, Outcome.Scouted outcome)
    {
        lines.Line($"🔍 Scouting: {Path.GetFileName(outcome.Spec.Path)}");
        lines.Line($"   Found {Tasks(outcome.Groups.Sum(g => g.Items.Count), "implementation ")}");
        if (outcome.IsNew)
            lines.Line($"✅ Scout report saved: {outcome.ReportPath}");
        else
            lines.Line(
                outcome.Added > 0
                    ? $"✅ Scout report completed with {Tasks(outcome.Added, "new ")}: {outcome.ReportPath}"
                    : $"✅ Scout report is up to date: {outcome.ReportPath}"
            );
        lines.Blank();
        lines.Line("📋 Summary:");
        foreach (var group in outcome.Groups)
            lines.Line($"   - {group.Name}: {Tasks(group.Items.Count)}");
    }

    private static string Tasks(int count, string which = "") => $"{count} {which}{(count == 1 ? "task" : "tasks")}";

    private static void Resumed(LineWriter lines, Outcome.Resumed outcome)
    {
        if (outcome.MainWorktree is { } main)
        {
            lines.Line(
                $"The documents are those of the main worktree, {main}; otk --this-worktree keeps to this one's own."
            );
            lines.Blank();
        }

        if (outcome.Threads.Count == 0)
        {
            lines.Line("Nothing is being worked on: no PLAN is executing and none has a SPEC.");
            lines.Line("   otk next tells what could be taken up.");
        }

        foreach (var thread in outcome.Threads)
        {
            Headed(lines, thread);
            lines.Blank();
            if (thread.Spec is { } spec && thread.Plan is not null)
                lines.Line($"   SPEC: {spec.DisplayPath} ({spec.Status})");
            if (thread.Log is { } log)
                lines.Line($"   log: {log.DisplayPath}");
            lines.Line($"   touched: {Timestamp.Write(thread.Touched)}");
            if (thread.Total > 0)
                lines.Line($"   progress: {thread.Done}/{thread.Total}");
            foreach (var decision in thread.Decisions)
                lines.Line($"   decision: {decision}");
            foreach (var blocker in thread.Blockers)
                lines.Line(("   ", null), ("BLOCKED:", lines.Palette.Wrong), ($" {blocker}", null));
            if (thread.WaitsFor.Count > 0)
                lines.Line($"   waits for: {string.Join(", ", thread.WaitsFor)}");
            if (thread.Claim is { } claim)
                lines.Line($"   taken by {claim.By} until {Timestamp.Write(claim.Until)}");
            if (thread.Step is { } step)
                lines.Line($"   next step: {step}");
            lines.Line(("   ", null), (thread.Command, lines.Palette.Strong));
        }

        if (outcome.More > 0)
            lines.Line($"… and {outcome.More} more: otk next");
    }

    private static void Next(LineWriter lines, Outcome.NextSteps outcome)
    {
        if (outcome.Threads.Count == 0)
            lines.Line(
                outcome.Kept == 0 ? "Nothing is open. Begin with: otk plan 'Title' --ready" : "Nothing is free."
            );
        foreach (var thread in outcome.Threads)
        {
            // On a row of their own where both do not fit: a command that is broken cannot be copied.
            var isTooWide = lines.IsTerminal && LineWriter.CellsOf($"{Head(thread)}: {Step(thread)}") > lines.Width;
            Headed(lines, thread);
            lines.Line(isTooWide ? "" : $": {Step(thread)}");
            if (isTooWide)
                lines.Line($"   {Step(thread)}");
        }

        if (outcome.More > 0)
            lines.Line($"… and {outcome.More} more: otk list");
        if (outcome.Kept > 0)
            lines.Line($"({outcome.Kept} wait for other plans, are blocked, or taken by others: otk resume)");
    }

    private static string Step(WorkThread thread) =>
        (thread.Step is { } step && thread.Log is not null ? step + " — " : "") + thread.Command;

    // The ID, the title as far as it fits, and the status in its colour; the line goes on.
    private static void Headed(LineWriter lines, WorkThread thread)
    {
        var (id, status) = (thread.Head.Id.Stem, thread.Head.Status);
        var title = lines.IsTerminal
            ? lines.Shortened(thread.Head.Title, Math.Max(lines.Width - LineWriter.CellsOf($"{id}  ({status})"), 8))
            : thread.Head.Title;
        lines.Part(($"{id} {title} (", null), (status, s => lines.Palette.InStatus(status, s)), (")", null));
    }

    private static string Head(WorkThread thread) =>
        $"{thread.Head.Id.Stem} {thread.Head.Title} ({thread.Head.Status})";
}
