using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Documents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Tells what was being worked on: plans that are executing, or where there are none, those that have a SPEC.</summary>
internal static class ResumeHandler
{
    public static Result<Outcome> Handle(EngineContext context)
    {
        var (threads, damaged) = WorkThreads.Of(context);
        var executing = threads.Where(t => t.Plan?.Status == Status.Executing || t.Log is not null).ToList();
        return new Outcome.Resumed(executing.Count > 0 ? executing : [.. threads.Where(t => t.Spec is not null)]) { Damaged = damaged };
    }
}
