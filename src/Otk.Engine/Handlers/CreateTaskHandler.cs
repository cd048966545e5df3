using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Makes a task of otk 1.x: <c>T-0001</c>, the next free number.</summary>
internal static class CreateTaskHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.CreateTask intent) =>
        Draft
            .Check(context, DocumentKind.Task, intent.Title, intent.Owner, "new")
            .Then(draft => context.UnderLock(held => CreatePlanHandler.CreateNumbered(context, held, draft, "T")));
}

internal static partial class IntentHandlers
{
    internal static Handler CreateTask { get; } = For<Intent.CreateTask>(CreateTaskHandler.Handle);
}
