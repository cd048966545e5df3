using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

internal static class OwnerWhoHandler
{
    public static Result<Outcome> Handle(EngineContext context) =>
        context.Owners.Current().Select<Outcome>(owner => new Outcome.OwnerTold(owner, [.. context.Owners.Sources()]));
}

internal static partial class IntentHandlers
{
    internal static Handler OwnerWho { get; } = For<Intent.OwnerWho>((context, _) => OwnerWhoHandler.Handle(context));
}
