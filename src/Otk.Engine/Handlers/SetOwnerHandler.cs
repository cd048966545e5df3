using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

internal static class SetOwnerHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.SetOwner intent) =>
        Title
            .Check(intent.Owner, "owner")
            .Then(owner => FrontMatterChange.Set(context, intent.Target, Fields.Owner, owner));
}

internal static partial class IntentHandlers
{
    internal static Handler SetOwner { get; } = For<Intent.SetOwner>(SetOwnerHandler.Handle);
}
