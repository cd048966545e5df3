using System.Globalization;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Markdown;
using Otk.Workspace.Text;

namespace Otk.Engine.Handlers;

/// <summary>
/// Writes entries into the newest execution log of a SPEC, and starts one where there is none. What a person wrote
/// there stays as it is.
/// </summary>
internal static class LogWriting
{
    /// <summary>Adds to a change set what writes the entry; the log's path.</summary>
    public static Result<string> Add(
        EngineContext context,
        ChangeSet changes,
        Document spec,
        LogEntry entry,
        string text
    )
    {
        var line = Entry(context.Now, entry, text);
        return new SpecFiles(context, spec).NewestLog() is { } newest
            ? newest.Select(log => GoOn(changes, log, entry, line))
            : context.Owners.Current().Select(owner => Begin(context, changes, spec, owner, entry, line));
    }

    private static string GoOn(ChangeSet changes, Document log, LogEntry entry, string[] line)
    {
        var body = MarkdownEdit.AddTo(
            log.Body,
            line,
            s => s.Heading.Equals(entry.Heading(), StringComparison.OrdinalIgnoreCase),
            $"## {entry.Heading()}",
            spaced: true
        );
        changes.Add(FileChange.Update(log.Path, log.Text, log.Text[..^log.Body.Length] + body));
        return log.Path;
    }

    private static string Begin(
        EngineContext context,
        ChangeSet changes,
        Document spec,
        string owner,
        LogEntry entry,
        string[] line
    )
    {
        var name = DerivedName.Exec(spec.Id.Text, context.Now);
        var path = Path.Combine(context.Folder.FolderOf(DocumentKind.Log), name);
        var begun = ExecutionLog.Text(spec, owner, context.Now);
        changes.Add(
            FileChange.Create(
                path,
                MarkdownEdit.AddTo(
                    begun,
                    line,
                    s => s.Heading == entry.Heading(),
                    $"## {entry.Heading()}",
                    spaced: true
                )
            )
        );
        changes.Add(context.Store.LatestLink(spec.Id.Text, name));
        return path;
    }

    // A blocker has a box: it is open until that is ticked.
    private static string[] Entry(DateTimeOffset now, LogEntry entry, string text)
    {
        var lines = TextLine.TextsOf(text.Trim()).ToArray();
        var time = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return
        [
            $"- {(entry == LogEntry.Blocker ? "[ ] " : "")}{time} UTC: {lines[0]}",
            .. lines.Skip(1).Select(l => l.Length == 0 ? "" : "  " + l),
        ];
    }
}
