using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>
/// Tells what was being worked on: plans that are executing, or where there are none, those that have a SPEC.
/// </summary>
internal static class ResumeHandler
{
    private const int Shown = 5;

    public static Result<Outcome> Handle(EngineContext context)
    {
        var threads = new WorkThreads(context);
        var executing = threads.Heads.Where(t => t.Plan?.Status == Status.Executing || t.LogPath is not null).ToList();
        var meant = executing.Count > 0 ? executing : [.. threads.Heads.Where(t => t.Spec is not null)];
        var read = meant.Take(Shown).Select(threads.Read).ToList();
        return new Outcome.Resumed(read, meant.Count - read.Count)
        {
            Damaged = threads.Damaged,
            MainWorktree = context.Folder.MainWorktree,
        };
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Resume { get; } = For<Intent.Resume>((context, _) => ResumeHandler.Handle(context));
}
