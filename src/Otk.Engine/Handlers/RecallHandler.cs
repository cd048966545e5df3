using Otk.Engine.Outcomes;
using Otk.Engine.References;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Documents;
using Otk.Workspace.Text;

namespace Otk.Engine.Handlers;

/// <summary>Tells what was written into logs, newest first.</summary>
internal static class RecallHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Recall intent)
    {
        if (intent.Spec is null)
            return Tell(context, intent, null);
        return new ReferenceResolver(context).One(intent.Spec, DocumentKind.Spec).Then(s => Tell(context, intent, s));
    }

    private static Result<Outcome> Tell(EngineContext context, Intent.Recall intent, Document? spec)
    {
        string[] words =
        [
            .. (intent.Text ?? "")
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        var kind =
            intent.Open ? LogEntry.Blocker
            : intent.Entry is { } named ? LogEntries.Parse(named)
            : null;
        var until = context.MomentOf(intent.Until);
        var reading = new LogReading(context);

        // What the title of its document says, the entry need not.
        var entries = reading
            .Entries(kind, context.MomentOf(intent.Since), words, spec)
            .Where(e => (!intent.Open || e.IsOpen) && (until is null || e.Time < until))
            .Where(e => words.All(w => ComposedText.Contains(e.Text, w) || ComposedText.Contains(e.Log.Title, w)))
            .OrderByDescending(e => e.Time ?? e.Log.Modified)
            .ToList();
        return new Outcome.Recalled(entries) { Damaged = reading.Damaged };
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Recall { get; } = For<Intent.Recall>(RecallHandler.Handle);
}
