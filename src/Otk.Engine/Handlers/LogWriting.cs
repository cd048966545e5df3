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
            ? newest.Select(log =>
            {
                changes.Add(GoOn(context, log, entry, [text]));
                return log.Path;
            })
            : context.Owners.Current().Select(owner => Begin(context, changes, spec, owner, entry, line));
    }

    /// <summary>What writes entries of a kind into a log that is there.</summary>
    public static FileChange GoOn(EngineContext context, Document log, LogEntry entry, IReadOnlyList<string> texts) =>
        FileChange.Update(log.Path, log.Text, With(context, log, log.Body, entry, texts));

    /// <summary>The text of a log whose body was changed, with entries of a kind.</summary>
    public static string With(
        EngineContext context,
        Document log,
        string body,
        LogEntry entry,
        IReadOnlyList<string> texts
    ) =>
        log.Text[..^log.Body.Length]
        + MarkdownEdit.AddTo(
            body,
            [.. texts.SelectMany(t => Entry(context.Now, entry, t))],
            s => s.Heading.Equals(entry.Heading(), StringComparison.OrdinalIgnoreCase),
            $"## {entry.Heading()}",
            spaced: true
        );

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
