using Otk.Engine.Outcomes;
using Otk.Model.Documents;
using Otk.Model.Intents;
using Otk.Model.Problems;

namespace Otk.Engine.Handlers;

internal static class SetTitleHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.SetTitle intent) =>
        Title
            .Check(intent.Title, "title")
            .Then(title => FrontMatterChange.Set(context, intent.Target, Fields.Title, title));
}

internal static partial class IntentHandlers
{
    internal static Handler SetTitle { get; } = For<Intent.SetTitle>(SetTitleHandler.Handle);
}
