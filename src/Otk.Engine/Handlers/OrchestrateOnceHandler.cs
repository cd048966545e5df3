using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;
using Otk.Workspace.Documents;
using Otk.Workspace.FrontMatter;

namespace Otk.Engine.Handlers;

/// <summary>
/// The one pass of otk 1.x: a numbered plan for each open task that none names yet, then orchestrating. Safe to repeat.
/// </summary>
internal static class OrchestrateOnceHandler
{
    public static Result<Outcome> Handle(EngineContext context) =>
        context.AllOrNothing(() => Pass(context), isRehearsal: false);

    private static Result<Outcome> Pass(EngineContext context)
    {
        var passedOver = new List<Problem>(context.Store.All(DocumentKind.Task).Damaged);
        return context
            .UnderLock(held => Scaffold(context, held, passedOver))
            .Then(plans =>
                OrchestrateHandler
                    .Handle(context, new Intent.Orchestrate())
                    .Select<Outcome>(then => new Outcome.OrchestratedOnce(plans, (Outcome.Orchestrated)then)
                    {
                        Damaged = [.. passedOver, .. then.Damaged],
                    })
            );
    }

    // As it is written now, and as otk 1.x wrote it.
    private static bool IsTask(FrontMatterEntry entry) => Fields.Find(entry.Key.ToLowerInvariant()) == Fields.TaskId;

    // Its ID, as such, in brackets, or as the path of its file.
    private static string TaskIn(string? value)
    {
        var written = (value ?? "").Trim(' ', '[', ']', '"', '\'');
        return written.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? Path.GetFileNameWithoutExtension(written)
            : written;
    }

    private static Result<IReadOnlyList<Document>> Scaffold(
        EngineContext context,
        WorkspaceLock held,
        List<Problem> passedOver
    )
    {
        var plans = context
            .Store.All(DocumentKind.Plan)
            .Documents.Concat(context.ArchiveStore.All(DocumentKind.Plan).Documents);
        var named = plans
            .SelectMany(p => p.FrontMatter!.Entries.Where(IsTask))
            .Select(e => TaskIn(e.Value))
            .Where(t => t.Length > 0)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var made = new List<Document>();
        foreach (
            var task in context
                .Store.All(DocumentKind.Task)
                .Documents.Where(t => t.Status != Status.Done && !named.Contains(t.Id.Text))
        )
        {
            if (
                !Draft
                    .Check(
                        context,
                        DocumentKind.Plan,
                        task.Title,
                        task.Owner.Length > 0 ? task.Owner : null,
                        Status.Draft,
                        ("spec_id", ""),
                        ("task_id", task.Id.Text)
                    )
                    .TryGet(out var draft, out var problem)
            )
            {
                // A task that cannot become a plan does not keep the others from it.
                passedOver.Add(problem with { At = task.At("title") });
                continue;
            }

            if (!CreatePlanHandler.CreateNumbered(context, held, draft, "P").TryGet(out var outcome, out problem))
                return problem;
            made.Add(((Outcome.Created)outcome).Document);
        }

        return made;
    }
}

internal static partial class IntentHandlers
{
    internal static Handler OrchestrateOnce { get; } =
        For<Intent.OrchestrateOnce>((context, _) => OrchestrateOnceHandler.Handle(context));
}
