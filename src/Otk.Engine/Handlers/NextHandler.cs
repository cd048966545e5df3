using Otk.Engine.Outcomes;
using Otk.Engine.Tracking;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

internal static class NextHandler
{
    public static Result<Outcome> Handle(EngineContext context)
    {
        var (threads, damaged) = WorkThreads.Of(context);
        return new Outcome.NextSteps(threads) { Damaged = damaged };
    }
}
