using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace.Setup;

namespace Otk.Engine.Handlers;

internal static class InitializeHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Initialize intent) =>
        new Initializer(context.Folder).Run(intent.Track, intent.Templates).TryGet(out var acts, out var problem)
            ? new Outcome.Initialized(context.Folder.Display(context.Folder.Artifacts), acts)
            : problem;
}
