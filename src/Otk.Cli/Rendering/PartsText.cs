using Otk.App.Rendering;
using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Workspace.Documents;

namespace Otk.Cli.Rendering;

/// <summary>Writes the parts of outcomes as people read them; what has only a name is for programs.</summary>
internal sealed class PartsText(LineWriter lines) : IPartReader
{
    private const int OwnerPart = 6;

    public void Read(Part.Said part) => lines.Line(part.Text);

    public void Read(Part.Word part) { }

    public void Read(Part.Count part) { }

    public void Read(Part.Flag part) { }

    public void Read(Part.Texts part) { }

    public void Read(Part.Group part) { }

    public void Read(Part.Entries part) { }

    public void Read(Part.Trouble part) { }

    public void Read(Part.OneDocument part) { }

    public void Read(Part.Body part) => lines.Text(part.Text.TrimStart('\uFEFF'));

    public void Read(Part.Board part) => BoardText.Write(lines, part);

    public void Read(Part.Changes part)
    {
        foreach (var change in part.All)
            lines.Line(
                !part.AreAll ? $"   {Moved(change)}"
                : change.From == change.To ? $"{change.Document.Id.Stem} {AlreadySo(change)}."
                : $"✅ {Moved(change)}"
            );
    }

    public void Read(Part.Threads part)
    {
        foreach (var thread in part.All)
        {
            if (part.OnlySteps)
                Step(thread);
            else
                Whole(thread);
        }
    }

    // Headings, the line of what is left out, and the prompt.
    private const int Beside = 3;

    public void Read(Part.Listing part)
    {
        if (part.Documents.Count == 0 && lines.IsTerminal)
            lines.Line("Nothing to list.");
        var columns = Fields.All.Where(f => f.IsColumn).ToList();
        if (!lines.IsTerminal)
        {
            lines.Table(Rows(part.Documents, columns), statusColumn: 2);
            return;
        }

        // An owner who has them all tells nothing; the titles have the room.
        var hasOwners = part.Documents.DistinctBy(l => l.Document.Owner).Count() > 1;
        var shown = part.Documents;
        if (part.IsWhole && shown.Count > Math.Max(lines.Height - Beside, Beside))
            shown = [.. shown.Where(l => l.Document.Status != Status.Done)];
        lines.Table(
            shown.Select(l =>
                (string[])
                    [
                        Numbered(l),
                        Name(l.Document),
                        l.Document.Status,
                        Progress(l.Progress.Done, l.Progress.Total),
                        .. columns.Select(l.Document.Value),
                        hasOwners
                            ? lines.Shortened(Printable.Line(l.Document.Owner), Math.Max(lines.Width / OwnerPart, 8))
                            : "",
                        l.Document.Title + (l.Why.Count > 0 ? $" — {string.Join("; ", l.Why)}" : ""),
                    ]
            ),
            statusColumn: 2,
            headings: ["", "id", "status", "items", .. columns.Select(f => f.Key), "owner", "title"]
        );
        if (part.Documents.Count - shown.Count is > 0 and var left)
            lines.Line($"({left} done {(left == 1 ? "one is" : "ones are")} left out: otk list --status done)");
    }

    public void Read(Part.Hits part)
    {
        if (part.Documents.Count == 0 && lines.IsTerminal)
            lines.Line($"No document has '{part.Sought}'.");
        foreach (var (document, hits) in part.Documents)
        {
            if (!lines.IsTerminal)
            {
                foreach (var (number, text) in hits)
                    lines.Line($"{document.DisplayPath}:{number}:{text}");
                if (hits.Count == 0)
                    lines.Line($"{document.DisplayPath}:1:{document.Title}");
                continue;
            }

            lines.Line(
                lines.Shortened(
                    $"{document.DisplayPath}{(document.Status.Length > 0 ? $" ({document.Status})" : "")}",
                    lines.Width
                )
            );
            foreach (var (number, text) in hits)
                lines.Line(lines.Shortened($"{number, 6}: {text}", lines.Width));
        }
    }

    // One row after another, in the same cells.
    private static IEnumerable<string[]> Rows(IReadOnlyList<ListedDocument> documents, List<Field> columns)
    {
        var cells = new string[7 + columns.Count];
        foreach (var listed in documents)
        {
            var document = listed.Document;
            cells[0] = Numbered(listed);
            cells[1] = document.Id.Text;
            cells[2] = document.Status;
            cells[3] = document.Owner;
            cells[4] = document.Title;
            cells[5] = Progress(listed.Progress.Done, listed.Progress.Total);
            for (var i = 0; i < columns.Count; i++)
                cells[6 + i] = document.Value(columns[i]);
            cells[^1] = string.Join("; ", listed.Why);
            yield return cells;
        }
    }

    /// <summary>How far something is; empty for what has no items.</summary>
    public static string Progress(int done, int total) => total == 0 ? "" : $"{done}/{total}";

    private static string Moved(ValueChange change) =>
        $"{change.Document.Id.Stem}: {change.Key} {Shown(change.From)} → {Shown(change.To)}";

    private static string AlreadySo(ValueChange change) =>
        change.To.Length == 0 && Fields.Find(change.Key)?.WithoutIt is { Length: > 0 } without
            ? without
            : $"has {change.Key} {Shown(change.To)} already";

    private static string Shown(string value) => value.Length == 0 ? "\"\"" : value;

    private static string Numbered(ListedDocument listed) => $"{listed.Document.Kind.Word()} {listed.Number}";

    // Reports and logs are named after a SPEC and have no title: the whole name tells them apart.
    private static string Name(Document document) =>
        document.Kind is DocumentKind.Report or DocumentKind.Log ? document.Id.Text : document.Id.Stem;

    private void Whole(WorkThread thread)
    {
        Headed(thread);
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
        if (thread.PutOff is { } until)
            lines.Line($"   put off until {until}");
        if (thread.Claim is { } claim)
            lines.Line($"   taken by {claim.By} until {Timestamp.Write(claim.Until)}");
        if (thread.Step is { } step)
            lines.Line($"   next step: {step}");
        lines.Line(("   ", null), (thread.Command, lines.Palette.Strong));
    }

    // On a row of its own where both do not fit: a command that is broken cannot be copied.
    private void Step(WorkThread thread)
    {
        var isTooWide = lines.IsTerminal && LineWriter.CellsOf(thread.Line) > lines.Width;
        Headed(thread);
        lines.Line(isTooWide ? "" : $": {thread.NextStep}");
        if (isTooWide)
            lines.Line($"   {thread.NextStep}");
        if (thread.Why is { } why)
            lines.Line($"   why: {why}");
    }

    // The ID, the title as far as it fits, and the status in its colour; the line goes on.
    private void Headed(WorkThread thread)
    {
        var (id, status) = (thread.Head.Id.Stem, thread.Head.Status);
        var title = lines.IsTerminal
            ? lines.Shortened(
                thread.Head.Title,
                Math.Max(lines.Width - LineWriter.CellsOf($"{id}  ({status}{thread.DueMark})"), 8)
            )
            : thread.Head.Title;
        lines.Part(
            ($"{id} {title} (", null),
            (status, s => lines.Palette.InStatus(status, s)),
            (thread.DueMark, thread.IsOverdue ? lines.Palette.Wrong : null),
            (")", null)
        );
    }
}
