using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Changes;

namespace Otk.Engine.Handlers;

/// <summary>
/// Tells the next step of the threads that nothing keeps, in the order in which they are to be taken up; or takes the
/// first that is free.
/// </summary>
internal static class NextHandler
{
    private const int Shown = 10;

    public static Result<Outcome> Handle(EngineContext context, Intent.Next intent) =>
        intent.Take ? context.UnderLock(held => Take(context, held, intent)) : Tell(context, intent.Why);

    private static Outcome.NextSteps Tell(EngineContext context, bool isWhyAsked)
    {
        // Asking who one is may run git; it matters only where somebody has taken something.
        var owner = new Lazy<string>(() => context.Owners.Current().TryGet(out var current, out _) ? current : "");
        var threads = new WorkThreads(context);
        var (shown, kept, seen) = (new List<WorkThread>(), 0, 0);
        foreach (var head in NextOrder.Sort(threads.Heads, context.Today))
        {
            if (shown.Count == Shown)
                break;
            seen++;
            var thread = threads.Read(head);
            if (IsKept(thread) || (thread.Claim is { } claim && claim.By != owner.Value))
                kept++;
            else
                shown.Add(isWhyAsked ? thread with { Why = NextOrder.Why(head, context.Today) } : thread);
        }

        return new Outcome.NextSteps(shown, threads.Heads.Count - seen, kept) { Damaged = threads.Damaged };
    }

    private static Result<Outcome> Take(EngineContext context, WorkspaceLock held, Intent.Next intent)
    {
        var threads = new WorkThreads(context);
        var free = NextOrder
            .Sort(threads.Heads, context.Today)
            .Where(h => h.Claim(context.Now) is null)
            .Select(threads.Read)
            .FirstOrDefault(t => !IsKept(t));
        if (free is null)
            return Problem.Failed(
                "There is no open thread that is free.",
                null,
                "otk next",
                "otk plan 'Title' --ready"
            );
        return ClaimHandler
            .Take(context, held, free.Head, intent.For)
            .Select<Outcome>(outcome => ((Outcome.Claimed)outcome) with { Thread = free });
    }

    private static bool IsKept(WorkThread thread) =>
        thread.WaitsFor.Count > 0 || thread.PutOff is not null || thread.Blockers.Count > 0;
}

internal static partial class IntentHandlers
{
    internal static Handler Next { get; } = For<Intent.Next>(NextHandler.Handle);
}
