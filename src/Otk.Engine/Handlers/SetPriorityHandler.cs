using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

/// <summary>Says how much plans and specs matter.</summary>
internal static class SetPriorityHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.SetPriority intent) =>
        FrontMatterChange.Set(
            context,
            intent.Target,
            Fields.Priority,
            intent.Priority == Unsaid.None ? "" : intent.Priority
        );
}

internal static partial class IntentHandlers
{
    internal static Handler SetPriority { get; } = For<Intent.SetPriority>(SetPriorityHandler.Handle);
}
