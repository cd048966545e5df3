using Otk.Engine.Outcomes;
using Otk.Workspace.Documents;

namespace Otk.Cli.Rendering;

/// <summary>Outcomes of keeping things in order: archive, undo, history, doctor.</summary>
internal static class RecoveryText
{
    /// <summary>Writes the outcome; false where it is none of these.</summary>
    public static bool Write(LineWriter lines, Outcome outcome)
    {
        switch (outcome)
        {
            case Outcome.Moved o:
                foreach (var document in o.Documents)
                    lines.Line(
                        $"✅ {document.Id.Stem} {(o.ToArchive ? "is in the archive" : "is back from the archive")}"
                    );
                if (o.Documents.Count == 0)
                    lines.Line("Nothing to move: no document is meant.");
                foreach (var path in o.Paths)
                    lines.Line($"   {path}");
                return true;
            case Outcome.Undone o:
                lines.Line($"✅ Undone: {o.Act} ({Timestamp.Write(o.Time)})");
                foreach (var path in o.Paths)
                    lines.Line($"   {path}");
                return true;
            case Outcome.ActsListed o:
                if (o.Acts.Count == 0)
                    lines.Line("Nothing was changed yet.");
                Acts(lines, o.Acts);
                return true;
            case Outcome.HistoryTold o:
                if (o.Acts.Count == 0)
                    lines.Line(
                        $"The journal has nothing of {o.Document.Id.Stem}; it keeps the last 200 change sets of "
                            + "this clone."
                    );
                Acts(lines, o.Acts);
                return true;
            case Outcome.Diagnosed o:
                Diagnosed(lines, o);
                return true;
            default:
                return false;
        }
    }

    private static void Acts(LineWriter lines, IReadOnlyList<ActRecord> acts)
    {
        foreach (var act in acts)
        {
            var by = act.By.Length > 0 ? $"  ({act.By})" : "";
            var undone = act.IsUndone ? "  (undone)" : "";
            lines.Line($"{act.Number}  {Timestamp.Write(act.Time)}  {act.Text}{by}{undone}");
            foreach (var change in act.Changes)
                lines.Line($"   {change}");
        }
    }

    private static void Diagnosed(LineWriter lines, Outcome.Diagnosed outcome)
    {
        foreach (var finding in outcome.Findings)
        {
            lines.Line(
                $"{(finding.IsMended ? "✅ mended" : finding.HasFix ? "✗ (--fix mends it)" : "✗")} "
                    + $"{finding.Problem.At?.ToString() ?? "workspace"}: {finding.Problem.Message}"
            );
            if (!finding.IsMended && !finding.HasFix && finding.Problem.Mend.Count > 0)
                lines.Line($"   mend: {finding.Problem.Mend[0]}");
        }

        var open = outcome.Findings.Where(f => !f.IsMended).ToList();
        if (open.Count == 0)
            lines.Line("✅ Everything is in order.");
        else
            lines.Line(
                $"{open.Count} not in order{(open.Exists(f => f.HasFix) ? $"; otk doctor --fix mends {open.Count(f => f.HasFix)}" : "")}."
            );
    }
}
