using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;

namespace Otk.Engine.Handlers;

/// <summary>
/// What an act writes down of itself: a dated line under Progress in the newest log of the SPEC, or where it has none,
/// in the front matter (<c>dates</c>). Every clone can tell from it what was done when.
/// </summary>
internal sealed class ProgressNotes(EngineContext context)
{
    private readonly Dictionary<string, (Document Log, List<string> Texts)> _ofLogs = new(StringComparer.Ordinal);

    /// <summary>
    /// Writes something down of a document; what its front matter is to have then, null where a log takes it.
    /// </summary>
    /// <param name="document">A plan or a spec.</param>
    /// <param name="what">What became of it, in a few words.</param>
    public FrontMatterEdit? Add(Document document, string what)
    {
        // A SPEC that cannot be read has no log that could be written to.
        var spec = document.Kind == DocumentKind.Spec ? document : NamedSpec.Of(context.Store, document);
        if (
            spec is null
            || new SpecFiles(context, spec).NewestLog() is not { } newest
            || !newest.TryGet(out var log, out _)
        )
            return Dated(context, document, what);
        if (!_ofLogs.TryGetValue(log.Path, out var notes))
            _ofLogs[log.Path] = notes = (log, []);
        notes.Texts.Add(document.Kind == DocumentKind.Spec ? what : $"{document.Id.Stem} {what}");
        return null;
    }

    /// <summary>Adds to a change set what was written down in logs.</summary>
    public void AddTo(ChangeSet changes)
    {
        foreach (var (log, texts) in _ofLogs.Values)
            changes.Add(LogWriting.GoOn(context, log, LogEntry.Progress, texts));
    }

    /// <summary>The same of a document that goes to the archive for a reason, or (none) comes back.</summary>
    public static FrontMatterEdit Archived(EngineContext context, Document document, string reason)
    {
        const string archived = "archived";
        if (reason.Length > 0)
            return Dated(context, document, $"{archived} ({reason})");
        var left = document.Values(Fields.Dates).Where(d => !d.StartsWith(archived, StringComparison.Ordinal));
        return new FrontMatterEdit(Fields.Dates.Key, document.Value(Fields.Dates), string.Join(", ", left))
        {
            IsQuiet = true,
        };
    }

    /// <summary>What the front matter of a document is to have where that alone tells.</summary>
    public static FrontMatterEdit Dated(EngineContext context, Document document, string what)
    {
        var from = document.Value(Fields.Dates);
        var told = $"{what.Replace(',', ';')} {Timestamp.Write(context.Now)}";
        return new FrontMatterEdit(
            Fields.Dates.Key,
            from,
            string.Join(", ", document.Values(Fields.Dates).Append(told))
        )
        {
            IsQuiet = true,
        };
    }
}
