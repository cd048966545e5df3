using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.Journal;
using Otk.Workspace.Markdown;

namespace Otk.Engine.Handlers;

/// <summary>Ends a blocker: ticks it in its log, and writes down when and how it ended.</summary>
internal static class ResolveHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Resolve intent) =>
        context.UnderLock(held =>
            new ReferenceResolver(context)
                .One(intent.Spec ?? CurrentSpec.Reference, DocumentKind.Spec)
                .Then(spec =>
                    Blockers
                        .Of(context.Store, spec)
                        .Then(open =>
                            Find(spec, open, intent.Item).Then(b => End(context, held, spec, open.Count, b, intent))
                        )
                )
        );

    private static Result<Blocker> Find(Document spec, IReadOnlyList<Blocker> open, string? wanted)
    {
        if (open.Count == 0)
            return Problem.Refused(
                $"{spec.Id.Stem} has no open blocker.",
                spec.At("id"),
                $"otk recall --blockers --spec {spec.Id.Stem}"
            );
        if (wanted is null)
            return open is [var only] ? only : Several(spec, open);
        var items = open.Select(b => new TrackedItem(b.Number, b.Text, false, null, b.Item)).ToList();
        return ItemSearch.Find(items, wanted, spec).Select(item => open[item.Number - 1]);
    }

    private static Problem Several(Document spec, IReadOnlyList<Blocker> open) =>
        new(ProblemKind.Ambiguous, $"{spec.Id.Stem} has {open.Count} open blockers; which one?")
        {
            Candidates = [.. open.Select(b => new Candidate($"{b.Number}", b.Text, "open", b.Log.DisplayPath))],
            Mend = [$"otk resolve {spec.Id.Stem} 1"],
        };

    private static Result<Outcome> End(
        EngineContext context,
        WorkspaceLock held,
        Document spec,
        int open,
        Blocker blocker,
        Intent.Resolve intent
    )
    {
        var log = blocker.Log;
        var body = blocker.Item.Done is null ? log.Body : MarkdownEdit.Tick(log.Body, blocker.Item, done: true);
        var how = intent.Text is { } text
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : "";
        var ended = $"{Blockers.Ended}{Timestamp.Write(context.Now)}{(how.Length > 0 ? ", " + how : "")}";
        body = MarkdownEdit.AddInside(body, blocker.Item, ended) ?? body;
        var newest = new SpecFiles(context, spec).LogPaths[^1];
        var note = $"resolved '{DatedEntry.Of(blocker.Text).Words}'{(how.Length > 0 ? $": {how}" : "")}";
        var changes = new ChangeSet();
        if (newest == log.Path)
        {
            changes.Add(
                FileChange.Update(log.Path, log.Text, LogWriting.With(context, log, body, LogEntry.Progress, [note]))
            );
        }
        else
        {
            if (!context.Store.Read(DocumentKind.Log, newest).TryGet(out var other, out var problem))
                return problem;
            changes.Add(FileChange.Update(log.Path, log.Text, log.Text[..^log.Body.Length] + body));
            changes.Add(LogWriting.GoOn(context, other, LogEntry.Progress, [note]));
        }

        return changes
            .Commit(context.Folder, held)
            .Then<Outcome>(() =>
                new Outcome.Resolved(
                    spec,
                    log.DisplayPath,
                    DatedEntry.Of(blocker.Text).Words,
                    how.Length > 0 ? how : null,
                    open - 1
                )
            );
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Resolve { get; } = For<Intent.Resolve>(ResolveHandler.Handle);
}
