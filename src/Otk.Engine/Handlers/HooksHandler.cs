using Otk.Engine.Hooks;
using Otk.Engine.Outcomes;
using Otk.Model.Intents;
using Otk.Workspace;
using Otk.Workspace.Hooks;
using Otk.Workspace.Trust;

namespace Otk.Engine.Handlers;

/// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
internal static class HooksHandler
{
    public static Outcome Handle(EngineContext context)
    {
        var hooks = new HookFolder(context.Folder, new TrustStore(new PersonFolders(context.Environment)));
        return new Outcome.HooksListed(
            context.Folder.Display(context.Folder.Hooks),
            [.. HookEvents.All.Select(e => new ListedHook(e.Name, e.When, hooks.Find(e.Name).State))],
            [.. hooks.Names().Except(HookEvents.All.Select(e => e.Name))]
        );
    }
}

internal static partial class IntentHandlers
{
    internal static Handler Hooks { get; } = For<Intent.Hooks>((context, _) => HooksHandler.Handle(context));
}
