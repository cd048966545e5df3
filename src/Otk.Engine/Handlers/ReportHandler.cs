using Otk.Engine.History;
using Otk.Engine.Outcomes;
using Otk.Engine.Reporting;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>Writes one page with the board, progress, decisions, blockers and a timeline.</summary>
internal static class ReportHandler
{
    private const int EventsShown = 100;
    private const int EntriesShown = 200;

    public static Result<Outcome> Handle(EngineContext context, Intent.Report intent)
    {
        var path = context.Folder.FromUser(intent.Path);
        if (
            DocumentStore.IsDocument(Path.GetFileName(path))
            && (context.Folder.KindAt(path) ?? context.Folder.Archive.KindAt(path)) is { } kind
        )
        {
            return Problem.Refused(
                $"{context.Folder.Display(path)} would be taken for a {kind.Prefix()}, and a report is none; "
                    + "nothing was written.",
                null,
                "give it another folder, or a name that ends in .html"
            );
        }

        return BoardHandler.Handle(context).Then(board => Write(context, path, (Outcome.BoardShown)board));
    }

    private static Result<Outcome> Write(EngineContext context, string path, Outcome.BoardShown board)
    {
        var threads = new WorkThreads(context);
        var logs = context.Store.All(DocumentKind.Log);
        var data = new ReportContent(
            Path.GetFileName(context.Folder.Root),
            context.Now,
            board.Columns,
            [.. threads.Heads.Select(threads.Read)],
            [.. Entries(logs.Documents).Take(EntriesShown)],
            [.. CalledOff(context).Take(EntriesShown)],
            [.. Events(context).Take(EventsShown)]
        );
        var html = HtmlReport.Of(data);
        return context
            .WhenWritten(() => OutputFile.Write(path, context.Folder.Display(path), html, HtmlReport.Mark))
            .Then<Outcome>(() =>
                new Outcome.Reported(context.Folder.Display(path)) { Damaged = [.. board.Damaged, .. logs.Damaged] }
            );
    }

    private static IEnumerable<ReportEntry> Entries(IReadOnlyList<Document> logs) =>
        from log in logs.Reverse()
        from kind in new[] { LogEntry.Blocker, LogEntry.Decision }
        from item in WorkThreads.Entries(log, kind).Reverse()
        select new ReportEntry(log, item.Text, kind == LogEntry.Blocker, item.Done == true);

    // A SPEC goes to the archive with its plan, whose reason it has.
    private static IEnumerable<Document> CalledOff(EngineContext context) =>
        context
            .ArchiveStore.All(DocumentKind.Plan)
            .Documents.Concat(context.ArchiveStore.All(DocumentKind.Spec).Documents.Where(s => s.Link.Length == 0))
            .Where(d => d.Value(Fields.ArchiveReason).Length > 0)
            .OrderByDescending(d => d.Modified);

    private static IEnumerable<(string Time, string What)> Events(EngineContext context) =>
        ActHistory
            .Of(context)
            .Select(a =>
                (Timestamp.Write(a.Record.Time), a.Record.IsUndone ? a.Record.Text + " (undone)" : a.Record.Text)
            );
}

internal static partial class IntentHandlers
{
    internal static Handler Report { get; } = For<Intent.Report>(ReportHandler.Handle);
}
