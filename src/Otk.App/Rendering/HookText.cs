using Otk.Workspace.Hooks;

namespace Otk.App.Rendering;

/// <summary>How the state of a hook is told.</summary>
internal static class HookText
{
    /// <summary>The state in words; empty where there is no hook.</summary>
    public static string State(HookState state) =>
        state switch
        {
            HookState.Runs => "runs",
            HookState.NotTrusted => "not trusted: otk trust",
            HookState.Unreadable => "cannot be read",
            HookState.NotExecutable => "not executable: chmod +x",
            _ => "",
        };
}
