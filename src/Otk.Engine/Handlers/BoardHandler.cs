using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Plans and specs by status, most recent first, each with its progress.</summary>
internal static class BoardHandler
{
    public static Result<Outcome> Handle(EngineContext context)
    {
        var columns = new List<BoardColumn>();
        var damaged = new List<Problem>();
        var states = context.States;
        foreach (var flow in new[] { StatusFlow.Plan, StatusFlow.Spec })
        {
            var all = context.Store.All(flow.Kind);
            damaged.AddRange(all.Damaged);
            var progress = new ProgressOf(context.Store);
            columns.AddRange(
                flow.Statuses.Select(status => new BoardColumn(
                    flow.Kind,
                    status,
                    [
                        .. all
                            .Documents.Select((d, i) => (Number: i + 1, Document: d))
                            .Where(d => d.Document.Status == status)
                            .Reverse()
                            .Select(d => (d.Number, d.Document, Progress: progress.Of(d.Document)))
                            .Select(d => new BoardCard(d.Number, d.Document, d.Progress.Done, d.Progress.Total)
                            {
                                Why = [.. states.Why(d.Document, withBlockers: true)],
                            }),
                    ]
                ))
            );
        }

        return new Outcome.BoardShown(columns) { Damaged = [.. damaged, .. states.Damaged] };
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Board { get; } = For<Intent.Board>((context, _) => BoardHandler.Handle(context));
}
