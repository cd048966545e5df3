using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Model.Problems;
using Otk.Workspace;
using Otk.Workspace.Changes;
using Otk.Workspace.Setup;

namespace Otk.Engine.Handlers;

internal static class InitializeHandler
{
    public static Result<Outcome> Handle(EngineContext context, Intent.Initialize intent) =>
        intent.Remove ? Remove(context, intent) : Make(context, intent);

    private static Result<Outcome> Remove(EngineContext context, Intent.Initialize intent)
    {
        if (intent.Track || intent.Templates || intent.Claude || intent.Agents || intent.Here)
            return Problem.Usage("--remove takes everything back; it goes alone.", "otk init --remove");
        if (!context.Folder.IsSetUp)
            return new Outcome.Initialized(
                context.Folder.Display(context.Folder.Artifacts),
                ["nothing is here that otk wrote"]
            );
        return context.UnderLock(held =>
            new Remover(context.Folder)
                .Run(held)
                .Select<Outcome>(acts => new Outcome.Initialized(
                    context.Folder.Display(context.Folder.Artifacts),
                    acts
                ))
        );
    }

    private static Result<Outcome> Make(EngineContext context, Intent.Initialize intent)
    {
        var folder = intent.Here ? context.Folder.Here : context.Folder;
        return WorkspaceBounds.Check(folder).Then(() => Make(context, folder, intent));
    }

    private static Result<Outcome> Make(EngineContext context, WorkspaceFolder folder, Intent.Initialize intent)
    {
        var wasThere = folder.IsSettingsThere;
        return context
            .Elsewhere(folder)
            .UnderLock(held =>
                new Initializer(folder)
                    .Run(held, intent.Track, intent.Templates, intent.Claude, intent.Agents, wasThere)
                    .Select<Outcome>(acts => new Outcome.Initialized(folder.Display(folder.Artifacts), acts))
            );
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Initialize { get; } = For<Intent.Initialize>(InitializeHandler.Handle);
}
