using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Makes a plan with a number, as otk 1.x did: <c>P-0001</c>, the next free one.</summary>
internal static class CreateNumberedPlanHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.CreateNumberedPlan intent) =>
        Draft
            .Check(context, DocumentKind.Plan, intent.Title, intent.Owner, Status.Draft, ("spec_id", ""))
            .Then(draft => context.UnderLock(held => CreatePlanHandler.CreateNumbered(context, held, draft, "P")));
}

internal static partial class IntentHandlers
{
    internal static Handler CreateNumberedPlan { get; } =
        For<Intent.CreateNumberedPlan>(CreateNumberedPlanHandler.Handle);
}
