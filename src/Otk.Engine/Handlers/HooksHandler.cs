using Otk.Engine.Hooks;
using Otk.Engine.Outcomes;
using Otk.Workspace.Hooks;

namespace Otk.Engine.Handlers;

/// <summary>Lists the events that hooks can be named after, and which hooks are there.</summary>
internal static class HooksHandler
{
    public static Outcome Handle(EngineContext context)
    {
        var hooks = new HookFolder(context.Folder);
        return new Outcome.HooksListed(
            context.Folder.Display(context.Folder.Hooks),
            [.. HookEvents.All.Select(e => new ListedHook(e.Name, e.When, hooks.StateOf(e.Name)))],
            [.. hooks.Names().Except(HookEvents.All.Select(e => e.Name))]);
    }
}
